import ArticleModel
import Foundation
import GRDB
import Testing

@testable import Loading

@Suite struct ExtractionQualityTests {
    private let file: TemporaryDatabase
    private let checks = "SELECT run, outcome, severity, observed FROM failed_checks WHERE name = 'qualityAsUsual'"

    init() throws { file = try TemporaryDatabase() }

    private func articles(
        _ prefix: String, _ count: Int, _ quality: Double?, outlet: String = "Harbour Post", fetched: Int = 0
    ) -> [ExtractedArticle] {
        (0..<count).map { index in
            var article = Fixture.article(
                "\(prefix)\(index)", ["Ada Stone \(prefix) \(index) spoke of \(index * 7919) things."],
                fetched: fetched,
                outlet: outlet)
            article.article.extractionQuality = quality.map { ExtractionQuality(value: $0, reasons: []) }
            return article
        }
    }

    private func load(_ run: String, _ articles: [ExtractedArticle]) throws {
        try file.open().load(Fixture.run(run), articles)
    }

    @Test func `the quality of an article is in its row, with its reasons in their order`() throws {
        var good = Fixture.article("good", ["Ada Stone spoke."])
        good.article.extractionQuality = ExtractionQuality(value: 0.981, reasons: [])
        var bad = Fixture.article("bad", ["Bea Wood spoke."])
        bad.article.extractionQuality = ExtractionQuality(value: 0.7, reasons: [.programCode, .manyLinks])
        try load("r1", [good, bad, Fixture.article("text", ["Cy Field spoke."])])
        #expect(
            try file.rows("SELECT article_key, extraction_quality, quality_reasons FROM article_list ORDER BY 1")
                == ["bad|0.7|programCode, manyLinks", "good|0.981|", "text||"])
    }

    @Test func `an outlet whose pages are extracted much worse than before is named, and the load stands`() throws {
        try load("r1", articles("old", 20, 0.97) + articles("other", 20, 0.9, outlet: "Mill News"))
        try load("r2", articles("new", 5, 0.85) + articles("more", 5, 0.89, outlet: "Mill News"))
        #expect(try file.rows(checks) == ["r2|loaded|warn|Harbour Post 0.85, earlier 0.97"])
        #expect(try file.rows("SELECT count(*) FROM articles") == ["50"])
    }

    @Test func `articles that are fetched again are compared with those that are not`() throws {
        try load("r1", articles("a", 25, 0.97))
        try load("r2", articles("a", 5, 0.85, fetched: 60))
        #expect(try file.rows(checks) == ["r2|loaded|warn|Harbour Post 0.85, earlier 0.97"])
    }

    @Test(arguments: [
        (19, 0.97, 5, 0.85), (20, 0.97, 4, 0.85), (20, 0.97, 5, 0.95), (20, 0.80, 5, 0.75), (20, 0.85, 5, 0.97),
    ])
    func `few articles, and a small fall, tell nothing`(_ earlier: Int, _ before: Double, _ count: Int, _ now: Double)
        throws
    {
        try load("r1", articles("old", earlier, before))
        try load("r2", articles("new", count, now))
        #expect(try file.rows(checks).isEmpty)
    }

    @Test func `articles without quality, and those of other outlets, are not compared`() throws {
        try load("r1", articles("old", 30, nil) + articles("other", 30, 0.97, outlet: "Mill News"))
        try load("r2", articles("new", 5, 0.7))
        #expect(try file.rows(checks).isEmpty)
    }

    @Test func `a few odd articles do not move the median`() throws {
        try load("r1", articles("old", 20, 0.97))
        try load("r2", articles("new", 4, 0.97) + articles("odd", 3, 0.1))
        #expect(try file.rows(checks).isEmpty)
    }

    @Test func `the view has medians of the latest articles and of those before`() throws {
        try load("r1", articles("old", 20, 0.97) + articles("few", 3, 0.8, outlet: "Mill News"))
        try load(
            "r2",
            articles("new", 20, 0.9).map { article in
                var later = article
                later.article.publishedAt = DateParts("2026-04-01T10:00:00Z").map { ArticleDate($0, source: "meta") }
                return later
            })
        #expect(
            try file.rows("SELECT * FROM quality_by_outlet ORDER BY outlet") == [
                "Harbour Post|40|0.935|0.9|0.97|0.07|0", "Mill News|3|0.8|0.8|||3",
            ])
    }
}
