import Foundation
import Randomness
import TestSupport
import Testing

/// An article on which the program crashes costs that article, and nothing else.
@Suite struct IsolationTests {
    /// A page whose tree needs more memory than `memoryLimit` leaves.
    private static let hugePage =
        "<html><body><h1>Council votes on the opera house</h1>"
        + String(repeating: "<p>Some <b>text</b> of <i>it</i> here.</p>", count: 100_000) + "</body></html>"

    /// The data, in kilobytes, that a process may have: enough for an article, too little for the page above.
    private static let memoryLimit = 100_000

    private func bounded(_ command: String, in folder: TemporaryFolder, input: String = "") throws -> Program.Result {
        let script = "ulimit -d \(IsolationTests.memoryLimit) && exec \(command)"
        return try RunningProgram(["/bin/sh", "-c", script], in: folder, input: input, environment: [:]).result()
    }

    @Test func `a page that eats the memory is rejected by name, and the rest of the run goes on`() throws {
        let room = try Newsroom(plans: ["a", "b", "c"])
        try room.folder.write(IsolationTests.hugePage, to: "inbox/b.html")
        let result = try bounded("\(Program.copydesk.path) run --now \(Newsroom.clock)", in: room.folder)
        #expect(result.status == 0)
        #expect(result.errors.contains("1 article was left out because the program crashed on it or did not end"))
        #expect(
            try room.rows("SELECT source_uri, stage, reason FROM rejects") == [["inbox/b.html", "clean", "crashed"]])
        #expect(try room.rows("SELECT count(*) FROM articles") == [["3"]])
        #expect(try Program.copydesk("check", in: room.folder).status == 0)
        #expect(try Program.copydesk("status", in: room.folder).output.contains("unfinished") == false)
    }

    @Test func `a filter answers such a page in its place`() throws {
        let folder = try TemporaryFolder()
        try folder.write(IsolationTests.hugePage, to: "huge.html")
        try folder.write(Newsroom.article(about: "tram line"), to: "tram.txt")
        let result = try bounded("\(Program.clean.path) tram.txt huge.html tram.txt", in: folder)
        #expect(result.status == 0)
        #expect(result.lines.count == 3)
        #expect(result.lines.first == result.lines.last)
        #expect(result.lines[1].contains(#""file":"huge.html""#) && result.lines[1].contains(#""reason":"crashed""#))
    }

    @Test func `a run whose worker is killed ends in the same rows`() throws {
        let undisturbed = try room()
        #expect(try undisturbed.run("--jobs", "2").status == 0)
        let disturbed = try room()
        let running = try Program.copydesk.start(
            ["run", "--now", Newsroom.clock, "--jobs", "2"], in: disturbed.folder)
        var killed: pid_t?
        while killed == nil, !running.hasEnded {
            killed = running.children.first
            usleep(300_000)
            if let killed { kill(killed, SIGKILL) }
        }
        #expect(killed != nil)
        #expect(try running.result() == Program.Result(status: 0, output: "", errors: ""))
        #expect(try disturbed.logicalDump() == undisturbed.logicalDump())
    }

    private func room() throws -> Newsroom {
        let room = try Newsroom()
        _ = try Program.evaluate("generate", "--count", "60", "--seed", "5", "inbox", in: room.folder)
        return room
    }

    @Test func `no worker outlives the program that has started it`() throws {
        let room = try room()
        let running = try Program.copydesk.start(["run"], in: room.folder)
        var workers: [pid_t] = []
        while workers.isEmpty, !running.hasEnded { workers = running.children }
        running.send(SIGKILL)
        _ = try running.result()
        for _ in 0..<200 where workers.contains(where: { kill($0, 0) == 0 }) { usleep(50_000) }
        try #require(!workers.isEmpty)
        #expect(workers.allSatisfy { kill($0, 0) != 0 })
    }
}
