import Linking

/// Says which names of an article are one organization's: acronyms belong to the long name that they stand behind in
/// brackets or whose initials they are, lone first words to the name that they open.
struct OrganizationGroups {
    private var groups: [String: String] = [:]

    init(_ candidates: [NameCandidate], in names: [NameText]) {
        let bracketed = Self.bracketed(candidates, names)
        var initials: [String: String] = [:]
        var firsts: [String: String] = [:]
        for candidate in candidates where candidate.tokens.count > 1 {
            let key = NameKey.normalized(candidate.key, kind: "organization")
            groups[candidate.key] = key
            for short in Self.initials(key) where initials[short] == nil { initials[short] = key }
            let first = key.prefix { $0 != " " }
            if firsts[String(first), default: key] == key { firsts[String(first)] = key }
        }
        for candidate in candidates where candidate.tokens.count == 1 {
            let key = NameKey.normalized(candidate.key, kind: "organization")
            let short = candidate.rule == NameRule.shortCompany.name ? firsts[key] : nil
            groups[candidate.key] = bracketed[key] ?? initials[key] ?? short ?? key
        }
    }

    func key(_ name: String) -> String { groups[name] ?? name }

    /// "FSB" in "the Federal Security Service (FSB)", by the key of the acronym.
    private static func bracketed(_ candidates: [NameCandidate], _ names: [NameText]) -> [String: String] {
        var long: [String: String] = [:]
        for (name, acronym) in zip(candidates, candidates.dropFirst())
        where name.paragraph == acronym.paragraph && name.tokens.count > 1 && acronym.tokens.count == 1 {
            let words = names[name.paragraph]
            guard acronym.tokens.lowerBound == name.tokens.upperBound + 1, words[name.tokens.upperBound]?.text == "(",
                words[acronym.tokens.upperBound]?.text == ")", words.words[acronym.tokens.lowerBound].isAllCapitals
            else { continue }
            let key = NameKey.normalized(acronym.key, kind: "organization")
            long[key] = long[key] ?? NameKey.normalized(name.key, kind: "organization")
        }
        return long
    }

    /// Of all words, and of all but the small ones.
    private static func initials(_ key: String) -> [String] {
        let words = key.split(whereSeparator: { $0 == " " || $0 == "-" })
        let large = words.filter { !["of", "the", "and", "for", "on", "in", "de", "&"].contains($0) }
        return [words, large].map { String($0.compactMap(\.first)) }.filter { $0.count > 1 }
    }
}
