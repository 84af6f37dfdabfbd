import Language
import Text

/// Finds where the reporter's sentences end: where the tokenized text has a sentence end, or in a quotation's closing mark.
struct ReporterSentenceSegmenter {
    /// The largest number of tokens of a sentence. What is longer is a list or a text without stops: rules that look through
    /// the whole sentence of each quotation would take the square of its length, and no clause in it belongs to a quotation
    /// so far away.
    static let maximumLength = 400

    private let text: TokenizedText
    private let quotedSpans: [QuotedSpan]
    private let tokens: PaddedArray<ParsedToken>
    /// The first tokens of the tokenized text's sentences.
    private let starts: Set<Int>

    init(_ text: TokenizedText, _ quotedSpans: [QuotedSpan], _ tokens: [ParsedToken]) {
        self.text = text
        starts = Set(text.sentences.map(\.lowerBound))
        self.quotedSpans = quotedSpans
        self.tokens = tokens.padded
    }

    /// Returns the range of its sentence for each token.
    func sentences() -> [Range<Int>] {
        var result: [Range<Int>] = []
        result.reserveCapacity(tokens.count)
        var start = 0
        for index in tokens.indices where index - start + 1 == Self.maximumLength || endsSentence(index) {
            result += repeatElement(start.upTo(index + 1), count: index + 1 - start)
            start = index + 1
        }
        return result + repeatElement(start.upTo(tokens.count), count: tokens.count - start)
    }

    private func endsSentence(_ index: Int) -> Bool {
        guard index + 1 < tokens.count else { return true }
        let next = tokens[index + 1]
        switch tokens[index].kind {
        case .quote(let quotedSpan): return endsSentence(quotedSpan, at: index, next)
        case .stop where next.isQuote || next.kind == .open: return true
        default: return endsTokenizedSentence(tokens[index], before: next)
        }
    }

    /// Whether the tokenized text has a sentence end after the token, but not where a blank is missing (".45-caliber"), the
    /// clause goes on ("in Windham, N.H., “I’ve always said"), or the stop was found to be a part of the word ("Del. Ann").
    private func endsTokenizedSentence(_ token: ParsedToken, before next: ParsedToken) -> Bool {
        let end = token.source.upperBound
        guard starts.contains(end), next.source.lowerBound >= end, next.start > token.end || next.isCapitalized else {
            return false
        }
        if token.isWord, text.tokens[end - 1].kind == .punctuation { return false }
        return ![.comma, .colon, .semicolon].contains(next.kind)
    }

    /// Whether the sentence ends with a quotation. A question may be followed by its reporting clause; a full stop inside the
    /// mark is the end.
    private func endsSentence(_ quotedSpan: Int, at index: Int, _ next: ParsedToken) -> Bool {
        guard next.isQuote || next.isCapitalized, let last = quotedSpans[quotedSpan].inner.last else { return false }
        switch lastMark(from: quotedSpans[quotedSpan].inner.lowerBound, to: last) {
        case ".": return true
        case "?", "!", "…":
            let opensSentence = next.classes.isAny([.pronoun, .determiner, .preposition, .conjunction])
            return next.isQuote || opensSentence || !hasReportingVerb(after: index)
        default: return false
        }
    }

    private func lastMark(from first: Int, to last: Int) -> Unicode.Scalar {
        var position = last
        while position > first,
            QuotationMark.isSingle(text.scalars[position]) || QuotationMark.isDouble(text.scalars[position])
        {
            position -= 1
        }
        return text.scalars[position]
    }

    private func hasReportingVerb(after index: Int) -> Bool {
        let isExplained = index + 2 < tokens.count && tokens[index + 2].kind == .comma
        for token in tokens[(index + 1)...].prefix(isExplained ? 16 : 8) {
            if token.isQuote || token.kind == .stop { return false }
            if token.classes.contains(.finiteVerb) { return true }
        }
        return false
    }
}
