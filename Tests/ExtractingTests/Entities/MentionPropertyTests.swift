import ArticleModel
import Randomness
import Testing

@testable import Extracting

/// What holds for mentions in any text whatever.
@Suite struct MentionPropertyTests {
    private static let pieces = [
        "Ann Lund", "President Ann Lund", "LUND", "Lund’s", "Ann\u{200B}Lund", "A\u{301}nn Lund",
        "Ames\u{202E}dnuL\u{202C}",
        "Mr.", "Washington, D.C.", "(WHO)", "World Health Organization", "U.S.", "O'Neill", "al-Rashid", "中文", "Łódź",
        "🙂",
        "he", "She", "his", "the president", "said", "told", "that", "is", ".", ",", "!", "\"", "“", "”", "‘", "’", "(",
        ")",
        "—", "-", "@lund", "https://example.org/a", "\u{FEFF}", "\u{AD}", "\u{0}", "\u{E000}", "1990s", "3.5%",
        "Jan. 5",
        "a witness", "Acme Inc.", "Robert Ames Jr.", "of", "the", "and", "Norwegian", "\u{A0}", "\t",
    ]

    @Test(arguments: 1...60)
    func `every mention slices to its surface, in order, with a rule and a share`(seed: UInt64) throws {
        var dice = SeededRandom(seed: seed)
        let paragraphs = (0..<3).map { _ in
            let words = (0..<30).map { _ in Self.pieces.randomElement(using: &dice) ?? "" }
            return Paragraph(.text, words.joined(separator: Bool.random(using: &dice) ? " " : ""))
        }
        let entities = try Extractor().extract(CleanArticle(paragraphs: paragraphs)).entities
        let texts = paragraphs.map { Array($0.text.unicodeScalars) }
        for mention in entities.flatMap(\.mentions) {
            let slice = texts[mention.span.paragraph][mention.span.start..<mention.span.end]
            #expect(String(String.UnicodeScalarView(slice)) == mention.surface)
            #expect(!mention.surface.isEmpty && !mention.rule.isEmpty && (0...1).contains(mention.confidence))
        }
        for entity in entities {
            let spans = entity.mentions.map(\.span)
            #expect(spans == spans.sorted() && Set(spans).count == spans.count)
            #expect(entity.mentions.contains { isName($0, of: entity) })
        }
        let names = entities.flatMap(\.mentions).map(\.span).sorted()
        #expect(zip(names, names.dropFirst()).allSatisfy { $0.paragraph < $1.paragraph || $0.end <= $1.start })
    }
    /// In capitals or not; "Bill Clinton" where the text has "Bill and Hillary Clinton".
    private func isName(_ mention: Mention, of entity: Entity) -> Bool {
        let (name, surface) = (entity.name.lowercased(), mention.surface.lowercased())
        return mention.form == .name && (name == surface || entity.kind == .person && name.hasPrefix(surface + " "))
    }
}
