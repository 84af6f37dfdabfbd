import Text

/// What kind of body a noun means, or the noun in a body's name: "airline" and "Velmora Systems plc" are companies.
enum BodyKind: String {
    case company, authority, government, court, force, association, party, team, medium, school, hospital, culture

    /// The kinds by the nouns for them, in lower case.
    static let byNoun: [String: BodyKind] = {
        var kinds: [String: BodyKind] = [:]
        for row in LexiconFile(PackageResources.nouns_for_bodies_tsv).rows where row.count == 2 {
            kinds[row[0]] = BodyKind(rawValue: row[1])
        }
        return kinds
    }()

    /// Tells the kind by the noun that the name has as its head, else by the last of its words that is such a noun; nil where
    /// no word tells it.
    init?(ofName name: String) {
        let words = name.lowercased().spaceSeparated.map { word in word.hasSuffix(".") ? word.dropLast() : word[...] }
        let head = words.firstIndex { $0 == "of" || $0 == "for" }.map { words[..<$0] } ?? words[...]
        guard let kind = Self.lastKind(in: head) ?? Self.lastKind(in: words[...]) else { return nil }
        self = kind
    }

    /// Returns the kind of the last word that tells one; a team's tells it as the last of all alone, as in "Lund United", but not
    /// in "United Nations".
    private static func lastKind(in words: ArraySlice<Substring>) -> BodyKind? {
        for (index, word) in zip(words.indices, words).reversed() {
            if let kind = byNoun[String(word)], kind != .team || index == words.endIndex - 1 { return kind }
        }
        return nil
    }
}
