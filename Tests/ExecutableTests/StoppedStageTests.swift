import Foundation
import Testing

/// Programs that are stopped while they work, from the keyboard, by a supervisor, or several times.
@Suite struct StoppedStageTests {
    private let room: Newsroom
    private static let articles = 60

    /// Makes an inbox of more articles than are kept: a fetch of few is over before a signal reaches it.
    init() throws {
        room = try Newsroom()
        _ = try Program.evaluate("generate", "--count", "400", "--seed", "7", "inbox", in: room.folder)
    }

    private func keepFewArticles() throws {
        for name in try room.folder.names(in: "inbox").dropFirst(Self.articles) {
            try room.folder.remove("inbox/\(name)")
        }
    }

    private static let messages: [Int32: (status: Int32, word: String)] = [
        SIGINT: (130, "interrupted"), SIGTERM: (143, "terminated"),
    ]

    /// Whether a file that the stage works on is there, unfinished.
    private func isUnderWay(_ stage: String) throws -> Bool {
        if stage == "load" { return room.folder.exists("var/articles.sqlite") }
        guard room.folder.exists("var/runs"), let run = try room.runs().last else { return false }
        return try room.folder.names(in: "var/runs/\(run)").contains { $0.hasPrefix("\(stage).") }
    }

    private func start(_ program: Program, _ arguments: String...) throws -> RunningProgram {
        try program.start(arguments + ["--now", Newsroom.clock], in: room.folder)
    }

    private func expectWhole() throws {
        #expect(try room.run() == Program.Result(status: 0, output: "", errors: ""))
        #expect(try room.rows("SELECT count(*) FROM articles") == [["\(Self.articles)"]])
        #expect(try room.rows("SELECT count(*) FROM article_revisions") == [["\(Self.articles)"]])
        #expect(try Program.copydesk("check", in: room.folder).status == 0)
    }

    @Test(arguments: [SIGINT, SIGTERM]) func `a stage that is stopped has not happened, and does its work again`(
        signal: Int32
    ) throws {
        let expected = try #require(Self.messages[signal])
        for program in [Program.fetch, .clean, .extract, .load] {
            let stage = String(program.name.dropFirst("copydesk-".count))
            let running = try start(program)
            while try !running.hasEnded && !isUnderWay(stage) { usleep(1_000) }
            running.send(signal)
            #expect(
                try running.result()
                    == Program.Result(
                        status: expected.status, output: "",
                        errors: "\(program.name): \(expected.word); run the same command again to go on\n"))
            let manifests = try room.runs().filter { room.folder.exists("var/runs/\($0)/\(stage).manifest.json") }
            #expect(manifests == [], "\(stage)")
            try keepFewArticles()
            #expect(try start(program).result() == Program.Result(status: 0, output: "", errors: ""))
        }
        try expectWhole()
    }

    @Test func `a run that is stopped from the keyboard ends with status 130, and the next one goes on`() throws {
        try keepFewArticles()
        let running = try start(.copydesk, "run")
        while try !running.hasEnded && !isUnderWay("clean") { usleep(1_000) }
        running.send(SIGINT)
        #expect(
            try running.result()
                == Program.Result(
                    status: 130, output: "", errors: "copydesk: interrupted; run the same command again to go on\n"))
        #expect(!room.folder.exists("var/articles.sqlite"))
        try expectWhole()
    }

    /// A program that stands still hears of both at once: there is no time between them in which it could end by itself.
    @Test func `a second signal ends the program at once, without a word`() throws {
        try keepFewArticles()
        let running = try start(.copydesk, "run")
        while try !running.hasEnded && !isUnderWay("clean") { usleep(1_000) }
        for signal in [SIGSTOP, SIGTERM, SIGINT, SIGHUP, SIGCONT] { running.send(signal) }
        let result = try running.result()
        #expect([129, 130, 143].contains(result.status), "\(result)")
        #expect(result.output.isEmpty && result.errors.isEmpty)
        try expectWhole()
    }
}
