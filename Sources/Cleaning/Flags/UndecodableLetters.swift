import ArticleModel
import Text

/// Flags letters that were decoded wrongly and cannot be repaired with certainty.
enum UndecodableLetters {
    /// Returns a flag at the first replacement character, or "Ã" or "Â" after a lowercase letter.
    ///
    /// There is one flag a paragraph: in a page that was decoded wrongly every other word has such a letter.
    static func flags(in scalars: [Unicode.Scalar], paragraph: Int) -> [QualityFlag] {
        guard scalars.contains(where: { $0.value == 0xFFFD || $0.value == 0xC2 || $0.value == 0xC3 }) else { return [] }
        guard let index = scalars.indices.first(where: { isLost($0, scalars) }) else { return [] }
        let around = max(0, index - 8).upTo(min(scalars.count, index + 9))
        return [
            QualityFlag(
                .mojibake, detail: String(scalars[around].trimmed),
                span: TextSpan(paragraph: paragraph, start: index, length: 1))
        ]
    }

    private static func isLost(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
        if scalars[index] == "\u{FFFD}" { return true }
        guard scalars[index] == "\u{C2}" || scalars[index] == "\u{C3}" else { return false }
        return index > 0 && scalars[padded: index - 1].isLowercase
    }
}
