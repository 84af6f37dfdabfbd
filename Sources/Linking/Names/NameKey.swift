import Text

/// The blocking key by which names of one entity are brought together across articles.
package enum NameKey {
    /// The key of a name, such as "volodymyr zelensky" for "President Volodymyr Zelenskiy", "acme" for "The Acme Inc.".
    ///
    /// `kind` is "person", "organization", "place" or "other". Equal keys are one name, not always one person.
    package static func normalized(_ name: String, kind: String) -> String {
        switch kind {
        case "person": PersonName(name).key
        case "organization": organization(usualWords(NameFolding.folded(name)))
        case "other": usualDemonym(withoutThe(usualWords(NameFolding.folded(name))))
        default: withoutThe(NameFolding.folded(name))
        }
    }

    /// What the spellings of the last name in a person's name share: names that may be one person's have one.
    package static func surname(_ person: String) -> String { SpellingKey.key(PersonName(person).last) }

    /// Whether an organization's name is made of capitals alone, two to eight: "WHO", "U.N.", "UNESCO".
    package static func isAcronym(_ name: String) -> Bool {
        let letters = name.unicodeScalars.filter { $0 != "." }
        return (2...8).contains(letters.count) && letters.allSatisfy { $0.properties.isUppercase }
    }

    private static func organization(_ folded: String) -> String {
        var words = withoutThe(folded).spaceSeparated.map { $0.hasSuffix(",") ? $0.dropLast() : $0 }
        while words.count > 1, let last = words.last, legalForms.contains(String(last)) { words.removeLast() }
        if words.count > 2, words.last == "company" { words.removeLast() }
        return withOfficeBehind(words).joined(separator: " ")
    }

    /// The words in one of their spellings: "world health organisation" is the "organization", "al-jazeera" is "al
    /// jazeera", and the "united states election" one of the "us".
    private static func usualWords(_ folded: String) -> String {
        var words = folded.split { $0 == " " || $0 == "-" }.map { spellings[String($0)] ?? String($0) }
        for country in countries {
            while let start = words.indices.first(where: { words[$0...].starts(with: country.words) }) {
                if words.count == country.words.count { break }
                words.replaceSubrange(start..<start + country.words.count, with: [country.short])
            }
        }
        return words.joined(separator: " ")
    }

    private static let countries = [
        (words: ["united", "states"], short: "us"), (words: ["united", "kingdom"], short: "uk"),
        (words: ["united", "nations"], short: "un"),
    ]

    private static let spellings = LexiconFile(PackageResources.spelling_variants_tsv).firstColumnByColumn

    private static func usualDemonym(_ folded: String) -> String {
        if let usual = demonyms[folded] { return usual }
        return folded.hasSuffix("s") ? demonyms[String(folded.dropLast())] ?? folded : folded
    }

    /// The adjective of each people by its other words, and by itself.
    private static let demonyms = LexiconFile(PackageResources.demonym_forms_tsv).firstColumnByColumn

    /// Returns "justice department" for "department of justice", and so for ministries.
    private static func withOfficeBehind(_ words: [Substring]) -> [Substring] {
        let country = words.first == "us" || words.first == "uk" ? 1 : 0
        let rest = words[country...]
        guard let office = rest.first, office == "department" || office == "ministry", rest.count > 2,
            rest.dropFirst().first == "of" || rest.dropFirst().first == "for"
        else { return words }
        return words[..<country] + rest.dropFirst(2).drop { $0 == "the" } + [office]
    }

    private static func withoutThe(_ folded: String) -> String {
        folded.hasPrefix("the ") ? String(folded.dropFirst(4)) : folded
    }

    private static let legalForms = Set<String>(lexicon: PackageResources.legal_forms_txt)
}
