/// A scalar that may open or close a quotation, with what its surroundings say it does.
///
/// The surroundings count more than the glyph: people type `”Hello”`, and German closes with the
/// mark that opens in English.
struct QuotationMark: Hashable, Sendable {
    enum Role: Hashable, Sendable { case opens, closes }

    let position: Int
    let role: Role
    /// Single marks are also apostrophes, and weigh less.
    let isDouble: Bool
    /// Two where the double mark is typed as two single ones.
    let length: Int

    static let doubles = Set("\"“”„‟«»‹›＂".unicodeScalars)
    static let singles = Set("'‘’‚‛`´".unicodeScalars)
    private static let openingGlyphs = Set("“„‟«‹‘‚‛".unicodeScalars)
    private static let openingBrackets = Set("([{<—–-/".unicodeScalars)
    private static let closingPunctuation = Set(".,;:!?…)]}>—–-/".unicodeScalars)

    /// Nil where the scalar is no mark: an apostrophe, a sign for inches, a letter.
    init?(at position: Int, in scalars: [Unicode.Scalar]) {
        let scalar = scalars[position]
        length = QuotationMark.isDoubled(at: position, in: scalars) ? 2 : 1
        isDouble = length == 2 || QuotationMark.doubles.contains(scalar)
        guard isDouble || QuotationMark.singles.contains(scalar) else { return nil }
        self.position = position
        let before = position > 0 ? scalars[position - 1] : " "
        let after = position + length < scalars.count ? scalars[position + length] : " "
        let mayOpen = QuotationMark.mayOpen(before: before, after: after)
        let mayClose = QuotationMark.mayClose(before: before, after: after)
        if !isDouble, mayOpen, QuotationMark.isElision(scalars[(position + 1)...]) { return nil }
        switch (mayOpen, mayClose) {
        case (true, false):
            let closesApart = scalar == "»" && QuotationMark.closingPunctuation.contains(after)
            role = closesApart ? .closes : .opens
        case (false, true): role = .closes
        default:
            let hasDirection = isDouble && QuotationMark.doubles.contains(scalar) && scalar != "\"" && scalar != "＂"
            if !mayOpen, isDouble, QuotationMark.closesApart(position, in: scalars) {
                role = .closes
                return
            }
            guard hasDirection || mayOpen else { return nil }
            role = !hasDirection || QuotationMark.openingGlyphs.contains(scalar) ? .opens : .closes
        }
    }

    private static func isDoubled(at position: Int, in scalars: [Unicode.Scalar]) -> Bool {
        guard position + 1 < scalars.count, scalars[position] == scalars[position + 1] else { return false }
        return scalars[position] == "'" || scalars[position] == "`"
    }

    private static func mayOpen(before: Unicode.Scalar, after: Unicode.Scalar) -> Bool {
        !after.properties.isWhitespace
            && (before.properties.isWhitespace || openingBrackets.contains(before) || isMark(before))
    }

    private static func mayClose(before: Unicode.Scalar, after: Unicode.Scalar) -> Bool {
        !before.properties.isWhitespace
            && (after.properties.isWhitespace || closingPunctuation.contains(after) || isMark(after))
    }

    /// Behind a nested quotation's end and a blank, as in `‘… the center,’ ” she said`.
    private static func closesApart(_ position: Int, in scalars: [Unicode.Scalar]) -> Bool {
        position > 1 && scalars[position - 1] == " " && singles.contains(scalars[position - 2])
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        doubles.contains(scalar) || singles.contains(scalar)
    }

    /// Whether what follows is a shortened word or decade: '90s, 'em, 'til.
    private static func isElision(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
        let word = String(String.UnicodeScalarView(rest.prefix(6).prefix { $0.properties.isAlphabetic || $0.isDigit }))
        let isDecade =
            word.utf8.count == 3 && word.hasSuffix("s") && word.unicodeScalars.prefix(2).allSatisfy(\.isDigit)
        return isDecade || elisions.contains(word.lowercased())
    }

    private static let elisions: WordList = "em til tis twas twere cause cos bout round n"
}

extension Unicode.Scalar {
    var isDigit: Bool { ("0"..."9").contains(self) }
}
