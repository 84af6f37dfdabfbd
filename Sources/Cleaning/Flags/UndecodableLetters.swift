import ArticleModel
import Text

/// Letters that were decoded wrongly, and that nobody can mend with certainty.
enum UndecodableLetters {
    /// The mark of a failed decoding, or "Ã" and "Â" inside or behind a word in small letters.
    ///
    /// One flag a paragraph, at the first: in a page that was decoded wrongly every other word has one.
    static func flags(in scalars: [Unicode.Scalar], paragraph: Int) -> [QualityFlag] {
        guard scalars.contains(where: { $0.value == 0xFFFD || $0.value == 0xC2 || $0.value == 0xC3 }) else { return [] }
        guard let index = scalars.indices.first(where: { isLost($0, scalars) }) else { return [] }
        let around = max(0, index - 8)..<min(scalars.count, index + 9)
        return [
            QualityFlag(
                .mojibake, detail: String(scalars[around].trimmed),
                span: TextSpan(paragraph: paragraph, start: index, length: 1))
        ]
    }

    private static func isLost(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
        if scalars[index] == "\u{FFFD}" { return true }
        guard scalars[index] == "\u{C2}" || scalars[index] == "\u{C3}" else { return false }
        return index > 0 && scalars[index - 1].isLowercase
    }
}
