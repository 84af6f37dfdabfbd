/// Finds where the reporter's sentences end, which is often inside a quotation's closing mark.
struct SentenceSegmenter {
    /// In pieces. What is longer is a list or a text without stops: rules that look through the whole sentence of each
    /// quotation would take the square of its length, and no clause in it belongs to a quotation so far away.
    static let longest = 400

    private let scalars: [Unicode.Scalar]
    private let stretches: [QuotedSpan]
    private let pieces: [Piece]

    init(_ scalars: [Unicode.Scalar], _ stretches: [QuotedSpan], _ pieces: [Piece]) {
        self.scalars = scalars
        self.stretches = stretches
        self.pieces = pieces
    }

    /// For each piece the range of its sentence.
    func sentences() -> [Range<Int>] {
        var result: [Range<Int>] = []
        result.reserveCapacity(pieces.count)
        var start = 0
        for index in pieces.indices where index - start + 1 == SentenceSegmenter.longest || endsSentence(index) {
            result += repeatElement(start..<(index + 1), count: index + 1 - start)
            start = index + 1
        }
        return result + repeatElement(start..<pieces.count, count: pieces.count - start)
    }

    private func endsSentence(_ index: Int) -> Bool {
        guard index + 1 < pieces.count else { return true }
        let next = pieces[index + 1]
        switch pieces[index].kind {
        case .stop: return next.isQuote || next.isCapitalized || next.kind == .open
        case .quote(let stretch): return endsSentence(stretch, at: index, next)
        default: return false
        }
    }

    /// A question may be followed by its reporting clause; a full stop inside the mark is the end.
    private func endsSentence(_ stretch: Int, at index: Int, _ next: Piece) -> Bool {
        guard next.isQuote || next.isCapitalized, let last = stretches[stretch].inner.last else { return false }
        switch lastMark(in: stretches[stretch].inner.lowerBound...last) {
        case ".": return true
        case "?", "!", "…":
            let opensSentence = next.classes.isAny([.pronoun, .determiner, .preposition, .conjunction])
            return next.isQuote || opensSentence || !hasReportingVerb(after: index)
        default: return false
        }
    }

    private func lastMark(in quoted: ClosedRange<Int>) -> Unicode.Scalar {
        var place = quoted.upperBound
        while place > quoted.lowerBound,
            QuotationMark.isSingle(scalars[place]) || QuotationMark.isDouble(scalars[place])
        {
            place -= 1
        }
        return scalars[place]
    }

    private func hasReportingVerb(after index: Int) -> Bool {
        let isExplained = index + 2 < pieces.count && pieces[index + 2].kind == .comma
        for piece in pieces[(index + 1)...].prefix(isExplained ? 16 : 8) {
            if piece.isQuote || piece.kind == .stop { return false }
            if piece.classes.contains(.finiteVerb) { return true }
        }
        return false
    }
}
