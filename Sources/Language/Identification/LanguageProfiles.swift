import Text

/// The commonest words of the languages that can be told by them; a word that several languages share counts for each.
enum LanguageProfiles {
    /// The BCP 47 primary tags of the languages that are known, in ascending order.
    static let languages = Set(rows.map { $0[1] }).sorted()

    /// The indices in `languages` of the languages that a word belongs to, in ascending order, by the word's hash.
    static let languagesByHash: [StableHash: [Int]] = {
        var table: [StableHash: [Int]] = [:]
        for (index, language) in languages.enumerated() {
            for row in rows where row[1] == language { table[StableHash(of: row[0]), default: []].append(index) }
        }
        return table
    }()

    /// The length of the longest word, in UTF-8 bytes: a longer one need not be looked up.
    static let maximumLength = rows.map { $0[0].utf8.count }.max() ?? 0

    private static let rows = LexiconFile(PackageResources.function_words_tsv).rows

    /// Whether the commonest words of two languages are so much the same that neither speaks against the other.
    static func areClose(_ left: String, _ right: String) -> Bool {
        closeLanguages.contains { $0.contains(left) && $0.contains(right) }
    }

    private static let closeLanguages: [Set<String>] = [
        ["da", "no", "nb", "nn", "sv"], ["es", "pt", "gl", "ca"], ["cs", "sk"],
    ]
}
