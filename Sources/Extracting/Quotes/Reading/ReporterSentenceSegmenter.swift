/// Finds where the reporter's sentences end, which is often inside a quotation's closing mark.
struct ReporterSentenceSegmenter {
    /// In pieces. What is longer is a list or a text without stops: rules that look through the whole sentence of each
    /// quotation would take the square of its length, and no clause in it belongs to a quotation so far away.
    static let maximumLength = 400

    private let scalars: [Unicode.Scalar]
    private let quotedSpans: [QuotedSpan]
    private let tokens: [ParsedToken]

    init(_ scalars: [Unicode.Scalar], _ quotedSpans: [QuotedSpan], _ tokens: [ParsedToken]) {
        self.scalars = scalars
        self.quotedSpans = quotedSpans
        self.tokens = tokens
    }

    /// For each piece the range of its sentence.
    func sentences() -> [Range<Int>] {
        var result: [Range<Int>] = []
        result.reserveCapacity(tokens.count)
        var start = 0
        for index in tokens.indices
        where index - start + 1 == ReporterSentenceSegmenter.maximumLength || endsSentence(index) {
            result += repeatElement(start..<(index + 1), count: index + 1 - start)
            start = index + 1
        }
        return result + repeatElement(start..<tokens.count, count: tokens.count - start)
    }

    private func endsSentence(_ index: Int) -> Bool {
        guard index + 1 < tokens.count else { return true }
        let next = tokens[index + 1]
        switch tokens[index].kind {
        case .stop: return next.isQuote || next.isCapitalized || next.kind == .open
        case .quote(let quotedSpan): return endsSentence(quotedSpan, at: index, next)
        default: return false
        }
    }

    /// A question may be followed by its reporting clause; a full stop inside the mark is the end.
    private func endsSentence(_ quotedSpan: Int, at index: Int, _ next: ParsedToken) -> Bool {
        guard next.isQuote || next.isCapitalized, let last = quotedSpans[quotedSpan].inner.last else { return false }
        switch lastMark(in: quotedSpans[quotedSpan].inner.lowerBound...last) {
        case ".": return true
        case "?", "!", "…":
            let opensSentence = next.classes.isAny([.pronoun, .determiner, .preposition, .conjunction])
            return next.isQuote || opensSentence || !hasReportingVerb(after: index)
        default: return false
        }
    }

    private func lastMark(in quoted: ClosedRange<Int>) -> Unicode.Scalar {
        var position = quoted.upperBound
        while position > quoted.lowerBound,
            QuotationMark.isSingle(scalars[position]) || QuotationMark.isDouble(scalars[position])
        {
            position -= 1
        }
        return scalars[position]
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
