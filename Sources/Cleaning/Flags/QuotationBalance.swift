import ArticleModel
import Text

/// Flags double quotation marks, straight or curly, that have no partner.
///
/// A quotation over several paragraphs reopens with each and closes with the last: those are in balance.
enum QuotationBalance {
    /// Returns the flags; the span is the mark without a partner, and `detail` the words beside it.
    static func flags(in texts: [[Unicode.Scalar]]) -> [QualityFlag] {
        QuotationScan.kinds.flatMap { kind in texts.indices.flatMap { flags(of: kind, at: $0, in: texts) } }
    }

    private static func flags(of kind: Set<Unicode.Scalar>, at index: Int, in texts: [[Unicode.Scalar]])
        -> [QualityFlag]
    {
        let found = QuotationScan(texts[index], kind)
        guard let open = found.open else { return found.unmatched.map { flag($0, texts[index], paragraph: index) } }
        let next = texts[at: index + 1]?.first
        let isContinued =
            next.map { kind.contains($0) && QuotationScan.opens($0) } ?? false
            && !closesWithSingleMark(open, texts[index])
        return (found.unmatched + (isContinued ? [] : [open])).map { flag($0, texts[index], paragraph: index) }
    }

    /// Whether a single mark after a comma or stop stands for the double one: "a non-starter,' he said".
    private static func closesWithSingleMark(_ open: Int, _ scalars: [Unicode.Scalar]) -> Bool {
        scalars.indices.dropFirst(open + 2).contains { index in
            (scalars[index] == "'" || scalars[index] == "\u{2019}")
                && (scalars[padded: index - 1] == "," || scalars[padded: index - 1].isSentenceTerminator)
                && (index + 1 == scalars.count || scalars[padded: index + 1].isWhitespace)
        }
    }

    private static func flag(_ mark: Int, _ scalars: [Unicode.Scalar], paragraph: Int) -> QualityFlag {
        let around = max(0, mark - 15).upTo(min(scalars.count, mark + 16))
        return QualityFlag(
            .unbalancedQuotationMarks, detail: String(scalars[around].trimmed),
            span: TextSpan(paragraph: paragraph, start: mark, length: 1))
    }
}

/// The quotation marks of one kind in one paragraph; straight and curly are one kind, as many texts mix them.
private struct QuotationScan {
    static let kinds: [Set<Unicode.Scalar>] = [["\"", "\u{201C}", "\u{201D}", "\u{201E}"], ["\u{AB}", "\u{BB}"]]

    /// The index of the mark that is still open at the end.
    var open: Int?
    /// The indices of marks that close nothing, and of openings that another opening follows.
    var unmatched: [Int] = []

    static func opens(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\"" || scalar == "\u{201C}" || scalar == "\u{201E}" || scalar == "\u{AB}"
    }

    init(_ scalars: [Unicode.Scalar], _ kind: Set<Unicode.Scalar>) {
        for (index, scalar) in scalars.enumerated() where scalar.isQuotationMark && kind.contains(scalar) {
            if isOpening(index, scalars) { open(at: index) } else { close(at: index, scalars) }
        }
    }

    /// Whether the mark at `index` opens a quotation.
    ///
    /// Its neighbours decide, for “ closes in German, ” opens in Swedish, and « and » do either; where they leave it
    /// open, the mark itself decides, and a straight one is the opposite of the last.
    private func isOpening(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
        let isAfterWord = index > 0 && QuotationScan.endsWord(scalars[padded: index - 1])
        let isBeforeWord = index + 1 < scalars.count && QuotationScan.beginsWord(scalars[padded: index + 1])
        if isAfterWord != isBeforeWord { return isBeforeWord }
        return scalars[index] == "\"" ? open == nil : QuotationScan.opens(scalars[index])
    }

    private static func endsWord(_ scalar: Unicode.Scalar) -> Bool {
        !(scalar.isWhitespace || scalar.isOpeningBracket || scalar.isDash || scalar.isQuotationMark)
    }

    private static func beginsWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isWordScalar || scalar == "[" || scalar.isQuotationMark || scalar == "\u{2026}" || scalar == "$"
    }

    private mutating func open(at index: Int) {
        if let open { unmatched.append(open) }
        open = index
    }

    /// Closes the open quotation; a straight mark after a digit where nothing is open means inches.
    private mutating func close(at index: Int, _ scalars: [Unicode.Scalar]) {
        let isInches = scalars[index] == "\"" && index > 0 && scalars[padded: index - 1].isDigit
        if open == nil, !isInches { unmatched.append(index) }
        open = nil
    }
}
