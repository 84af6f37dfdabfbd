import Foundation
import TestSupport
import Testing

/// Checks of the user, in a folder beside the configuration.
@Suite struct OwnCheckTests {
    /// Returns a newsroom with an article about a tram line and one about a library, and these checks.
    private func desk(_ checks: [String: String]) throws -> Newsroom {
        let room = try Newsroom(
            articles: [
                "tram.txt": Newsroom.article(about: "tram line"), "library.txt": Newsroom.article(about: "library"),
            ])
        try room.folder.makeFolder("checks")
        for (name, text) in checks { try room.folder.write(text, to: "checks/\(name)") }
        return room
    }

    private static func noTrams(_ severity: String) -> String {
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
        let room = try desk(["no-trams.sql": Self.noTrams("error")])
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
        #expect(unknown.status == 64 && unknown.errors.contains("qualityAsUsual, no-trams"))
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
        let room = try desk(["no-trams.sql": Self.noTrams("warn")])
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
        let room = try desk([:])
        try room.run()
        try room.folder.write(Self.noTrams("error"), to: "checks/no-trams.sql")
        try room.folder.write(Newsroom.article(about: "opera house"), to: "inbox/opera.txt")
        #expect(try room.run(clock: "2026-05-11T06:00:00Z") == Program.Result(status: 0, output: "", errors: ""))
        #expect(try room.rows("SELECT count(*) FROM articles") == [["3"]])
        #expect(try Program.copydesk("check", in: room.folder).status == 4)
    }

    @Test func `where nothing is found, nothing is said, and the rows are the same`() throws {
        let plain = try desk([:])
        try plain.run()
        let room = try desk([
            "no-boats.sql": Self.noTrams("error").replacing("tram", with: "boat"), "notes.txt": "SELECT 1",
            ".hidden.sql": "SELECT 1",
        ])
        #expect(try room.run() == Program.Result(status: 0, output: "", errors: ""))
        #expect(try room.logicalDump() == plain.logicalDump())
        #expect(try Program.copydesk("check", in: room.folder) == Program.Result(status: 0, output: "", errors: ""))
        let all = try Program.copydesk("check", "--verbose", in: room.folder)
        #expect(all.status == 0 && all.lines.contains("ok  no-boats") && all.lines.contains("ok  integrity"))
    }

    @Test(arguments: [
        ("SELECT 1", "1: the first line must say what is found, such as -- Articles without a headline"),
        ("-- Bad\nSELECT 1", "1: the head says no severity, such as -- severity: warn, or -- severity: error"),
        ("-- Bad\n-- severity: fatal\nSELECT 1", "2: the severity is \"fatal\", but must be warn or error"),
        ("-- Bad\n-- severity: warn\n-- severity: error\nSELECT 1", "3: the severity is given twice"),
        ("-- Bad\n-- severity: warn\n", "3: there is no query below the head"),
        ("-- Bad\n-- severity: warn\nSELECT 1\nFROM articles\nWERE 1", "5: near \"1\": syntax error"),
        ("-- Bad\n-- severity: warn\nSELECT *\nFROM article", "4: no such table: article"),
        (
            "-- Bad\n-- severity: warn\n/* all */ DELETE FROM articles",
            "3: a check only reads, and begins with SELECT, WITH or VALUES"
        ),
        (
            "-- Bad\n-- severity: warn\nWITH a AS (SELECT 1) DELETE FROM articles RETURNING 1",
            "3: a check only reads, and begins with SELECT, WITH or VALUES"
        ),
        (
            "-- Bad\n-- severity: warn\nPRAGMA journal_mode = DELETE",
            "3: a check only reads, and begins with SELECT, WITH or VALUES"
        ),
        ("-- Bad\n-- severity: warn\nCOMMIT", "3: a check only reads, and begins with SELECT, WITH or VALUES"),
        (
            "-- Bad\n-- severity: warn\nSELECT 1 WHERE ';' = '--';\n-- end\n; SELECT 2",
            "5: a check is one statement, and here begins another"
        ),
        ("-- Bad\n-- severity: warn\n\nSELECT json('[')", "4: malformed JSON"),
        ("-- Bad\n-- severity: warn\nSELECT 1 WHERE 1 = :day", "3: missing statement argument: day"),
    ])
    func `one that is not right stops the load with its file and line, and nothing else`(text: String, problem: String)
        throws
    {
        let room = try desk(["mine.sql": text])
        let result = try room.run()
        let run = try #require(room.runs().first)
        let file = room.folder.path("checks/mine.sql")
        #expect(result.status == 4)
        #expect(
            result.errors == """
                copydesk: \(run): check mine failed: observed \(file):\(problem), expected a check
                    Mend the file, or take it out of the folder.

                """)
        let status = try Program.copydesk("status", in: room.folder)
        #expect(
            status.output.contains("  extract fresh (2 out, 0 rejected)  load missing  check mine failed"), "\(status)")
        try room.folder.remove("checks/mine.sql")
        #expect(try room.run(clock: "2026-05-11T06:00:00Z").status == 0)
        #expect(try room.rows("SELECT count(*) FROM articles") == [["2"]])
    }

    @Test func `one with the name of a built-in check is refused, and so is what is no text`() throws {
        let room = try desk(["copies.sql": Self.noTrams("warn"), "pictures.sql": ""])
        try room.folder.write(Data([0xFF, 0xFE, 0x00]), to: "checks/pictures.sql")
        let result = try room.run()
        #expect(result.status == 4)
        #expect(
            result.errors.contains(
                "check copies.sql failed: observed \(room.folder.path("checks/copies.sql")): a built-in check has this name"
            ), "\(result.errors)")
        #expect(result.errors.contains("checks/pictures.sql: is no text in UTF-8 of at most 1 MB"), "\(result.errors)")
    }

    @Test func `what is no file of text is no check, and is not waited for`() throws {
        let room = try desk([:])
        mkfifo(room.folder.path("checks/pipe.sql"), 0o666)
        try room.folder.makeFolder("checks/folder.sql")
        try FileManager.default.createSymbolicLink(
            atPath: room.folder.path("checks/lost.sql"), withDestinationPath: "nowhere")
        try room.folder.write(
            "-- Large\n-- severity: warn\nSELECT 1 -- \(String(repeating: "x", count: 1 << 20))", to: "checks/large.sql"
        )
        let result = try room.run()
        #expect(result.status == 4)
        let problems = result.errors.split(separator: "\n").filter { $0.contains("failed: ") }.map {
            $0.split(separator: "/checks/").last.map(String.init)
        }
        let noText = "is no text in UTF-8 of at most 1 MB, expected a check"
        #expect(
            problems == [
                "folder.sql: \(noText)", "large.sql: \(noText)",
                "lost.sql: cannot read: No such file or directory, expected a check", "pipe.sql: \(noText)",
            ], "\(result.errors)")
    }

    @Test func `a query that never ends can be stopped`() throws {
        let room = try desk([:])
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
        let room = try desk([
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
