import Text

/// Compares what articles call persons: "U.S. President" goes with "president of the United States", not with "striker".
package struct RoleEvidence {
    /// Words of roles that tell nothing.
    private static let emptyWords: WordList = """
        a an the of for and in at on to with his her its their former ex deputy vice acting senior junior chief late new old then
        first second third local longtime veteran fellow
        """

    /// The number of articles that give each word, in any form of it.
    private let counts: [String: Int]
    /// The words of all roles.
    var words: some Collection<String> { counts.keys }

    /// The number of articles that give a role which tells something.
    let total: Int

    init(_ roles: [String: Int]) {
        var counts: [String: Int] = [:]
        var total = 0
        for (role, articles) in roles {
            let words = Self.words(role)
            if !words.isEmpty { total += articles }
            for word in words { counts[word, default: 0] += articles }
        }
        self.counts = counts
        self.total = total
    }

    /// The number of articles that give a role which shares a word with `role`.
    func agreeing(with role: String) -> Int {
        min(total, Self.words(role).map { counts[$0] ?? 0 }.max() ?? 0)
    }

    /// Whether both say what the person is, and share a word of it.
    func agrees(with other: RoleEvidence) -> Bool { !Set(counts.keys).isDisjoint(with: other.counts.keys) }

    /// Whether both say what the person is, and share no word.
    func contradicts(_ other: RoleEvidence) -> Bool { total > 0 && other.total > 0 && !agrees(with: other) }

    /// Whether the role tells something: "police chief", not "chief" alone.
    package static func isTelling(_ role: String) -> Bool { !words(role).isEmpty }

    /// The words of a role that tell something, each in its usual form: "Sen." is "senator".
    private static func words(_ role: String) -> Set<String> {
        let words = NameFolding.folded(role).split { $0 == " " || $0 == "-" || $0 == "/" || $0 == "," }.map(String.init)
        return Set(words.filter { !emptyWords.contains($0) }.map { usualForms[$0] ?? $0 })
    }

    private static let usualForms = LexiconFile(PackageResources.role_synonyms_tsv).firstColumnByColumn
}
