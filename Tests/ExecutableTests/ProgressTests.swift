import Foundation
import TestSupport
import Testing

/// The program that gives another one a terminal.
private enum Script {
    static let path = "/usr/bin/script"
    static var isAvailable: Bool { access(path, X_OK) == 0 }
}

/// What a terminal shows while a run works.
@Suite(.enabled(if: Script.isAvailable, "the system has no script, which gives a terminal"))
struct ProgressTests {
    private let room: Newsroom

    init() throws {
        room = try Newsroom()
        _ = try Program.evaluate("generate", "--count", "60", "--seed", "7", "inbox", in: room.folder)
    }

    private func run(_ redirection: String = "") throws -> String {
        let command = "\(Program.copydesk.path) run --jobs 1 --now \(Newsroom.clock) \(redirection)"
        let result = try RunningProgram(
            [Script.path, "-qec", command, "/dev/null"], in: room.folder, input: "", environment: [:]
        ).result()
        #expect(result.status == 0, "\(result)")
        return result.output
    }

    @Test func `a terminal shows of each stage how many of how many, how fast, and the seconds left`() throws {
        let shown = try run().replacing("\r\n", with: "\n")
        let run = try room.runs()[0]
        for stage in ["clean", "extract"] {
            let lines = shown.matches(
                of: try Regex("\\r\\x1B\\[K\(stage) \(run): ([0-9]+) of 60, [0-9]+/s, [0-9]+ s left")
            ).compactMap { $0.output[1].substring.flatMap { Int($0) } }
            #expect(!lines.isEmpty && lines == lines.sorted() && lines.allSatisfy { (0...60).contains($0) }, "\(shown)")
        }
        // The line goes where a message comes.
        let messages = shown.split(separator: "\n").map { $0.split(separator: "\r\u{1B}[K").last ?? "" }
        #expect(
            messages == [
                "copydesk: fetch \(run): 60 out, 0 rejected", "copydesk: clean \(run): 60 out, 0 rejected",
                "copydesk: extract \(run): 60 out, 0 rejected",
                "copydesk: load \(run): 60 articles written, 0 unchanged",
            ])
    }

    @Test func `where standard error is no terminal nothing of it is written`() throws {
        #expect(try run("2>messages.txt") == "")
        #expect(try room.folder.text("messages.txt") == "")
    }
}
