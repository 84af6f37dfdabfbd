import ArticleModel
import Testing

@testable import Cleaning

@Suite struct FlaggingTests {
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
}
