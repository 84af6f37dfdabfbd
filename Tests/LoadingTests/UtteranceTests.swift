import ArticleModel
import Testing

@testable import Loading

@Suite struct UtteranceTests {
    private static let whole = "We will open it when the last of its cables is mended, and not a day before"

    private func article(_ id: String, day: Int, outlet: String, _ words: String) -> ExtractedArticle {
        Fixture.article(
            id, ["“\(words),” Ada Stone said in \(outlet)."], people: ["Ada Stone"],
            published: "2026-03-0\(day)T08:00:00Z", outlet: outlet)
    }

    private var articles: [ExtractedArticle] {
        [
            article("wire", day: 2, outlet: "Wire", Self.whole),
            article("first", day: 1, outlet: "First", Self.whole.replacing("mended", with: "[well] mended")),
            article("cut", day: 3, outlet: "Short", "open it when the last of its cables is mended"),
            article("other", day: 1, outlet: "Other", "The ferry takes nobody today, and nobody tomorrow either"),
        ]
    }

    private static let prints = """
        SELECT outlet, is_first, is_cut, words, words_in_full FROM quotes_in_print ORDER BY published_at
        """

    @Test func `who printed it first and who cut it`() throws {
        let file = try TemporaryDatabase()
        try file.open().load(Fixture.run("r1"), articles)
        #expect(try file.rows(Self.prints) == ["First|1|0|18|18", "Wire|0|0|17|18", "Short|0|1|10|18"])
        #expect(
            try file.rows("SELECT speaker, outlets, first_outlet, outlets_that_cut FROM same_quote_across_outlets")
                == ["Ada Stone|3|First|1"])
        #expect(try file.open().failedChecks() == [])
    }

    @Test func `the order of the runs does not matter`() throws {
        func dump(_ articles: [ExtractedArticle]) throws -> [String] {
            let file = try TemporaryDatabase()
            for article in articles { try file.open().load(Fixture.run("r-\(article.article.url ?? "")"), [article]) }
            #expect(try file.open().failedChecks() == [])
            return try file.open().dump()
        }
        #expect(try dump(articles) == dump(articles.reversed()))
    }

    @Test func `when the words between two prints go, they are two utterances`() throws {
        let start = "We will open it when the last of its cables is mended by us"
        let end = "and not a day before that whatever the council may want to say"
        let file = try TemporaryDatabase()
        let ends = [article("a", day: 2, outlet: "A", start), article("b", day: 3, outlet: "B", end)]
        try file.open().load(Fixture.run("r1"), ends)
        try file.open().load(Fixture.run("r2"), [article("c", day: 1, outlet: "C", "\(start) \(end)")])
        #expect(try file.rows("SELECT outlets FROM same_quote_across_outlets") == ["3"])
        try file.open().load(Fixture.run("r2"), [])
        #expect(try file.rows("SELECT outlets FROM same_quote_across_outlets") == [])
        #expect(try file.open().failedChecks() == [])
    }

    @Test func `quotations that an older program loaded are linked by the next load`() throws {
        let file = try TemporaryDatabase()
        try file.open().load(Fixture.run("r1"), Array(articles.prefix(2)))
        try file.execute(
            """
            DELETE FROM quote_wording_links; DELETE FROM recent_quote_wording_marks;
            UPDATE quote_wordings SET first_wording_id = NULL;
            """)
        #expect(try file.rows(Self.prints) == [])
        try file.open().load(Fixture.run("r2"), [articles[2]])
        #expect(try file.rows(Self.prints) == ["First|1|0|18|18", "Wire|0|0|17|18", "Short|0|1|10|18"])
    }
}
