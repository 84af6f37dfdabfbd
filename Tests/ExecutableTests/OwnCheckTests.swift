import Foundation
import TestSupport
import Testing

/// Checks of the user, in a folder beside the configuration.
@Suite struct OwnCheckTests {
    static func noTrams(_ severity: String) -> String {
        """
        -- Articles about trams
        -- severity: \(severity)
        -- Ask the desk
        -- what to do with them.
        SELECT a.title, a.word_count, a.section FROM articles a JOIN loaded_articles l ON l.id = a.id
        WHERE a.title LIKE '%tram%';

        """
    }

    private static let found = #"title "Council votes on the tram line", word_count 77, section null"#

    @Test func `one of severity error undoes the load, shows what it has found, and may fail for once`() throws {
        let room = try Newsroom.withChecks(["no-trams.sql": Self.noTrams("error")])
        let message = """
            : check no-trams failed: Articles about trams: observed 1 row, expected no row
                \(Self.found)
                Ask the desk
                what to do with them.

            """
        let failed = try room.run()
        let run = try #require(room.runs().first)
        #expect(failed == Program.Result(status: 4, output: "", errors: "copydesk: \(run)\(message)"))
        #expect(try room.rows("SELECT count(*) FROM articles") == [["0"]])
        #expect(try room.folder.text("var/runs/\(run)/load.failed.json").contains(#""rows":["title \"Council votes"#))
        #expect(
            try Program.load(in: room.folder)
                == Program.Result(status: 4, output: "", errors: "copydesk-load: \(run)\(message)"))

        let unknown = try Program.load("--accept", "no-tram", in: room.folder)
        #expect(unknown.status == 64 && unknown.errors.contains("datesAsUsual, no-trams"))
        #expect(try Program.load("--accept", "no-trams", in: room.folder).status == 0)
        #expect(
            try room.rows(
                "SELECT outcome, severity, name, observed, expected FROM failed_checks WHERE severity = 'error'")
                == ["loaded", "rolledBack"].map {
                    [$0, "error", "no-trams", "Articles about trams: 1 row, such as \(Self.found)", "no row"]
                })
        #expect(
            try Program.copydesk("check", in: room.folder)
                == Program.Result(
                    status: 4,
                    output: """
                        FAILED  no-trams: Articles about trams: 1 row, expected no row
                                \(Self.found)
                                Ask the desk
                                what to do with them.

                        """, errors: ""))
    }

    @Test func `one of severity warn stops nothing, and is a row of failed_checks`() throws {
        let room = try Newsroom.withChecks(["no-trams.sql": Self.noTrams("warn")])
        #expect(try room.run() == Program.Result(status: 0, output: "", errors: ""))
        #expect(
            try room.rows("SELECT outcome, severity FROM failed_checks WHERE name = 'no-trams'") == [
                ["loaded", "warn"]
            ])
        let check = try Program.copydesk("check", in: room.folder)
        #expect(
            check.status == 0 && check.output.hasPrefix("warning  no-trams: Articles about trams: 1 row"), "\(check)")
    }

    @Test func `a load asks of its own articles alone, and check asks of all`() throws {
        let room = try Newsroom.withChecks([:])
        try room.run()
        try room.folder.write(Self.noTrams("error"), to: "checks/no-trams.sql")
        try room.folder.write(Newsroom.article(about: "opera house"), to: "inbox/opera.txt")
        #expect(try room.run(clock: "2026-05-11T06:00:00Z") == Program.Result(status: 0, output: "", errors: ""))
        #expect(try room.rows("SELECT count(*) FROM articles") == [["3"]])
        #expect(try Program.copydesk("check", in: room.folder).status == 4)
    }

    @Test func `where nothing is found, nothing is said, and the rows are the same`() throws {
        let plain = try Newsroom.withChecks([:])
        try plain.run()
        let room = try Newsroom.withChecks([
            "no-boats.sql": Self.noTrams("error").replacing("tram", with: "boat"), "notes.txt": "SELECT 1",
            ".hidden.sql": "SELECT 1",
        ])
        #expect(try room.run() == Program.Result(status: 0, output: "", errors: ""))
        #expect(try room.logicalDump() == plain.logicalDump())
        #expect(try Program.copydesk("check", in: room.folder) == Program.Result(status: 0, output: "", errors: ""))
        let terminal = try RunningProgram(
            ["/usr/bin/script", "--quiet", "--return", "--command", "\(Program.copydesk.path) check", "/dev/null"],
            in: room.folder, input: "", environment: ["PATH": "/usr/bin:/bin", "SHELL": "/bin/sh"]
        ).result()
        #expect(terminal.output.wholeMatch(of: /copydesk: all \d\d checks passed\r\n/) != nil, "\(terminal)")
        let all = try Program.copydesk("check", "--verbose", in: room.folder)
        #expect(all.status == 0 && all.lines.contains("ok  no-boats") && all.lines.contains("ok  integrity"))
    }

    @Test func `a query that never ends can be stopped`() throws {
        let room = try Newsroom.withChecks([:])
        try room.run()
        try room.folder.write(
            """
            -- Negative numbers
            -- severity: warn
            WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n) SELECT i FROM n WHERE i < 0
            """, to: "checks/endless.sql")
        try room.folder.write(Newsroom.article(about: "opera house"), to: "inbox/opera.txt")
        for words in [["check"], ["run", "--now", "2026-05-11T06:00:00Z"]] {
            let program = try Program.copydesk.start(words, in: room.folder)
            sleep(3)
            #expect(!program.hasEnded)
            program.send(SIGTERM)
            let result = try program.result(within: 20)
            #expect(result.status == 143, "\(words): \(result)")
            #expect(result.errors == "copydesk: terminated; run the same command again to go on\n")
        }
        try room.folder.remove("checks/endless.sql")
        #expect(try room.run(clock: "2026-05-11T06:00:00Z") == Program.Result(status: 0, output: "", errors: ""))
        #expect(try room.rows("SELECT count(*) FROM articles") == [["3"]])
    }

    @Test func `of many rows five are shown, without what a terminal would obey`() throws {
        let room = try Newsroom.withChecks([
            "many.sql": """
            -- Numbers
            -- severity: warn
            WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n)
            SELECT i, char(27) || 'x' AS text, x'00' AS blob FROM n
            """
        ])
        try room.run()
        let check = try Program.copydesk("check", in: room.folder)
        #expect(check.status == 0)
        #expect(
            check.output == "warning  many: Numbers: 10000 rows or more, expected no row\n"
                + (1...5).map { "        i \($0), text \"?x\", blob 1 bytes\n" }.joined())
    }
}

extension Newsroom {
    /// Returns a newsroom with an article about a tram line and one about a library, and these checks.
    static func withChecks(_ checks: [String: String]) throws -> Newsroom {
        let room = try Newsroom(
            articles: [
                "tram.txt": Newsroom.article(about: "tram line"), "library.txt": Newsroom.article(about: "library"),
            ])
        try room.folder.makeFolder("checks")
        for (name, text) in checks { try room.folder.write(text, to: "checks/\(name)") }
        return room
    }
}
