import Foundation
import TestSupport
import Testing

/// Checks of the user that are not right.
@Suite struct BrokenCheckTests {
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
        let room = try Newsroom.withChecks(["mine.sql": text])
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
        let room = try Newsroom.withChecks(["copies.sql": OwnCheckTests.noTrams("warn"), "pictures.sql": ""])
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
        let room = try Newsroom.withChecks([:])
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
}
