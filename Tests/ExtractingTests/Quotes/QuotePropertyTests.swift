import ArticleModel
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
            for place in 0...lines[line].count {
                var changed = lines
                changed[line].insert(contentsOf: Array(mark.unicodeScalars), at: place)
                let fixture = fixture(changed)
                for quote in fixture.quotes {
                    #expect(([quote.span] + quote.continued).map(fixture.slice).joined(separator: "\n") == quote.text)
                }
            }
        }
    }

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
