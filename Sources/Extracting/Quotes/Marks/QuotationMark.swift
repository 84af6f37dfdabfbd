import Text

/// A scalar that may open or close a quotation, with what its surroundings say it does.
///
/// The surroundings count more than the glyph: people type `”Hello”`, and German closes with the
/// mark that opens in English.
struct QuotationMark: Hashable, Sendable {
    enum Role: Hashable, Sendable { case opens, closes }

    let position: Int
    let role: Role
    /// Whether it is a double mark; single marks are also apostrophes, and weigh less.
    let isDouble: Bool
    /// The number of scalars: two where the double mark is typed as two single ones.
    let length: Int

    static func isDouble(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\"", "“", "”", "„", "‟", "«", "»", "‹", "›", "＂": true
        default: false
        }
    }

    static func isSingle(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "'", "‘", "’", "‚", "‛", "`", "´": true
        default: false
        }
    }

    private static func isOpeningGlyph(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "“", "„", "‟", "«", "‹", "‘", "‚", "‛": true
        default: false
        }
    }

    private static func isOpeningBracket(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "(", "[", "{", "<", "—", "–", "-", "/": true
        default: false
        }
    }

    private static func isClosingPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ".", ",", ";", ":", "!", "?", "…", ")", "]", "}", ">", "—", "–", "-", "/": true
        default: false
        }
    }

    /// Reads the mark at `position`, or nothing where the scalar is an apostrophe, a sign for inches or a letter.
    init?(at position: Int, in scalars: PaddedArray<Unicode.Scalar>) {
        let scalar = scalars[position]
        guard QuotationMark.isMark(scalar) else { return nil }
        length = QuotationMark.isDoubled(at: position, in: scalars) ? 2 : 1
        isDouble = length == 2 || QuotationMark.isDouble(scalar)
        self.position = position
        let before = position > 0 ? scalars[position - 1] : " "
        let after = position + length < scalars.count ? scalars[position + length] : " "
        let mayOpen = QuotationMark.mayOpen(before: before, after: after)
        let mayClose = QuotationMark.mayClose(before: before, after: after)
        if !isDouble, mayOpen, QuotationMark.isElision(scalars[(position + 1)...]) { return nil }
        switch (mayOpen, mayClose) {
        case (true, false):
            let endsSentence = scalar == "”" && after == "." && (scalars[at: position + length + 1] ?? " ").isWhitespace
            let isApart = endsSentence || QuotationMark.closes(scalar, before: after)
            role = isDouble && position > 0 && isApart ? .closes : .opens
        case (false, true): role = .closes
        default:
            let hasDirection = isDouble && QuotationMark.isDouble(scalar) && scalar != "\"" && scalar != "＂"
            let endsNested = mayOpen && mayClose && isDouble && QuotationMark.isClosingPunctuation(after)
            if endsNested || !mayOpen && isDouble && QuotationMark.closesApart(position, in: scalars) {
                role = .closes
                return
            }
            guard hasDirection || mayOpen else { return nil }
            role = !hasDirection || QuotationMark.isOpeningGlyph(scalar) ? .opens : .closes
        }
    }

    /// Whether a mark after a blank closes, as in `we left ", he said` and `nous sommes là », a-t-il dit`.
    private static func closes(_ scalar: Unicode.Scalar, before after: Unicode.Scalar) -> Bool {
        guard scalar != "»" else { return isClosingPunctuation(after) }
        return !isOpeningGlyph(scalar) && [",", ";", ":"].contains(after)
    }

    private static func isDoubled(at position: Int, in scalars: PaddedArray<Unicode.Scalar>) -> Bool {
        guard position + 1 < scalars.count, scalars[position] == scalars[position + 1] else { return false }
        return scalars[position] == "'" || scalars[position] == "`"
    }

    private static func mayOpen(before: Unicode.Scalar, after: Unicode.Scalar) -> Bool {
        !after.isWhitespace
            && (before.isWhitespace || isOpeningBracket(before) || isMark(before))
    }

    private static func mayClose(before: Unicode.Scalar, after: Unicode.Scalar) -> Bool {
        !before.isWhitespace
            && (after.isWhitespace || isClosingPunctuation(after) || isMark(after))
    }

    /// Whether the mark comes after a nested quotation's end and a blank, as in `‘… the center,’ ” she said`.
    private static func closesApart(_ position: Int, in scalars: PaddedArray<Unicode.Scalar>) -> Bool {
        position > 1 && scalars[position - 1] == " " && isSingle(scalars[position - 2])
    }

    static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar == "\"" || scalar == "'" || scalar == "`" }
        return isDouble(scalar) || isSingle(scalar)
    }

    /// Whether what follows is a shortened word or decade: '90s, 'em, 'til.
    private static func isElision(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
        let word = String(String.UnicodeScalarView(rest.prefix(6).prefix { $0.isLetter || $0.isDigit }))
        let isDecade =
            word.utf8.count == 3 && word.hasSuffix("s") && word.unicodeScalars.prefix(2).allSatisfy(\.isDigit)
        return isDecade || elisions.contains(word.lowercased())
    }

    private static let elisions = WordList(lexicon: PackageResources.elisions_txt)
}
