import Text

/// The blocking key by which names of one entity are brought together across articles.
package enum NameKey {
    /// The key of a name, such as "volodymyr zelensky" for "President Volodymyr Zelenskiy", "acme" for "The Acme Inc.".
    ///
    /// `kind` is "person", "organization", "place" or "other". Equal keys are one name, not always one person.
    package static func normalized(_ name: String, kind: String) -> String {
        switch kind {
        case "person": PersonName(name).key
        case "organization": organization(NameFolding.folded(name))
        default: withoutThe(NameFolding.folded(name))
        }
    }

    /// The last name in a person's name, in its usual spelling: names that may be one person's share it.
    package static func surname(_ person: String) -> String { PersonName(person).last }

    /// Whether an organization's name is made of capitals alone, two to eight: "WHO", "U.N.", "UNESCO".
    package static func isAcronym(_ name: String) -> Bool {
        let letters = name.unicodeScalars.filter { $0 != "." }
        return (2...8).contains(letters.count) && letters.allSatisfy { $0.properties.isUppercase }
    }

    private static func organization(_ folded: String) -> String {
        var words = withoutThe(folded).spaceSeparated.map { $0.hasSuffix(",") ? $0.dropLast() : $0 }
        while words.count > 1, let last = words.last, legalForms.contains(String(last)) { words.removeLast() }
        if words.count > 2, words.last == "company" { words.removeLast() }
        return words.joined(separator: " ")
    }

    private static func withoutThe(_ folded: String) -> String {
        folded.hasPrefix("the ") ? String(folded.dropFirst(4)) : folded
    }

    private static let legalForms = Set<String>(lexicon: PackageResources.legal_forms_txt)
}
