import ArticleModel
import Randomness
import TestSupport
import Testing

@testable import Extracting

/// All examples of all rules, cut and put together anew: whatever text comes, extraction returns, and what it returns
/// stands in the text.
///
/// `COPYDESK_SPLICES=100000 swift test --filter SpliceTests` tries all cuts of all examples and so many splices.
@Suite struct SpliceTests {
    private static let examples =
        SpeakerRule.all.flatMap { $0.examples.map(\.text) } + IndirectSpeechRule.all.flatMap { $0.examples.map(\.text) }
        + NonQuotationRule.all.flatMap { $0.examples.map(\.text) }

    private static let splices = Splices(examples)

    /// Texts that once ended the program.
    private static let fatal = [
        "According to officials,", "The bridge is closed, according to the mayor, .He said", "According to police, .",
        "According to İthe ,", "He said. : “We are ready.”",
        "The " + String(repeating: "word ", count: 397) + "word: “We are ready.”",
    ]

    @Test(arguments: fatal)
    func `a text that once ended the program is read`(_ text: String) throws { try check([text]) }

    @Test func `every beginning and end of every example is read`() throws {
        let cuts = Self.splices.cuts
        let every = Splices.asked == nil ? 29 : 1
        for index in stride(from: 0, to: cuts.count, by: every) { try check([cuts[index]]) }
    }

    @Test(arguments: 1...4)
    func `every splice of examples is read`(seed: UInt64) throws {
        var dice = SeededRandom(seed: seed)
        for _ in 0..<(Splices.asked ?? 600) / 4 {
            let count = Int.random(in: 1...3, using: &dice)
            try check((0..<count).map { _ in Self.splices.splice(using: &dice) })
        }
    }

    private func check(_ texts: [String]) throws {
        let lines = texts.joined(separator: "\n").split(separator: "\n").map(String.init)
        let article = try Extractor().extract(CleanArticle(paragraphs: lines.map { Paragraph(.text, $0) }))
        for mention in article.entities.flatMap(\.mentions) {
            #expect(slice(mention.span, lines) == mention.surface, "\(lines)")
        }
        for quote in article.quotes {
            let spans = [quote.span] + quote.continued
            #expect(spans.map { slice($0, lines) ?? "-" }.joined(separator: "\n") == quote.text, "\(lines)")
            #expect(!quote.text.isEmpty, "\(lines)")
            if let span = quote.speakerSpan { #expect(slice(span, lines)?.isEmpty == false, "\(lines)") }
        }
    }

    /// The text of a span that lies within its paragraph, and nil of any other.
    private func slice(_ span: TextSpan, _ lines: [String]) -> String? {
        guard lines.indices.contains(span.paragraph), span.start >= 0, span.length >= 0 else { return nil }
        let scalars = lines[span.paragraph].unicodeScalars
        guard span.end <= scalars.count else { return nil }
        return String(String.UnicodeScalarView(scalars.dropFirst(span.start).prefix(span.length)))
    }
}
