import ArticleModel
import Testing

@testable import Loading

/// Checks of a load against the earlier articles of its outlets.
@Suite struct OutletAlarmTests {
    private let file: TemporaryDatabase
    private let checks = """
        SELECT run, outcome, severity, name, observed FROM failed_checks
        WHERE name IN ('lengthsAsUsual', 'datesAsUsual') ORDER BY name
        """

    init() throws { file = try TemporaryDatabase() }

    private func articles(
        _ prefix: String, _ count: Int, words: Int = 30, isDated: Bool = true, outlet: String = "Harbour Post"
    ) -> [ExtractedArticle] {
        (0..<count).map { index in
            let text = (0..<words).map { "\(prefix)\(index * 7919 + $0 * 31)" }.joined(separator: " ")
            return Fixture.article(
                "\(prefix)\(index)", [text], published: isDated ? "2026-03-01T10:00Z" : nil, outlet: outlet)
        }
    }

    private func load(_ run: String, _ articles: [ExtractedArticle]) throws {
        try file.open().load(Fixture.run(run), articles)
    }

    @Test func `an outlet whose articles have become short, or have lost their dates, is named`() throws {
        try load("r1", articles("a", 20) + articles("b", 20, outlet: "Mill News"))
        try load("r2", articles("c", 5, words: 10) + articles("d", 5, isDated: false, outlet: "Mill News"))
        #expect(
            try file.rows(checks) == [
                "r2|loaded|warn|datesAsUsual|Mill News 0 of 5 with a date, earlier 20 of 20",
                "r2|loaded|warn|lengthsAsUsual|Harbour Post 10 words, earlier 30",
            ])
    }

    @Test func `few articles, and what was always so, tell nothing`() throws {
        try load(
            "r1",
            articles("a", 19) + articles("b", 20, outlet: "Mill News")
                + articles("c", 20, words: 10, isDated: false, outlet: "Brief"))
        try load(
            "r2",
            articles("d", 5, words: 10, isDated: false)
                + articles("e", 4, words: 10, isDated: false, outlet: "Mill News")
                + articles("f", 5, words: 10, isDated: false, outlet: "Brief"))
        #expect(try file.rows(checks) == [])
    }

    @Test func `a few short articles, and a few without a date, do not move the median`() throws {
        try load("r1", articles("a", 20))
        try load("r2", articles("b", 3) + articles("c", 2, words: 5, isDated: false))
        #expect(try file.rows(checks) == [])
    }

    @Test func `articles that are loaded again are compared with the others`() throws {
        try load("r1", articles("a", 25))
        try load("r1", articles("a", 5, words: 8) + Array(articles("a", 25).dropFirst(5)))
        #expect(try file.rows(checks) == ["r1|loaded|warn|lengthsAsUsual|Harbour Post 8 words, earlier 30"])
    }
}
