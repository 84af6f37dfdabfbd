import ArticleModel
import Randomness
import TestSupport
import Testing

@testable import Cleaning

/// All examples of all rules, cut and put together anew, on a page and in a text: cleaning returns an article or says why
/// there is none.
@Suite struct SpliceTests {
    private static let examples = BoilerplateRule.all.flatMap { $0.takes + $0.leaves }.map { example in
        switch example {
        case .element(let html): html
        case .line(let line): line
        }
    }

    private static let splices = Splices(examples)

    private static let prose = """
        The river rose by two metres in the night, and by morning the lower town stood under water.
        Nobody was hurt, said the mayor, who had been awake since four, but the old mill may be lost for good.
        """

    @Test func `every beginning and end of every example is read`() {
        let cuts = Self.splices.cuts
        let every = Splices.asked == nil ? 97 : 1
        for index in stride(from: 0, to: cuts.count, by: every) { check(cuts[index]) }
    }

    @Test(arguments: 1...4)
    func `every splice of examples is read`(seed: UInt64) {
        var dice = SeededRandom(seed: seed)
        for _ in 0..<(Splices.asked ?? 400) / 4 {
            let lines = (0..<Int.random(in: 1...5, using: &dice)).map { _ in Self.splices.splice(using: &dice) }
            check(lines.joined(separator: "\n"))
        }
    }

    /// Puts the lines before, within or after a story, as a text and as a page.
    private func check(_ lines: String) {
        for text in [lines + "\n" + Self.prose, Self.prose + lines + "\n" + Self.prose, Self.prose + lines] {
            check(text, .text(text))
            let paragraphs = text.split(separator: "\n").map { $0.hasPrefix("<") ? String($0) : "<p>\($0)</p>" }
            check(text, .html("<body><article>\(paragraphs.joined())</article></body>"))
        }
    }

    private func check(_ text: String, _ content: PageContent) {
        guard let article = try? Cleaner().clean(.fixture, content) else { return }
        for paragraph in article.paragraphs { #expect(!paragraph.text.contains("\n") && !paragraph.text.isEmpty) }
        for span in article.flags.compactMap(\.span) {
            let paragraph =
                article.paragraphs.indices.contains(span.paragraph) ? article.paragraphs[span.paragraph].text : ""
            #expect(span.start >= 0 && span.length >= 0 && span.end <= paragraph.unicodeScalars.count, "\(text)")
        }
    }
}
