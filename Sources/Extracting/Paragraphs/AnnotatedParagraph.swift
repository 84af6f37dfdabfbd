import ArticleModel
import Language
import Text

/// A paragraph, tokenized once, with the annotations of its tokens and sentences that names, coreference and quotations
/// are read from.
///
/// A class, since all of them share it. What every article needs is computed at once, the rest when it is first asked for.
final class AnnotatedParagraph {
    /// The index of the paragraph in its article.
    let index: Int
    let text: TokenizedText
    /// The annotations of the tokens, one each.
    let words: PaddedArray<AnnotatedToken>
    let sentences: [AnnotatedSentence]
    /// The tokens in lowercase, one each; empty for those that are too long for any word list.
    private(set) lazy var lowercased = words.map { $0.lowercased(in: text) }.padded

    init(_ index: Int, _ text: TokenizedText) {
        let words = text.tokens.map { AnnotatedToken($0, in: text) }.padded
        self.index = index
        self.text = text
        self.words = words
        sentences = text.sentences.map { AnnotatedSentence($0, in: words) }
    }

    /// Returns the paragraphs of an article whose tokenized texts are `texts`, in their order.
    static func all(_ texts: [TokenizedText]) -> [AnnotatedParagraph] {
        texts.enumerated().map { AnnotatedParagraph($0, $1) }
    }

    /// The token at `index`, or nil outside the paragraph.
    subscript(index: Int) -> AnnotatedToken? { words.indices.contains(index) ? words[index] : nil }

    /// Returns the normalized words of `range`, joined by blanks as in the word lists, without the brackets that an editor has
    /// put into a quotation: "Vladimir] Putin".
    func key(_ range: Range<Int>) -> String {
        words[range].lazy.filter { $0.text != "[" && $0.text != "]" }.map(\.normalized).joined(separator: " ")
    }
}

extension AnnotatedParagraph {
    /// The lowercase word at `index`, or an empty string outside the paragraph.
    func word(_ index: Int) -> String { lowercased[index] }

    /// The lowercase words of `range`, as far as it lies within the paragraph.
    func words(in range: Range<Int>) -> ArraySlice<String> { lowercased[range] }

    /// Whether the token is `'s`, or the apostrophe after a name that ends in s.
    func isClitic(_ index: Int) -> Bool { self[index]?.isClitic ?? false }

    func isWord(_ index: Int) -> Bool { self[index]?.token.kind == .word }

    /// Whether the token is "him", or "her" without a noun after it.
    func isObjectPronoun(_ index: Int) -> Bool {
        if word(index) == "him" { return true }
        guard word(index) == "her", isWord(index + 1) else { return word(index) == "her" }
        let next = word(index + 1)
        return ClosedClassWords.prepositions.contains(next) || ClosedClassWords.conjunctions.contains(next)
            || ClosedClassWords.articles.contains(next) || ClosedClassWords.times.contains(next)
            || ClosedClassWords.auxiliaries.contains(next)
    }

    /// The index of the first token that starts at or after the scalar `start`.
    func firstToken(from start: Int) -> Int { text.tokens.partitioningIndex { $0.start >= start } }

    /// The tokens of `span`, at least one.
    func tokens(of span: TextSpan) -> Range<Int> {
        let first = firstToken(from: span.start)
        return first.upTo(max(first + 1, firstToken(from: span.end)))
    }

    /// The span of `tokens`, which are not empty.
    func span(of tokens: Range<Int>) -> TextSpan {
        let start = text.tokens[tokens.lowerBound].start
        return TextSpan(paragraph: index, start: start, length: text.tokens[tokens.upperBound - 1].end - start)
    }

    /// The text of `span`, as it was written.
    func text(of span: TextSpan) -> String { text.text(span.start.upTo(span.end)) }
}
