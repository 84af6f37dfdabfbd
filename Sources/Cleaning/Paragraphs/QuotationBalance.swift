import ArticleModel

/// Double quotation marks, straight or curly, that have no partner.
///
/// A quotation over several paragraphs reopens with each and closes with the last: those are in balance.
enum QuotationBalance {
    /// The mark without a partner is the span, and `detail` the words beside it.
    static func flags(in texts: [[Unicode.Scalar]]) -> [QualityFlag] {
        texts.indices.flatMap { place -> [QualityFlag] in
            var found = QuotationScan(texts[place])
            let next = place + 1 < texts.count ? texts[place + 1] : []
            if found.open != nil, found.unmatched.isEmpty, next.first.map(QuotationScan.opens) == true {
                found.open = nil
            }
            return (found.unmatched + (found.open.map { [$0] } ?? [])).map { flag($0, texts[place], paragraph: place) }
        }
    }

    private static func flag(_ mark: Int, _ scalars: [Unicode.Scalar], paragraph: Int) -> QualityFlag {
        let around = max(0, mark - 15)..<min(scalars.count, mark + 16)
        return QualityFlag(
            .unbalancedQuotationMarks, detail: String(scalars[around].trimmed),
            span: TextSpan(paragraph: paragraph, start: mark, length: 1))
    }
}

/// One paragraph's marks, in order.
private struct QuotationScan {
    /// The mark that is still open at the end.
    var open: Int?
    /// Marks that close nothing, and openings that another opening follows.
    var unmatched: [Int] = []

    static func opens(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\"" || scalar == "\u{201C}" || scalar == "\u{201E}" || scalar == "\u{AB}"
    }

    init(_ scalars: [Unicode.Scalar]) {
        let isGerman = scalars.contains("\u{201E}")
        for (place, scalar) in scalars.enumerated() {
            switch scalar {
            case "\u{201E}", "\u{AB}": opening(place)
            case "\u{201C}": if isGerman { closing(place) } else { opening(place) }
            case "\u{201D}", "\u{BB}": closing(place)
            case "\"": straight(place, scalars)
            default: break
            }
        }
    }

    private mutating func opening(_ place: Int) {
        if let open { unmatched.append(open) }
        open = place
    }

    private mutating func closing(_ place: Int) {
        if open == nil { unmatched.append(place) }
        open = nil
    }

    /// A straight mark opens behind a blank or bracket and before a word. Behind a digit where nothing is
    /// open it means inches.
    private mutating func straight(_ place: Int, _ scalars: [Unicode.Scalar]) {
        let before = place > 0 ? scalars[place - 1] : " "
        let after = place + 1 < scalars.count ? scalars[place + 1] : " "
        let looksOpening = (before.isBlank || before.opensBracket || before.isDash) && !after.isBlank
        if open == nil {
            if looksOpening { open = place } else if !before.isDigit { unmatched.append(place) }
        } else if looksOpening {
            opening(place)
        } else {
            open = nil
        }
    }
}
