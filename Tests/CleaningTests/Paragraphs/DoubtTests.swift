import ArticleModel
import Testing

@testable import Cleaning

/// Flags that hang on the article as a whole.
@Suite struct DoubtTests {
    private static let body = [
        "The harbour wall at Fenport will be raised by a metre before the winter, the council said on Monday.",
        "Work on the first stretch begins in June and will cost four million crowns in all, of which half is lent.",
        "The old pier, closed since the great storm, will stay as it is for at least another year, and so will the quay.",
        "Fishermen had asked for a second basin, but there is no money left for it, the mayor told them at the meeting.",
        "A vote on the plan is due in May, and nobody in the council expects that it will fail at that late stage.",
        "Insurance firms have raised what they ask for twice, and some take no new customers in the streets by the sea.",
    ]

    private func article(_ texts: [String] = body) -> CleanArticle {
        CleanArticle(paragraphs: texts.map { Paragraph(.text, $0) })
    }

    @Test(arguments: [
        ("Harbour wall to be raised", true), ("Chipmaker unveils faster processor generation", false),
        ("Not again", true), ("Fishermen’s anger", true),
    ])
    func `a title of which no word is in the body is another article's`(title: String, fits: Bool) {
        var article = article()
        article.title = title
        #expect(article.flagged().flags.map(\.name) == (fits ? [] : [.titleMismatch]))
    }

    @Test func `a language that is declared and is not read is told`() {
        var article = article()
        article.language = "en-GB"
        #expect(article.flagged().flags == [])
        article.language = "de"
        #expect(article.flagged().flags == [QualityFlag(.otherLanguage, detail: "declared de, reads as en")])
        article.language = nil
        #expect(article.flagged().flags == [])
    }

    @Test(arguments: [
        ("A vote is due in May, and nobody in the council expects that", "that"),
        ("A vote is due in May, and nobody… [+2345 chars]", "[+2345 chars]"),
        ("A vote is due in May, and nobody in the council expects…", "…"),
    ])
    func `a text that breaks off is told with the place`(last: String, slice: String) throws {
        let flags = article(DoubtTests.body + [last]).flagged().flags
        let span = try #require(flags.first?.span)
        #expect(flags.map(\.name) == [.truncated])
        #expect(String(Array(last.unicodeScalars)[span.start..<span.end]) == slice)
    }

    @Test func `where no paragraph ends with a stop, the last one tells nothing`() {
        #expect(article(DoubtTests.body.map { String($0.dropLast()) }).flagged().flags == [])
    }

    @Test func `a second dateline contradicts the first by its place or its day`() {
        var article = article(["OSTWICK, May 2 — \(DoubtTests.body[0])"] + DoubtTests.body.dropFirst())
        article.dateline = Dateline(place: "FENPORT", date: "May 1")
        article.paragraphs.swapAt(0, 1)
        #expect(article.flagged().flags.map(\.name) == [.contradictoryDatelines, .secondDateline])
        article.dateline = Dateline(place: "Ostwick, Norland", date: "May 2")
        #expect(article.flagged().flags.map(\.name) == [.secondDateline])
    }

    @Test func `a dateline far from the day of publication contradicts it`() throws {
        var article = article()
        article.dateline = Dateline(place: "FENPORT", date: "December 30")
        article.publishedAt = ArticleDate(try #require(DateParts("2026-01-02")), source: "header")
        #expect(article.flagged().flags == [])
        article.publishedAt = ArticleDate(try #require(DateParts("2026-03-02")), source: "header")
        #expect(article.flagged().flags.map(\.name) == [.contradictoryDatelines])
    }
}
