import ArticleModel
import Fuzzing
import Testing

@Suite struct ArticlePropertyTests {
    private func article(_ texts: String...) -> CleanArticle {
        CleanArticle(id: ArticleID("a"), paragraphs: texts.map { Paragraph(.text, $0) })
    }

    private func extracted(mention surface: String, at start: Int, speaker: Speaker? = nil) -> ExtractedArticle {
        let span = TextSpan(paragraph: 0, start: start, length: 3)
        let mention = Mention(span: span, surface: surface, rule: "name", confidence: 1)
        let quote = Quotation(
            kind: .direct, span: span, text: surface, speaker: speaker, attribution: .explicit, rule: "afterQuote",
            confidence: 1)
        return ExtractedArticle(
            article("Ann left."), entities: [Entity(kind: .person, name: "Ann", mentions: [mention])], quotes: [quote])
    }

    @Test func `an article as it should be has no finding`() throws {
        try article("Ann left.", "Zoe\u{301} \u{1f469}\u{200d}\u{1f467} stayed.").checkProperties()
        try extracted(mention: "Ann", at: 0, speaker: .named(name: "Ann", entity: 0)).checkProperties()
    }

    @Test func `an empty paragraph, a line break and no paragraph at all are findings`() {
        for article in [article(""), article("two\nlines"), article("a\0b"), article()] {
            #expect(throws: FuzzFinding.self) { try article.checkProperties() }
        }
    }

    @Test
    func `another text than the span's, a span outside and a speaker whom the article does not name are findings`() {
        for article in [
            extracted(mention: "Bob", at: 0), extracted(mention: "ft.", at: 7),
            extracted(mention: "Ann", at: 0, speaker: .named(name: "Ann", entity: 1)),
            extracted(mention: "Ann", at: 0, speaker: .named(name: "Bob", entity: 0)),
        ] {
            #expect(throws: FuzzFinding.self) { try article.checkProperties() }
        }
    }
}
