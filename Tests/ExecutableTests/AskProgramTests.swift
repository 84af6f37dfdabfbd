import Foundation
import TestSupport
import Testing

/// Questions asked at the front door, of a desk with two outlets.
@Suite struct AskProgramTests {
    private static let configuration = """
        { "version": 1, "sources": [
            { "name": "post", "folder": "inbox/post", "outlet": "Example Post" },
            { "name": "times", "folder": "inbox/times", "outlet": "O'Brien Times" } ] }
        """

    /// Returns a desk with two articles of each outlet, which have little in common.
    private func desk() throws -> Newsroom {
        let room = try Newsroom(
            Self.configuration,
            articles: [
                "post/tram.txt": """
                Bremen votes for the tram line
                May 8, 2026

                BREMEN, May 8 - The council of Bremen voted late on Friday for a tram line to the harbour, after a week of \
                debate that had filled the public gallery to the last seat.

                "We have talked about this for eleven years, and tonight we have decided," said Maria Keller, the mayor.
                """,
                "post/library.txt": """
                Library keeps its Sunday hours
                May 9, 2026

                BREMEN, May 9 - Readers will find the doors open on Sundays through the winter, the head of the central \
                library told a meeting of its friends.

                "Nobody who works all week should have to read standing up in a shop," said Maria Keller.
                """,
                "times/market.txt": """
                Market hall roof leaks again
                May 9, 2026

                OLDENBURG, May 9 - Buckets stood between the stalls when traders opened on Saturday, three weeks after the \
                repair of the glass roof had been declared complete.

                "They say yes to every complaint, and then nobody comes," said Sean O'Brien, who sells cheese there.
                """,
                "times/ferry.txt": """
                Ferry crews accept new shifts
                May 10, 2026

                EMDEN, May 10 - Deckhands on the island ferries agreed to longer summer shifts in return for two more free \
                weekends, the union said after a ballot.

                "It was close, and it was fair," said Maria Keller. "Our people can plan their year at last."
                """,
            ])
        try room.run()
        return room
    }

    private func ask(_ words: String..., in room: Newsroom) throws -> Program.Result {
        try Program.ask.start(words, in: room.folder).result()
    }

    @Test func `a question is answered in every form`() throws {
        let room = try desk()
        func answer(_ form: String...) throws -> String {
            let result = try Program.ask.start(["most-quoted", "--limit", "2"] + form, in: room.folder).result()
            #expect(result.status == 0 && result.errors.isEmpty)
            return result.output
        }
        #expect(
            try answer() == """
                speaker       role   quotes  direct  articles  outlets  first_month  last_month
                ------------  -----  ------  ------  --------  -------  -----------  ----------
                Maria Keller  mayor       4       4         3        2  2026-05      2026-05
                Sean O'Brien              1       1         1        1  2026-05      2026-05

                """)
        #expect(
            try answer("--csv") == """
                speaker,role,quotes,direct,articles,outlets,first_month,last_month\r
                Maria Keller,mayor,4,4,3,2,2026-05,2026-05\r
                Sean O'Brien,,1,1,1,1,2026-05,2026-05\r

                """)
        #expect(
            try answer("--json") == """
                [
                {"speaker": "Maria Keller", "role": "mayor", "quotes": 4, "direct": 4, "articles": 3, "outlets": 2, \
                "first_month": "2026-05", "last_month": "2026-05"},
                {"speaker": "Sean O'Brien", "role": null, "quotes": 1, "direct": 1, "articles": 1, "outlets": 1, \
                "first_month": "2026-05", "last_month": "2026-05"}
                ]

                """)
        #expect(
            try answer("--markdown") == #"""
                | speaker | role | quotes | direct | articles | outlets | first\_month | last\_month |
                | --- | --- | ---: | ---: | ---: | ---: | --- | --- |
                | Maria Keller | mayor | 4 | 4 | 3 | 2 | 2026-05 | 2026-05 |
                | Sean O'Brien |  | 1 | 1 | 1 | 1 | 2026-05 | 2026-05 |

                """#)
    }

    @Test func `parameters narrow a question, and the name of an outlet may be written in small letters`() throws {
        let room = try desk()
        func speakers(_ words: String...) throws -> [String?] {
            let result = try Program.ask.start(["most-quoted", "--json"] + words, in: room.folder).result()
            #expect(result.errors == "")
            let rows = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]]
            return (rows ?? []).map { $0["speaker"] as? String }
        }
        #expect(try speakers() == ["Maria Keller", "Sean O'Brien"])
        #expect(try speakers("--outlet", "example post") == ["Maria Keller"])
        #expect(try speakers("--outlet=O'Brien Times") == ["Maria Keller", "Sean O'Brien"])
        #expect(try speakers("--since", "2026-05-09", "--until", "2026-05-09") == ["Maria Keller", "Sean O'Brien"])
        #expect(try speakers("--since", "2026-05-10") == ["Maria Keller"])
        #expect(try speakers("--since", "2026-05-11") == [])
        #expect(try speakers("--limit", "0") == [])
        #expect(try speakers("--confidence", "1") == [])
        #expect(try ask("--confidence", "1", "most-quoted", in: room).output == "none\n")
        #expect(try ask("quoted-where.sql", "o'brien", in: room).lines.count == 3)
    }

    @Test(arguments: [
        (
            ["most-quotd"],
            "there is no question \"most-quotd\"; the nearest is most-quoted\n  without a name all questions are listed"
        ),
        (
            ["names-by-week", "--sicne", "2026-05-01"],
            "names-by-week: it has no parameter --sicne; the nearest is --kind\n  its parameters are --kind, --weeks, --top"
        ),
        (["overview", "--limit", "3"], "overview: it has no parameter --limit\n  it has no parameters"),
        (
            ["names-by-week", "x"],
            "names-by-week: \"x\" is none of its parameters\n  its parameters are --kind, --weeks, --top"
        ),
        (["most-quoted", "--limit"], "most-quoted: --limit needs a value: at most so many rows"),
        (["most-quoted", "--limit", "-5"], "most-quoted: --limit is \"-5\", but must be a whole number, 0 or more"),
        (["most-quoted", "--limit", "1", "--limit=2"], "most-quoted: --limit is given twice"),
        (
            ["most-quoted", "--since", "yesterday"],
            "most-quoted: --since is \"yesterday\", but must be a day such as 2026-05-01"
        ),
        (
            ["most-quoted", "--confidence", "90"],
            "most-quoted: --confidence is \"90\", but must be a number from 0 to 1, such as 0.9"
        ),
        (
            ["most-quoted", "--outlet", "Exmple Post"],
            "most-quoted: --outlet: there is no outlet \"Exmple Post\"; the nearest is \"Example Post\""
        ),
        (
            ["who-with-whom", "--kind", "people"],
            "who-with-whom: --kind is \"people\", but must be one of person, organization, place, other"
        ),
        (["articles-about"], "articles-about: --words is missing: the words that the article must have, in any order"),
        (
            ["articles-about", "?!"],
            "articles-about: --words is \"?!\", but must be words, one of them with a letter or digit"
        ),
        (["--limit", "3"], "name a question besides --limit\n  without any word all are listed"),
        (
            ["\u{1B}[31m"],
            "there is no question \"?[31m\"; the nearest is trend\n  without a name all questions are listed"
        ),
    ])
    func `what is asked wrongly is said in words, with what is right`(words: [String], message: String) throws {
        let room = try desk()
        let result = try Program.ask.start(words, in: room.folder).result()
        #expect(result == Program.Result(status: 64, output: "", errors: "copydesk-ask: \(message)\n"))
    }

    @Test(arguments: [
        ("O'Brien", ["O'Brien Times"]), ("debate \"a tram line\"", ["Example Post"]), ("repa*", ["O'Brien Times"]),
        ("repa", []),
        ("title:library", []), ("library AND doors", []), ("doors library", ["Example Post"]),
        ("say \"yes\"", ["O'Brien Times"]),
    ])
    func `words to look for are no operators`(words: String, outlets: [String]) throws {
        let result = try ask("articles-about", words, "--json", in: try desk())
        #expect(result.status == 0)
        let rows = try JSONDecoder().decode([[String: String?]].self, from: Data(result.output.utf8))
        #expect(rows.map { $0["outlet"] ?? nil } == outlets)
    }

    @Test func `the query that is printed is answered likewise by sqlite3`() throws {
        let room = try desk()
        let words = ["said-by", "O'Brien", "--since", "2026-05-01"]
        let sql = try Program.ask.start(words + ["--sql"], in: room.folder).result().output
        #expect(sql.hasPrefix("-- What did somebody say, where, and in whose words?\nWITH "))
        let sqlite = try RunningProgram(
            ["/usr/bin/sqlite3", "-readonly", "var/articles.sqlite"], in: room.folder, input: sql, environment: [:])
        let said =
            "Sean O'Brien|2026-05-09|O'Brien Times|own|said|They say yes to every complaint, and then nobody comes,\n"
        #expect(try sqlite.result() == Program.Result(status: 0, output: said, errors: ""))
    }

    @Test func `a terminal gives its width, and gets nothing that it would obey`() throws {
        let room = try desk()
        let title =
            "Talks \u{1B}]0;x\u{7}\u{202E}\u{200B}on 東京 and everything else there is to be said about the new tram line"
        try DatabaseFile(path: room.folder.path("var/articles.sqlite")).execute(
            "UPDATE articles SET title = '\(title)'; CREATE VIEW of_another_program AS SELECT 1;")
        func shown(_ form: String) throws -> [String] {
            let command = "stty cols 60; \(Program.ask.path) articles-about tram \(form)"
            let script = try RunningProgram(
                ["/usr/bin/script", "--quiet", "--return", "--command", command, "/dev/null"], in: room.folder,
                input: "",
                environment: ["PATH": "/usr/bin:/bin", "SHELL": "/bin/sh"]
            ).result()
            return script.output.split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
        }
        #expect(
            try shown("") == [
                "day         outlet        title              words",
                "----------  ------------  -----------------  --------------",
                "2026-05-08  Example Post  Talks ?]0;x???on…  The council o…", "",
            ])
        for form in ["--csv", "--json", "--markdown", "--width 0"] {
            #expect(
                try shown(form).joined().unicodeScalars.allSatisfy {
                    !"\u{1B}\u{7}\u{202E}\u{200B}".unicodeScalars.contains($0)
                })
        }
        let wide = try ask("articles-about", "tram", in: room).lines
        #expect(
            wide.count == 3 && wide.allSatisfy { $0.count <= 120 } && wide.last?.contains("東京 and everything") == true)
        #expect(
            try ask("articles-about", "tram", "--width", "0", in: room).output.contains("about the new tram line  "))
    }

    @Test func `where there are no articles, or no database, it is said`() throws {
        let room = try Newsroom(Self.configuration)
        let missing = try ask("most-quoted", in: room)
        #expect(missing.status == 66 && missing.output == "")
        #expect(missing.errors.hasSuffix("/var/articles.sqlite: there is no database yet\n  run copydesk run first\n"))
        #expect(try ask("most-quoted", "--database", "other.sqlite", in: room).status == 66)
        #expect(try Program.ask("most-quoted", "--config", "other.json", in: room.folder).status == 78)
        try room.folder.write("text", to: "other.sqlite")
        #expect(try ask("most-quoted", "--database", "other.sqlite", in: room).status == 65)
        #expect(try ask(in: room).status == 0)

        try room.folder.write("none", to: "inbox/post/empty.txt")
        try room.run()
        let empty = "copydesk-ask: there are no articles in the database yet: copydesk run takes some in\n"
        #expect(try ask("most-quoted", in: room) == Program.Result(status: 0, output: "none\n", errors: empty))
        #expect(try ask("open-rejects", "--csv", in: room).output.hasPrefix("run,stage,reason,source,item,detail\r\n"))
    }

    @Test func `the workspace of the configuration is asked, or the file that is named`() throws {
        let room = try Newsroom(
            #"{ "version": 1, "workspace": "desk", "sources": [ { "name": "inbox", "folder": "inbox" } ] }"#,
            articles: ["a.txt": Newsroom.article(about: "tram line")])
        try room.run()
        let answer = try ask("overview", in: room)
        #expect(answer.lines.dropFirst(2).first == "articles                          1")
        #expect(try Program.copydesk("export", "copy.sqlite", in: room.folder).status == 0)
        #expect(try ask("overview", "--database", "copy.sqlite", in: room) == answer)
        let elsewhere = try TemporaryFolder()
        #expect(try Program.ask("overview", "--config", room.folder.path("pipeline.json"), in: elsewhere) == answer)
        #expect(try Program.ask("overview", "--database", room.folder.path("copy.sqlite"), in: elsewhere) == answer)
    }

    @Test func `the database is only read, also by who may not write`() throws {
        let room = try desk()
        let before = try room.logicalDump()
        let reader = try Program.ask.start(["overview"], in: room.folder, user: 65_534).result()
        #expect(reader == (try ask("overview", in: room)))
        #expect(try room.logicalDump() == before)
    }
}
