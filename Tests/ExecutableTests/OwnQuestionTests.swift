import TestSupport
import Testing

/// Questions of the user, in a folder beside the configuration.
@Suite struct OwnQuestionTests {
    private func desk(_ questions: [String: String]) throws -> Newsroom {
        let room = try Newsroom(articles: ["a.txt": Newsroom.article(about: "tram line")])
        try room.run()
        try room.folder.makeFolder("questions")
        for (name, text) in questions { try room.folder.write(text, to: "questions/\(name)") }
        return room
    }

    private static let longest = """
        -- Which articles are the longest?
        -- :at_least count = 10: of so many words or more
        SELECT title, word_count FROM articles WHERE word_count >= :at_least ORDER BY word_count DESC

        """

    @Test func `it is listed, described and answered like those that are built in`() throws {
        let room = try desk(["longest.sql": Self.longest, "notes.txt": "not a question"])
        let list = try Program.ask(in: room.folder)
        #expect(list.lines.contains { $0.hasPrefix("longest ") && $0.hasSuffix(" Which articles are the longest?") })
        #expect(list.lines.count { $0.hasPrefix("notes") } == 0)
        let help = try Program.ask("longest", "--help", in: room.folder)
        #expect(
            help.output
                == """
                Which articles are the longest?

                Usage: copydesk-ask longest [PARAMETER…] [--csv | --json | --markdown | --sql]

                Parameters:
                  --at-least COUNT  of so many words or more (otherwise 10)

                Read from questions/longest.sql

                """.replacing("questions/", with: "\(room.folder.path("questions"))/"))
        let answer = try Program.ask("longest", in: room.folder)
        #expect(
            answer.output == """
                title                           word_count
                ------------------------------  ----------
                Council votes on the tram line          77

                """)
        #expect(try Program.ask("longest", "--at-least", "1000", in: room.folder).output == "none\n")
        #expect(
            try Program.ask("longest", "--sql", in: room.folder).output.hasSuffix(
                "word_count >= 10 ORDER BY word_count DESC\n;\n"))
    }

    @Test func `one with the name of a built-in question stands for that`() throws {
        let room = try desk(["most-quoted.sql": "-- Who is it?\nSELECT 'nobody' AS speaker;\n"])
        #expect(try Program.ask("most-quoted", "--csv", in: room.folder).output == "speaker\r\nnobody\r\n")
        #expect(try Program.ask(in: room.folder).lines.count { $0.hasPrefix("most-quoted ") } == 1)
    }

    @Test(arguments: [
        ("-- Who?\n-- :limit number: at most so many\nSELECT :limit", ":2: \"number\" is no kind of parameter"),
        ("SELECT 1", ":1: the first line must ask the question in words"),
        ("-- Who?\nSELECT 1\n\nFRM articles AS x", ":4: near \"articles\": syntax error"),
        ("-- Who?\nSELECT\n  x FROM nowhere", ":3: no such table: nowhere"),
        ("-- Who?\nSELECT json('[')", ":2: malformed JSON"),
        ("-- Who?\n\nDELETE FROM articles", ":3: a question only reads"),
        ("-- Who?\nWITH x AS (SELECT 1) DELETE FROM articles", ":2: a question only reads"),
        ("-- Who?\nCOMMIT", ":2: a question only reads"),
        ("-- Who?\nSELECT 1;\nSELECT 2", ":3: a question is one statement"),
    ])
    func `one that is not right is named with its file, and changes nothing`(text: String, message: String) throws {
        let room = try desk(["mine.sql": text])
        let result = try Program.ask("mine", in: room.folder)
        #expect(result.status == 78)
        #expect(result.output == "")
        #expect(
            result.errors.hasPrefix("copydesk-ask: \(room.folder.path("questions/mine.sql"))\(message)"),
            "\(result.errors)")
        #expect(try room.rows("SELECT count(*) FROM articles") == [["1"]])
    }
}
