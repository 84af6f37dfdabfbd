import ArticleModel
import Text

/// Double quotation marks, straight or curly, that have no partner.
///
/// A quotation over several paragraphs reopens with each and closes with the last: those are in balance.
enum QuotationBalance {
    /// The mark without a partner is the span, and `detail` the words beside it.
    static func flags(in texts: [[Unicode.Scalar]]) -> [QualityFlag] {
        QuotationScan.kinds.flatMap { kind in texts.indices.flatMap { flags(of: kind, at: $0, in: texts) } }
    }

    private static func flags(of kind: Set<Unicode.Scalar>, at place: Int, in texts: [[Unicode.Scalar]])
        -> [QualityFlag]
    {
        let found = QuotationScan(texts[place], kind)
        guard let open = found.open else { return found.unmatched.map { flag($0, texts[place], paragraph: place) } }
        let next = place + 1 < texts.count ? texts[place + 1].first : nil
        let isContinued =
            next.map { kind.contains($0) && QuotationScan.opens($0) } ?? false && !closesSingly(open, texts[place])
        return (found.unmatched + (isContinued ? [] : [open])).map { flag($0, texts[place], paragraph: place) }
    }

    /// Whether a single mark behind a comma or stop stands for the double one: "a non-starter,' he said".
    private static func closesSingly(_ open: Int, _ scalars: [Unicode.Scalar]) -> Bool {
        scalars.indices.dropFirst(open + 2).contains { place in
            (scalars[place] == "'" || scalars[place] == "\u{2019}")
                && (scalars[place - 1] == "," || scalars[place - 1].isSentenceTerminator)
                && (place + 1 == scalars.count || scalars[place + 1].isBlank)
        }
    }

    private static func flag(_ mark: Int, _ scalars: [Unicode.Scalar], paragraph: Int) -> QualityFlag {
        let around = max(0, mark - 15)..<min(scalars.count, mark + 16)
        return QualityFlag(
            .unbalancedQuotationMarks, detail: String(scalars[around].trimmed),
            span: TextSpan(paragraph: paragraph, start: mark, length: 1))
    }
}

/// One paragraph's marks of one kind, in order: straight and curly are one, as many texts mix them.
private struct QuotationScan {
    static let kinds: [Set<Unicode.Scalar>] = [["\"", "\u{201C}", "\u{201D}", "\u{201E}"], ["\u{AB}", "\u{BB}"]]

    /// The mark that is still open at the end.
    var open: Int?
    /// Marks that close nothing, and openings that another opening follows.
    var unmatched: [Int] = []

    static func opens(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\"" || scalar == "\u{201C}" || scalar == "\u{201E}" || scalar == "\u{AB}"
    }

    init(_ scalars: [Unicode.Scalar], _ kind: Set<Unicode.Scalar>) {
        for (place, scalar) in scalars.enumerated() where scalar.isQuotationMark && kind.contains(scalar) {
            if doesOpen(place, scalars) { opening(place) } else { closing(place, scalars) }
        }
    }

    /// What stands beside the mark decides, for “ closes in German, ” opens in Swedish, and « and » do
    /// either; where that leaves it open, the mark itself, and a straight one the opposite of the last.
    private func doesOpen(_ place: Int, _ scalars: [Unicode.Scalar]) -> Bool {
        let isBehindWord = place > 0 && QuotationScan.endsWord(scalars[place - 1])
        let isBeforeWord = place + 1 < scalars.count && QuotationScan.beginsWord(scalars[place + 1])
        if isBehindWord != isBeforeWord { return isBeforeWord }
        return scalars[place] == "\"" ? open == nil : QuotationScan.opens(scalars[place])
    }

    private static func endsWord(_ scalar: Unicode.Scalar) -> Bool {
        !(scalar.isBlank || scalar.isOpeningBracket || scalar.isDash || scalar.isQuotationMark)
    }

    private static func beginsWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isWordScalar || scalar == "[" || scalar.isQuotationMark || scalar == "\u{2026}" || scalar == "$"
    }

    private mutating func opening(_ place: Int) {
        if let open { unmatched.append(open) }
        open = place
    }

    /// A straight mark behind a digit where nothing is open means inches.
    private mutating func closing(_ place: Int, _ scalars: [Unicode.Scalar]) {
        let isInches = scalars[place] == "\"" && place > 0 && scalars[place - 1].isDigit
        if open == nil, !isInches { unmatched.append(place) }
        open = nil
    }
}
