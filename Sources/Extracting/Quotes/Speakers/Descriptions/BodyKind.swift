import Text

/// What kind of body a noun means, or the noun in a body's name: "airline" and "Velmora Systems plc" are companies.
enum BodyKind: String, CaseIterable {
    case company, authority, government, court, force, association, party, team, medium, school

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
        let noun = head.last { Self.byNoun[String($0)] != nil } ?? words.last { Self.byNoun[String($0)] != nil }
        guard let noun, let kind = Self.byNoun[String(noun)] else { return nil }
        self = kind
    }
}
