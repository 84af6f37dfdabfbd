import ArticleModel
import Testing

@testable import Loading

@Suite struct CopyGroupTests {
    private static let report = [
        "Ada Stone and Ben Hill closed the harbour bridge on Monday after storm damage was found in two of its cables.",
        "Engineers will look at all the other cables this week, and the bridge stays shut until they are done with it.",
        "Traffic is led round by the northern tunnel, where drivers were waiting for up to an hour in the morning.",
        "The city had mended the same cables ten years ago, and says that it will ask the builders for its money back.",
    ]

    private func report(
        _ id: String, at hour: Int, outlet: String, agency: String? = nil, _ texts: [String] = Self.report
    ) -> ExtractedArticle {
        var article = Fixture.article(id, texts, published: "2026-03-04T\(hour):00Z", outlet: outlet)
        article.article.agency = agency
        return article
    }

    private var articles: [ExtractedArticle] {
        [
            report("first", at: 12, outlet: "Gazette"),
            report("edited", at: 13, outlet: "Post", agency: "Northern Wire", Self.report + ["Some wept."]),
            report("again", at: 14, outlet: "Post", agency: "AP"),
            report("cut", at: 15, outlet: "Courier", Array(Self.report.prefix(1))),
            Fixture.article(
                "other", ["Museums of the north had a good year, and expect a better one."], outlet: "Post"),
        ]
    }

    private let groups = """
        SELECT a.article_key, g.articles, g.outlets, g.agency FROM copy_groups g JOIN articles a ON a.id = g.first_article_id
        """

    @Test func `a group has its first article, its size, and the agency that is credited first`() throws {
        let file = try TemporaryDatabase()
        try file.open().load(Fixture.run("r1"), articles)
        #expect(try file.rows(groups) == ["first|4|3|Northern Wire"])
        #expect(
            try file.rows("SELECT outlet, kind, first_outlet, agency, articles FROM copies ORDER BY published_at") == [
                "Post|near|Gazette|Northern Wire|4", "Post|exact|Gazette|Northern Wire|4",
                "Courier|contained|Gazette|Northern Wire|4",
            ])
        #expect(try file.open().failedChecks() == [])
    }

    @Test func `copies without a credit have no agency, and articles without copies no group`() throws {
        let file = try TemporaryDatabase()
        try file.open().load(Fixture.run("r1"), [articles[0], articles[3], articles[4]])
        #expect(try file.rows(groups) == ["first|2|2|"])
        try file.open().load(Fixture.run("r1"), [articles[0], articles[4]])
        #expect(try file.rows(groups) == [])
    }

    @Test func `an earlier article that comes later is the first of the group`() throws {
        let file = try TemporaryDatabase()
        try file.open().load(Fixture.run("r1"), articles)
        try file.open().load(Fixture.run("r2"), [report("wire", at: 11, outlet: "A Wire", agency: "Wire")])
        try file.open().load(Fixture.run("r3"), [report("before", at: 10, outlet: "Wire", agency: "Wire")])
        let atOnce = try TemporaryDatabase()
        for (run, articles) in [
            ("r3", [report("before", at: 10, outlet: "Wire", agency: "Wire")]),
            ("r2", [report("wire", at: 11, outlet: "A Wire", agency: "Wire")]), ("r1", articles),
        ] { try atOnce.open().load(Fixture.run(run), articles) }
        #expect(try file.rows(groups) == ["before|6|5|Wire"])
        #expect(try file.open().dump() == atOnce.open().dump())
        #expect(try file.open().failedChecks() == [])
    }

    @Test func `when the first article goes, the group is that of the next`() throws {
        let file = try TemporaryDatabase()
        try file.open().load(Fixture.run("r1"), [articles[0]])
        try file.open().load(Fixture.run("r2"), Array(articles.dropFirst()))
        try file.open().load(Fixture.run("r1"), [])
        #expect(try file.rows(groups) == ["edited|3|2|Northern Wire"])
        #expect(try file.open().failedChecks() == [])
    }

    @Test func `fingerprints of an earlier version are computed anew by the next load`() throws {
        let file = try TemporaryDatabase()
        try file.open().load(Fixture.run("r1"), Array(articles.dropFirst(2)))
        try file.execute(
            """
            UPDATE fingerprint_version SET version = 0; DELETE FROM fingerprints; DELETE FROM recent_fingerprint_marks;
            UPDATE articles SET duplicate_of = NULL, duplicate_kind = NULL; DELETE FROM duplicates; DELETE FROM copy_groups;
            """)
        try file.open().load(Fixture.run("r2"), Array(articles.prefix(2)))
        let fresh = try TemporaryDatabase()
        try fresh.open().load(Fixture.run("r1"), Array(articles.dropFirst(2)))
        try fresh.open().load(Fixture.run("r2"), Array(articles.prefix(2)))
        #expect(try file.open().dump() == fresh.open().dump())
        #expect(try file.rows(groups) == ["first|4|3|Northern Wire"])
    }

    @Test func `marks that are moved since there are many still find copies, and go with their article`() throws {
        let file = try TemporaryDatabase()
        try file.open().load(Fixture.run("r1"), [articles[0]])
        try file.execute(
            """
            WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i <= \(MarkIndex.maximumRecentRows))
            INSERT OR IGNORE INTO recent_fingerprint_marks SELECT i, 1 FROM n
            """)
        try file.open().load(Fixture.run("r2"), [articles[3]])
        #expect(
            try file.rows(
                """
                SELECT (SELECT count(*) FROM recent_fingerprint_marks), count(*) > \(MarkIndex.maximumRecentRows)
                FROM fingerprint_marks
                """) == ["0|1"])
        try file.open().load(Fixture.run("r3"), [articles[1], articles[2]])
        let copies = try file.rows("SELECT article_id, original_id FROM duplicates ORDER BY 1")
        let fresh = try TemporaryDatabase()
        for (run, articles) in [("r1", [articles[0]]), ("r2", [articles[3]]), ("r3", [articles[1], articles[2]])] {
            try fresh.open().load(Fixture.run(run), articles)
        }
        #expect(
            try copies == fresh.rows("SELECT article_id, original_id FROM duplicates ORDER BY 1") && !copies.isEmpty)
        try file.open().load(Fixture.run("r2"), [])
        #expect(
            try file.rows("SELECT count(*) FROM fingerprint_marks WHERE article_id NOT IN (SELECT id FROM articles)")
                == ["0"])
    }

    @Test func `an article that goes leaves nothing in the index of marks`() throws {
        let file = try TemporaryDatabase()
        try file.open().load(Fixture.run("r1"), articles)
        try file.open().load(Fixture.run("r1"), [articles[3]])
        #expect(
            try file.rows("SELECT count(DISTINCT article_id), count(*) > 0 FROM recent_fingerprint_marks") == ["1|1"])
    }

    /// Also those of one place: only the one that has its figures from another is its copy.
    @Test func `reports by one template are no copies, and an outlet's copy of one of them is`() throws {
        func weather(_ id: String, _ place: String, _ numbers: [Int], outlet: String) -> ExtractedArticle {
            Fixture.article(
                id,
                [
                    "The night in \(place) will be dry with lows of \(numbers[0]) degrees and clouds from the north.",
                    "By day there will be highs of \(numbers[1]) degrees, and winds from the sea at \(numbers[2]) kilometres an hour.",
                    "The sun will rise at \(numbers[3]) and set at \(numbers[4]), and the water will have \(numbers[5]) degrees.",
                ], outlet: outlet)
        }
        let file = try TemporaryDatabase()
        try file.open().load(
            Fixture.run("r1"),
            [
                weather("a", "Lyon", [3, 12, 25, 615, 1902, 8], outlet: "One"),
                weather("b", "Ghent", [5, 14, 40, 633, 1911, 9], outlet: "One"),
                weather("c", "Lyon", [1, 9, 30, 613, 1903, 7], outlet: "Two"),
                weather("d", "Lyon", [3, 12, 25, 615, 1902, 8], outlet: "Three"),
            ])
        #expect(
            try file.rows(
                "SELECT a.article_key, d.kind FROM duplicates d JOIN articles a ON a.id = d.article_id") == ["d|exact"])
    }
}
