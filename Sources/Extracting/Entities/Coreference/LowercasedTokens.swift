import ArticleModel
import Language
import Text

/// A paragraph's words in small letters, made when the first is asked for.
///
/// A class, since those who ask share them.
final class LowercasedTokens {
    /// Longer than any word that a list knows.
    private static let maximumLength = 24

    let text: TokenizedText
    private lazy var words = text.tokens.map(word)

    init(_ text: TokenizedText) { self.text = text }

    private func word(_ token: Token) -> String {
        let scalars = text.scalars[token.start..<token.end]
        guard scalars.count < LowercasedTokens.maximumLength else { return "" }
        guard scalars.allSatisfy(\.isASCII) else { return text.text(of: token).lowercased() }
        return String(
            decoding: scalars.lazy.map { UInt8(truncatingIfNeeded: $0.value | ($0.isUppercase ? 32 : 0)) },
            as: UTF8.self)
    }

    /// Empty outside the paragraph.
    subscript(index: Int) -> String { words.indices.contains(index) ? words[index] : "" }

    subscript(range: Range<Int>) -> ArraySlice<String> { words[range.clamped(to: words.indices)] }

    /// "'s", "'" behind a name in s.
    func isClitic(_ index: Int) -> Bool { self[index].hasPrefix("'") || self[index].hasPrefix("\u{2019}") }

    func isWord(_ index: Int) -> Bool { text.tokens.indices.contains(index) && text.tokens[index].kind == .word }

    /// "him", or "her" with no noun behind.
    func isObjectPronoun(_ index: Int) -> Bool {
        if self[index] == "him" { return true }
        guard self[index] == "her", isWord(index + 1) else { return self[index] == "her" }
        let next = self[index + 1]
        return ClosedClassWords.prepositions.contains(next) || ClosedClassWords.conjunctions.contains(next)
            || ClosedClassWords.articles.contains(next) || ClosedClassWords.times.contains(next)
            || ClosedClassWords.auxiliaries.contains(next)
    }

    /// The tokens of `span`.
    func tokens(of span: TextSpan) -> Range<Int> {
        let first = text.firstToken(from: span.start)
        return first..<max(first + 1, text.firstToken(from: span.end))
    }
}
