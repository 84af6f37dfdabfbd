import Text

/// A heading over readers' comments: "Comments", "12 Kommentare", "Leserkommentare (12)", "3 thoughts on “Tides”".
enum CommentHeading {
    /// Whether a heading, as `NormalizedText`, stands over readers' comments.
    static func matches(_ heading: String) -> Bool {
        if heading.utf8.count > 120 { return false }
        let words = heading.spaceSeparated
        let others = words.filter { !isNumber($0) }
        guard let first = others.first, words.count - others.count <= 1 else { return false }
        if others.count == 1 { return nouns.contains(first) || (others.count < words.count && counted.contains(first)) }
        if words.count > others.count, isNumber(words[0]), nouns.contains(first) || counted.contains(first) {
            return after.contains(others[1])
        }
        return lines.contains(others.joined(separator: " "))
    }

    private static func isNumber(_ word: Substring) -> Bool { word.utf8.allSatisfy { $0.isASCIIDigit } }

    /// The nouns that say it alone.
    private static let nouns: Set<Substring> = Set(lexicon: PackageResources.comment_nouns_txt)

    /// The nouns that say it with a number.
    private static let counted: Set<Substring> = Set(lexicon: PackageResources.counted_comment_nouns_txt)

    /// The words between the number of comments and what they are about.
    private static let after: Set<Substring> = [
        "on", "to", "zu", "zum", "sur", "sobre", "en", "su", "op", "om", "på", "til", "do", "a", "к", "para", "for",
    ]

    private static let lines: Set<String> = Set(lexicon: PackageResources.comment_headings_txt)
}
