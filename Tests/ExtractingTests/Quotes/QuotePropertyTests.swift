import ArticleModel
import Randomness
import Testing

@testable import Extracting

@Suite struct QuotePropertyTests {
    private static let marks = ["“", "”", "\"", "'", "’", "‘", "«", "»", "„", "''", ",'", ".\"'"]
    private static let text = """
        “We are ready,” Ann Keller said, adding: “Come.”
        The mayor’s plan was “too slow for a town of that size”, Olsen told Reuters.
        “It is late.
        “It is very late,” said Per Olsen, the harbour’s pilot.
        Keller said that “nobody” had asked her.
        """

    /// A mark put at every place of the middle paragraph.
    @Test(arguments: marks)
    func `an odd mark costs no quotation of another paragraph`(_ mark: String) {
        let lines = QuotePropertyTests.text.split(separator: "\n").map { Array($0.unicodeScalars) }
        let before = texts(of: lines, besides: 1)
        for place in 0...lines[1].count {
            var changed = lines
            changed[1].insert(contentsOf: Array(mark.unicodeScalars), at: place)
            #expect(texts(of: changed, besides: 1) == before)
        }
    }

    @Test(arguments: marks)
    func `every span cuts out its text`(_ mark: String) {
        let lines = QuotePropertyTests.text.split(separator: "\n").map { Array($0.unicodeScalars) }
        for line in lines.indices {
            for place in stride(from: 0, through: lines[line].count, by: 3) {
                var changed = lines
                changed[line].insert(contentsOf: Array(mark.unicodeScalars), at: place)
                let fixture = fixture(changed)
                for quote in fixture.quotes {
                    #expect(
                        ([quote.span] + quote.continued).map(fixture.slice).joined(separator: "\n") == quote.text)
                }
            }
        }
    }

    /// Words and marks in any order: nothing traps, every span cuts out its text, and numbers point where they should.
    @Test(arguments: 1...20)
    func `any text is read`(seed: UInt64) {
        var dice = SeededRandom(seed: seed)
        for _ in 0..<8 {
            let lines = (0..<3).map { _ in
                (0..<Int.random(in: 0..<30, using: &dice)).map { _ in Self.scraps.randomElement(using: &dice) ?? "" }
                    .joined()
            }
            let fixture = QuoteFixture(lines.map { Paragraph(.text, $0) }, persons: ["Ann Keller"])
            let quotes = fixture.quotes
            for (index, quote) in quotes.enumerated() {
                #expect(([quote.span] + quote.continued).map(fixture.slice).joined(separator: "\n") == quote.text)
                #expect(quote.echoOf ?? -1 < index)
                #expect((0...1).contains(quote.confidence))
                #expect(quote.attribution != .none || quote.speaker == nil)
                if let span = quote.speakerSpan { #expect(!fixture.slice(span).isEmpty) }
            }
        }
    }

    private static let scraps = [
        "“", "”", "\"", "'", "’", "‘", "''", "«", "»", "(", ")", "[", "]", ", ", ". ", ": ", "? ", "! ", " — ", "… ",
        " ", "\u{301}",
        "Ann Keller ", "she ", "he’s ", "said ", "saying ", "told ", "Reuters ", "the ", "mayor ", "who ", "that ",
        "and ", "according to ",
        "KELLER: ", "ready ", "Ready ", "the harbour of Lund ", "’s ", "A. ", "23 ", "was ", "on X ", "🙂 ", "\u{a0}",
        "claim ", "her ",
    ]

    private func fixture(_ lines: [[Unicode.Scalar]]) -> QuoteFixture {
        let paragraphs = lines.map { Paragraph(.text, String(String.UnicodeScalarView($0))) }
        return QuoteFixture(paragraphs, persons: ["Ann Keller", "Per Olsen"])
    }

    /// What is cut out of the other paragraphs, whichever quotation it belongs to.
    private func texts(of lines: [[Unicode.Scalar]], besides paragraph: Int) -> [String] {
        let fixture = fixture(lines)
        let spans = fixture.marked.flatMap { [$0.span] + $0.continued }
        return spans.filter { $0.paragraph != paragraph }.map(fixture.slice)
    }
}
