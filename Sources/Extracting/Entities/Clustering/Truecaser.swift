import ArticleModel
import Text

/// Restores the case of a name that is only written in capitals: "WINNIPEG" is "Winnipeg", "JD MCKAY" is "JD McKay".
enum Truecaser {
    static func truecased(_ name: String, kind: Entity.Kind) -> String {
        let words = name.spaceSeparated
        if words.count == 1, name.unicodeScalars.count < 4 { return name }
        return words.enumerated().map { index, word in
            index > 0 && small.contains(word) ? word.lowercased() : truecased(word, kind)
        }.joined(separator: " ")
    }

    private static func truecased(_ word: Substring, _ kind: Entity.Kind) -> String {
        if word.contains(".") || kind == .person && isInitials(word) { return String(word) }
        let parts = word.split(separator: "-", omittingEmptySubsequences: false).map(capitalized)
        return parts.joined(separator: "-")
    }

    /// Returns the part with a capital, and one after a prefix as in "McKay" and "O'Brien".
    private static func capitalized(_ part: Substring) -> String {
        for prefix in ["MC", "O'", "O\u{2019}", "D'", "D\u{2019}"]
        where part.hasPrefix(prefix) && part.count > prefix.count + 1 {
            return first(part.prefix(prefix.count)) + first(part.dropFirst(prefix.count))
        }
        return first(part)
    }

    private static func first(_ part: Substring) -> String { part.prefix(1) + part.dropFirst().lowercased() }

    /// Whether the word is somebody's initials, as "JD" is; "XI" has a vowel.
    private static func isInitials(_ word: Substring) -> Bool {
        word.count < 3 && !word.unicodeScalars.contains { vowels.contains($0) }
    }

    private static let vowels: Set<Unicode.Scalar> = ["A", "E", "I", "O", "U", "Y"]

    private static let small = Set<Substring>(lexicon: PackageResources.lowercase_words_of_names_txt)
}
