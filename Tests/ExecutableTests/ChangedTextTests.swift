import Foundation
import TestSupport
import Testing

/// What is told of the words that outlets change in articles that are out already.
@Suite struct ChangedTextTests {
    private static let first =
        Newsroom.article(about: "harbour bridge") + "\n\n"
        + "Keller said that the bridge would cost 40 million crowns and that four of the old piers would stay."

    /// The article as it is on four days.
    private static let days = [
        first,
        first.replacing("eleven", with: "twelve").replacing("40 million", with: "45 million"),
        // Set otherwise alone.
        first.replacing("eleven", with: "twelve").replacing("40 million", with: "45 million")
            .replacing("\"We", with: "“We").replacing("decided,\"", with: "decided,”").replacing(
                " - The", with: " – The"),
        first.replacing("eleven", with: "twelve").replacing("40 million", with: "45 million")
            .replacing("Maria Keller", with: "Marion Keller").replacing("votes on", with: "backs")
            + "\n\nThe region has asked for a second opinion, which is to be ready before the summer.",
    ]

    /// Returns the lines of an answer in CSV, without the names of the columns.
    private func answer(_ words: String..., in room: Newsroom) throws -> [String] {
        let result = try Program.ask.start(words + ["--csv"], in: room.folder).result()
        return result.output.replacing("\r\n", with: "\n").split(separator: "\n").dropFirst().map(String.init)
    }

    private static func clock(_ day: Int) -> String { "2026-05-\(10 + day)T06:00:00Z" }

    private func newsroom(days: [Int] = [0, 1, 2, 3]) throws -> Newsroom {
        let room = try Newsroom(plans: ["a"])
        for day in days {
            try room.folder.write(Self.days[day], to: "inbox/bridge.txt")
            #expect(try room.run(clock: Self.clock(day)) == Program.Result(status: 0, output: "", errors: ""))
        }
        return room
    }

    private static let changes = """
        SELECT substr(seen_at, 9, 2), substr(former_seen_at, 9, 2), what, change, detail, before_words, after_words, facts, is_noted
        FROM article_changes ORDER BY seen_at, ordinal
        """

    private static let expected = [
        ["11", "10", "paragraph", "changed", "text", "eleven", "twelve", "figures", "0"],
        ["11", "10", "paragraph", "changed", "text", "40", "45", "figures", "0"],
        ["11", "10", "quote", "changed", "Maria Keller", "eleven", "twelve", "figures", "0"],
        ["13", "12", "title", "changed", "NULL", "votes on", "backs", "NULL", "0"],
        ["13", "12", "paragraph", "changed", "text", "Maria", "Marion", "names", "0"],
        ["13", "12", "paragraph", "added", "text", "NULL", "NULL", "NULL", "0"],
        ["13", "12", "speaker", "changed", "Marion Keller", "Maria Keller", "Marion Keller", "NULL", "0"],
    ]

    @Test func `words, figures, names and quotations that change are told, and another way of setting them is none`()
        throws
    {
        let room = try newsroom()
        #expect(try room.rows(Self.changes) == Self.expected)
        #expect(
            try room.rows("SELECT DISTINCT title, outlet FROM article_changes") == [
                ["Council backs the harbour bridge", "Example Post"]
            ])
        #expect(
            try answer("what-changed", "--since", "2026-05-13", "--words", "backs", in: room) == [
                "2026-05-13,Example Post,Council backs the harbour bridge,title,changed,votes on,backs"
            ])
        let silent = [
            "paragraph,Maria,Marion,", "speaker,Maria Keller,Marion Keller,", "paragraph,eleven,twelve,",
            "paragraph,40,45,", "quote,eleven,twelve,",
        ]
        #expect(try answer("silent-corrections", in: room).map { $0.components(separatedBy: "bridge,").last } == silent)
        #expect(try answer("silent-corrections", "--kind", "names", in: room).count == 1)
        #expect(try Program.copydesk("check", in: room.folder).status == 0)
    }

    @Test func `a note of the editors ends the silence`() throws {
        let room = try newsroom(days: [0, 1])
        try room.folder.write(
            Self.days[1]
                + "\n\nCorrection: An earlier version of this article said that the bridge would cost 40 million crowns.",
            to: "inbox/bridge.txt")
        #expect(try room.run(clock: Self.clock(2)).status == 0)
        #expect(
            try room.rows(
                "SELECT what, change, detail, is_noted FROM article_changes WHERE what = 'note' OR facts IS NOT NULL ORDER BY seen_at, ordinal"
            ) == [
                ["paragraph", "changed", "text", "1"], ["paragraph", "changed", "text", "1"],
                ["quote", "changed", "Maria Keller", "1"], ["note", "added", "correction", "1"],
            ])
        #expect(try Program.ask("silent-corrections", in: room.folder).output == "none\n")
        #expect(try answer("what-changed", "--kind", "note", in: room).count == 1)
    }

    @Test func `the changes are the same where the database is made anew, in any order, and where pages were pruned`()
        throws
    {
        let room = try newsroom()
        let dump = try room.logicalDump()
        #expect(dump.contains("[\"changes\","))
        #expect(
            try Program.copydesk(
                "prune", "--keep-runs", "0", "--older-than", "0", "--now", "2026-06-01T00:00:00Z", in: room.folder
            ).status == 0)
        let runs = try room.runs()
        for order in [[0, 1, 2, 3], [3, 0, 2, 1], [2, 1, 3, 0, 3]] {
            try room.folder.remove("var/articles.sqlite")
            for run in order { #expect(try Program.load("--run", runs[run], in: room.folder).status == 0) }
            #expect(try room.logicalDump() == dump)
            #expect(try room.rows(Self.changes) == Self.expected)
        }
        #expect(try Program.load("--run", "all", in: room.folder).status == 0)
        #expect(try room.logicalDump() == dump)
    }

    @Test func `of a revision that is rejected again no change is left, nor of an article that is taken down`() throws {
        let room = try newsroom()
        // The last one alone is long enough then.
        try room.folder.write(Newsroom.configuration(clean: #""minimumBodyCharacters": 550"#), to: "pipeline.json")
        #expect(try room.run("--run", "all", clock: Self.clock(4)).status == 0)
        let bridge = "SELECT title FROM articles WHERE title LIKE '%bridge%'"
        #expect(try room.rows(bridge) == [["Council backs the harbour bridge"]])
        #expect(try room.rows(Self.changes) == [])
        try room.folder.write(Newsroom.configuration, to: "pipeline.json")
        #expect(try room.run("--run", "all", clock: Self.clock(4)).status == 0)
        #expect(try room.rows(Self.changes) == Self.expected)
        #expect(try Program.copydesk("forget", "bridge.txt", in: room.folder).status == 0)
        #expect(try room.rows("SELECT count(*) FROM revision_changes") == [["0"]])
        #expect(try room.rows("SELECT count(*) FROM revision_comparisons") == [["0"]])
    }
}
