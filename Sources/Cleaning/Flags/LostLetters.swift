import ArticleModel
import Text

/// Letters that were decoded wrongly, and that nobody can mend with certainty.
enum LostLetters {
    /// The mark of a failed decoding, or "Ã" and "Â" inside or behind a word in small letters.
    ///
    /// One flag a paragraph, at the first: in a page that was decoded wrongly every other word has one.
    static func flags(in scalars: [Unicode.Scalar], paragraph: Int) -> [QualityFlag] {
        guard scalars.contains(where: { $0.value == 0xFFFD || $0.value == 0xC2 || $0.value == 0xC3 }) else { return [] }
        guard let place = scalars.indices.first(where: { isLost($0, scalars) }) else { return [] }
        let around = max(0, place - 8)..<min(scalars.count, place + 9)
        return [
            QualityFlag(
                .mojibake, detail: String(scalars[around].trimmed),
                span: TextSpan(paragraph: paragraph, start: place, length: 1))
        ]
    }

    private static func isLost(_ place: Int, _ scalars: [Unicode.Scalar]) -> Bool {
        if scalars[place] == "\u{FFFD}" { return true }
        guard scalars[place] == "\u{C2}" || scalars[place] == "\u{C3}" else { return false }
        return place > 0 && scalars[place - 1].isLowercase
    }
}
