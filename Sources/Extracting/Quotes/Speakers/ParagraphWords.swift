import Text

/// The words of each paragraph, as far as somebody asks for them: where each comes first.
///
/// A class, since it is asked for each description: each would look through the whole paragraph again.
final class ParagraphWords {
    private let paragraphs: [ParsedParagraph]
    private var firstStarts: [Int: [String: Int]] = [:]

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
}
