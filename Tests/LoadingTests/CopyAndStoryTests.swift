import ArticleModel
import Testing

@testable import Loading

@Suite struct CopyAndStoryTests {
    private static let report = [
        "Ada Stone and Ben Hill closed the harbour bridge on Monday after storm damage was found in two of its cables.",
        "Engineers will look at all the other cables this week, and the bridge stays shut until they are done with it.",
        "Traffic is led round by the northern tunnel, where drivers were waiting for up to an hour in the morning.",
    ]
    private let people = ["Ada Stone", "Ben Hill"]

    private func report(
        _ id: String, at time: String, outlet: String, title: String = "Storm damage closes harbour bridge",
        _ texts: [String] = Self.report
    ) -> ExtractedArticle {
        Fixture.article(
            id, title: title, texts, people: people, published: "2026-03-04T\(time)Z", outlet: outlet)
    }

    private var articles: [ExtractedArticle] {
        [
            report("wire", at: "08:00", outlet: "Wire"),
            report("same", at: "09:00", outlet: "Copy"),
            report(
                "edited", at: "10:00", outlet: "Edit", [Self.report[0], Self.report[1], Self.report[2] + " Some wept."]),
            report("cut", at: "11:00", outlet: "Short", Array(Self.report.prefix(2))),
            report(
                "own", at: "12:00", outlet: "Rival", title: "Bridge shut",
                [
                    "Drivers face detours after Ben Hill and Ada Stone closed the harbour bridge when storm damage to its cables was found.",
                    "In the northern tunnel they waited for up to an hour, and engineers want a week to look at the other cables.",
                    "Lorries are sent over the weir, and the ferry takes nobody with a bicycle before the afternoon.",
                ]),
            Fixture.article(
                "far", ["Museums of the north had a good year, and expect a better one, Cleo Marsh said on Monday."],
                people: ["Cleo Marsh"]),
        ]
    }

    @Test func `a copy is one of the earliest article that it is similar to`() throws {
        let file = try TemporaryDatabase()
        try file.open().load(Fixture.run("r1"), articles)
        let copies = try file.rows(
            """
            SELECT a.article_key, o.article_key, d.kind FROM duplicates d JOIN articles a ON a.id = d.article_id
                JOIN articles o ON o.id = d.original_id ORDER BY a.published_at
            """)
        #expect(copies == ["same|wire|exact", "edited|wire|near", "cut|wire|contained"])
        #expect(try file.open().failedChecks() == [])
    }

    @Test func `reports of one event are one story, named by the first`() throws {
        let file = try TemporaryDatabase()
        try file.open().load(Fixture.run("r1"), articles)
        #expect(
            try file.rows("SELECT story, articles, outlets, outlet FROM stories_across_outlets ORDER BY published_at")
                == ["Wire", "Copy", "Edit", "Short", "Rival"].map { "Storm damage closes harbour bridge|5|5|\($0)" })
    }

    @Test func `links do not depend on the order of the runs`() throws {
        let forwards = try TemporaryDatabase()
        for article in articles { try forwards.open().load(Fixture.run("r-\(article.article.url ?? "")"), [article]) }
        let backwards = try TemporaryDatabase()
        for article in articles.reversed() {
            try backwards.open().load(Fixture.run("r-\(article.article.url ?? "")"), [article])
        }
        #expect(try forwards.open().dump() == backwards.open().dump())
    }

    /// Any two differ in a word; the articles of the second run lie between those of the first.
    @Test func `near copies are all of the earliest, whichever run comes first`() throws {
        let copies = (0..<50).map { index in
            let minute = index % 60 < 10 ? "0\(index % 60)" : "\(index % 60)"
            return report(
                "n\(index)", at: "1\(index / 60):\(minute)", outlet: "Wire",
                Self.report + ["Word\(index) came late."])
        }
        let runs = [("r1", copies.enumerated().filter { $0.offset % 3 == 1 }.map(\.element)), ("r2", copies)]
        for order in [runs, runs.reversed()] {
            let file = try TemporaryDatabase()
            for (run, articles) in order { try file.open().load(Fixture.run(run), articles) }
            #expect(
                try file.rows(
                    """
                    SELECT o.article_key, d.kind, count(*) FROM duplicates d JOIN articles o ON o.id = d.original_id
                    GROUP BY 1, 2
                    """) == ["n0|near|49"])
        }
    }

    @Test func `when the original goes, its copies are of the next`() throws {
        let file = try TemporaryDatabase()
        try file.open().load(Fixture.run("r1"), [articles[0]])
        try file.open().load(Fixture.run("r2"), Array(articles.dropFirst()))
        try file.open().load(Fixture.run("r1"), [])
        let without = try TemporaryDatabase()
        try without.open().load(Fixture.run("r2"), Array(articles.dropFirst()))
        #expect(try file.open().dump() == without.open().dump())
        #expect(try file.rows("SELECT count(*) FROM duplicates") == ["2"])
    }

    @Test func `the same words in two outlets are found`() throws {
        let file = try TemporaryDatabase()
        let said = ["“We will open it when it is safe,” Ada Stone said."]
        try file.open().load(
            Fixture.run("r1"),
            [
                Fixture.article("a", said, people: ["Ada Stone"], outlet: "One"),
                Fixture.article("b", ["It rained."] + said, people: ["Ada Stone"], outlet: "Two"),
            ])
        #expect(
            try file.rows("SELECT quote, speaker, outlets FROM same_quote_across_outlets")
                == ["We will open it when it is safe,|Ada Stone|2"])
    }
}
