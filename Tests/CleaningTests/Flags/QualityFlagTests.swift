import ArticleModel
import Testing

@testable import Cleaning

/// The flags for what the text of an article, or the article as a whole, shows to be doubtful.
@Suite struct QualityFlagTests {
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

    /// The flags of a text as `name@paragraph:slice`; the slice proves the span.
    private func flags(_ texts: [String]) -> [String] {
        CleanArticle(paragraphs: texts.map { Paragraph(.text, $0) }).flagged().flags.map { flag in
            guard let span = flag.span else { return flag.name.rawValue }
            let slice = Array(texts[span.paragraph].unicodeScalars)[span.start..<span.end]
            return "\(flag.name.rawValue)@\(span.paragraph):\(String(slice))"
        }
    }

    @Test(arguments: [
        ("Papers seen by [Publication Name] say so.", ["unfilledPlaceholder@0:[Publication Name]"]),
        ("She said [insert quote here] twice.", ["unfilledPlaceholder@0:[insert quote here]"]),
        (
            "In [City, State] on [DATE] it rained.",
            ["unfilledPlaceholder@0:[City, State]", "unfilledPlaceholder@0:[DATE]"]
        ),
        ("Dear {{first_name}}, it rained.", ["unfilledPlaceholder@0:{{first_name}}"]),
        ("“It will [Mayor Ana] Lind more,” he said [sic] of [New York City] and [the company].", []),
        ("He called it “a non-starter,' and left.", ["unbalancedQuotationMarks@0:“"]),
        ("He called it \"a non-starter,' and \"left\" it.", ["unbalancedQuotationMarks@0:\""]),
        ("He called it a mess” and left.", ["unbalancedQuotationMarks@0:”"]),
        ("The 6\" pipe and the \"big\" one, it’s the boys’ own.", []),
        ("„Wir gehen“, sagte er. «Nous partons», dit-elle.", []),
        ("As an AI language model, I have no view.", ["machineMadeFiller@0:As an AI language model"]),
        ("The report went on to say…", ["truncated@0:…"]),
        ("The report went on to say [...]", ["truncated@0:..."]),
        ("Nothing is wrong here.", []),
    ])
    func `a flag says what is doubtful and where`(text: String, expected: [String]) {
        #expect(flags([text]) == expected)
    }

    @Test func `a quotation that reopens with each paragraph is in balance`() {
        #expect(flags(["“We came by sea.", "“We stayed for the bread,” she said."]) == [])
        #expect(flags(["“We came by sea.", "They stayed."]) == ["unbalancedQuotationMarks@0:“"])
    }

    @Test func `a second dateline is flagged, the first is not`() {
        let texts = ["FENPORT — The wall is too low.", "LOW MARSH, May 2 (GP) — The wall is high."]
        let second = "1:LOW MARSH, May 2 (GP) —"
        #expect(flags(texts) == ["contradictoryDatelines@\(second)", "secondDateline@\(second)"])
    }

    @Test func `flagging twice is flagging once`() {
        let article = CleanArticle(paragraphs: [Paragraph(.text, "See [Publication Name]…")]).flagged()
        #expect(article.flagged() == article)
    }

    @Test func `a date after the fetch is flagged`() throws {
        var article = CleanArticle(paragraphs: [Paragraph(.text, "The wall is too low.")])
        article.fetchedAt = Timestamp("2025-04-24T23:00:00Z")
        article.publishedAt = ArticleDate(try #require(DateParts("2025-04-25")), source: "meta")
        #expect(article.flagged().flags == [QualityFlag(.futureDate, detail: "2025-04-25")])
    }

    // Flags of the article as a whole.

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
        let flags = article(QualityFlagTests.body + [last]).flagged().flags
        let span = try #require(flags.first?.span)
        #expect(flags.map(\.name) == [.truncated])
        #expect(String(Array(last.unicodeScalars)[span.start..<span.end]) == slice)
    }

    @Test func `where no paragraph ends with a stop, the last one tells nothing`() {
        #expect(article(QualityFlagTests.body.map { String($0.dropLast()) }).flagged().flags == [])
    }

    @Test func `a second dateline contradicts the first by its place or its day`() {
        var article = article(["OSTWICK, May 2 — \(QualityFlagTests.body[0])"] + QualityFlagTests.body.dropFirst())
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
