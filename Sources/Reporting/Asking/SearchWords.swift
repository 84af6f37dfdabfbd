/// What somebody looks for, as the full-text search reads it.
///
/// Its language has operators and quotation marks of its own, so each word is quoted: `O'Brien` and `say "yes"` are found as they
/// stand there. Words in quotation marks are a phrase, a word that ends in `*` is the beginning of one, and all must be there.
struct SearchWords {
    /// The expression for `MATCH`; nil where there is nothing to look for.
    let expression: String?

    init(_ text: String) {
        let marks = text.replacing(/[“”„«»]/, with: "\"").split(separator: "\"", omittingEmptySubsequences: false)
        let phrases = marks.enumerated().flatMap { index, part in
            index % 2 == 1 ? [part] : part.split(whereSeparator: \.isWhitespace)
        }
        let quoted = phrases.filter { $0.contains { $0.isLetter || $0.isNumber } }.map { phrase in
            phrase.hasSuffix("*") ? "\"\(phrase.dropLast())\"*" : "\"\(phrase)\""
        }
        expression = quoted.isEmpty ? nil : quoted.joined(separator: " ")
    }

    /// Returns SQL that quotes each word of `expression`: no phrases, no beginnings.
    static func expressionInSQL(_ expression: String) -> String {
        "'\"' || replace(replace(trim(\(expression)), '\"', ''), ' ', '\" \"') || '\"'"
    }
}
