import Foundation
import TestSupport
import Testing

/// The real Datasette, over a database of samples and what `copydesk-report` writes for it.
@Suite(
    .enabled(
        if: TestEnvironment.datasette != nil,
        "COPYDESK_DATASETTE is not set to a datasette (python3 -m venv V && V/bin/pip install datasette)"))
struct DatasetteServerTests {
    private let room: Newsroom

    init() throws {
        room = try Newsroom.withSamples()
        try room.run()
        _ = try Program.report("--now", Newsroom.clock, in: room.folder)
    }

    private func datasette(_ words: String...) throws -> RunningProgram {
        try RunningProgram(
            [TestEnvironment.datasette ?? ""] + words, in: room.folder, input: "",
            environment: ["PATH": "/usr/bin:/bin", "HOME": room.folder.path])
    }

    /// Starts it on a port that is free; from version 1.0 on the questions are read from a file of their own.
    private func server() throws -> (program: RunningProgram, server: LocalServer) {
        let version = try datasette("--version").result().output
        let isNew = version.contains("version 1.")
        let words = ["var/articles.sqlite", "--metadata", "var/report/metadata.json", "--port", "0"]
        let program =
            isNew
            ? try datasette(words[0], words[1], words[2], "--config", "var/report/datasette.json", words[3], words[4])
            : try datasette(words[0], words[1], words[2], words[3], words[4])
        let end = ContinuousClock.now + .seconds(60)
        while ContinuousClock.now < end, !program.hasEnded {
            if let match = program.errorsSoFar.firstMatch(of: /running on http:\/\/127\.0\.0\.1:(\d+)/),
                let port = UInt16(match.1)
            {
                return (program, LocalServer(port: port))
            }
            usleep(20_000)
        }
        Issue.record("datasette did not start: \(program.errorsSoFar)")
        throw CancellationError()
    }

    /// Returns the names under `key`, which are texts in some versions and objects in others.
    private func names(_ key: String, _ page: String) throws -> [String] {
        let document = try JSONSerialization.jsonObject(with: Data(page.utf8)) as? [String: Any]
        let items = try #require(document?[key] as? [Any])
        return items.compactMap { $0 as? String ?? ($0 as? [String: Any])?["name"] as? String }
    }

    @Test func `each view and table has its page, and each question its answer`() throws {
        let (program, server) = try server()
        defer { program.send(SIGTERM) }
        #expect(try server.get("/").status == 200)
        let database = try server.get("/articles.json").body
        let (views, tables) = try (names("views", database), names("tables", database))
        #expect(
            views.sorted()
                == (try room.rows("SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY 1").map { $0[0] }))
        #expect(tables.count > 40)
        for name in views + tables {
            let page = try server.get("/articles/\(name)")
            #expect(page.status == 200, "\(name): \(page.body.suffix(500))")
        }
        let questions = try Program.ask(in: room.folder).lines.map { String($0.prefix { $0 != " " }) }
        #expect(questions.count >= 24)
        let texts = ["words", "name", "outlet", "person", "first", "second", "quality"].map { "\($0)=port" }
        for question in questions {
            for words in ["", "?" + texts.joined(separator: "&")] {
                let page = try server.get("/articles/\(question)\(words)")
                #expect(page.status == 200 && !page.body.contains("SQL error"), "\(question)\(words): \(page.status)")
            }
        }
    }

    @Test func `the metadata is accepted: titles, descriptions, what is hidden, and search`() throws {
        let (program, server) = try server()
        defer { program.send(SIGTERM) }
        #expect(try server.get("/").body.contains("Articles, names and quotes"))
        let list = try server.get("/articles/article_list?_search=O'Brien").body
        #expect(list.contains("which articles there are, copies left out"))
        let database = try server.get("/articles.json").body
        let document = try JSONSerialization.jsonObject(with: Data(database.utf8)) as? [String: Any]
        let hidden = (document?["tables"] as? [[String: Any]] ?? []).filter { $0["hidden"] as? Bool == true }
        #expect(hidden.contains { $0["name"] as? String == "grdb_migrations" })
        #expect(!hidden.contains { $0["name"] as? String == "articles" })
        let question = try server.get("/articles/most-quoted").body
        #expect(question.contains("Who is quoted most"))
    }

    @Test func `a question or view that is not there is not found`() throws {
        let (program, server) = try server()
        defer { program.send(SIGTERM) }
        #expect(try server.get("/articles/who-is-it").status == 404)
    }
}
