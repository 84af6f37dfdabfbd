import ArticleModel
import Language

/// A paragraph's words in small letters, each made once.
struct LowerText {
    /// Longer than any word that a list knows.
    private static let longest = 24

    let text: TokenizedText
    private let words: [String]

    init(_ text: TokenizedText) {
        self.text = text
        words = text.tokens.map { token in
            token.end - token.start < LowerText.longest ? text.text(of: token).lowercased() : ""
        }
    }

    /// Empty outside the paragraph.
    subscript(index: Int) -> String { words.indices.contains(index) ? words[index] : "" }

    subscript(range: Range<Int>) -> ArraySlice<String> { words[range.clamped(to: words.indices)] }

    /// "'s", "'" behind a name in s.
    func isClitic(_ index: Int) -> Bool { self[index].hasPrefix("'") || self[index].hasPrefix("\u{2019}") }

    func isWord(_ index: Int) -> Bool { text.tokens.indices.contains(index) && text.tokens[index].kind == .word }

    /// The tokens of `span`.
    func tokens(of span: TextSpan) -> Range<Int> {
        let first = text.firstToken(from: span.start)
        return first..<max(first + 1, text.firstToken(from: span.end))
    }
}
