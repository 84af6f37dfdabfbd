import Text

/// The words of each paragraph, as far as somebody asks for them: where each comes first, and which are introduced.
///
/// A class, since all resolvers share it: each would look through the whole paragraph for each quotation.
final class ParagraphWords {
    /// The largest number of words between "a" or "his" and the noun: "a former Danish pilot".
    private static let maximumModifiers = 5

    private let paragraphs: [ParsedParagraph]
    private var firstStarts: [Int: [String: Int]] = [:]
    private var introduced: [Int: Set<String>] = [:]

    init(_ paragraphs: [ParsedParagraph]) { self.paragraphs = paragraphs }

    /// Returns the scalar at which the word comes first in the paragraph, or nil where it does not.
    func firstStart(of word: String, inParagraph index: Int) -> Int? {
        if let known = firstStarts[index] { return known[word] }
        let starts = paragraphs[at: index].map { paragraph in
            Dictionary(paragraph.tokens.lazy.map { ($0.word, $0.start) }, uniquingKeysWith: { first, _ in first })
        }
        firstStarts[index] = starts ?? [:]
        return starts?[word]
    }

    /// Whether "a" or "his" leads to the noun in the paragraph: "a former Danish pilot".
    func introduces(_ noun: String, inParagraph index: Int) -> Bool {
        if let known = introduced[index] { return known.contains(noun) }
        var nouns: Set<String> = []
        if let paragraph = paragraphs[at: index] {
            var end = 0
            for (index, token) in paragraph.tokens.enumerated() {
                if index < end { nouns.insert(token.word) }
                if token.isPossessive || PronounResolver.introducers.contains(token.word) {
                    end = index + Self.maximumModifiers + 1
                }
            }
        }
        introduced[index] = nouns
        return nouns.contains(noun)
    }
}
