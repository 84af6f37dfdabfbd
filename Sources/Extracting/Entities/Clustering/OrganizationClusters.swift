import Linking

/// Says which names of an article are one organization's: acronyms belong to the long name that they stand beside in
/// brackets or whose initials they are, lone first words to the name that they open. What may be two stays apart.
struct OrganizationClusters {
    private var groups: [String: String] = [:]

    init(_ candidates: [NameCandidate], in names: [NameText]) {
        let bracketed = Self.bracketed(candidates, names)
        var initials: [String: Set<String>] = [:]
        var firsts: [String: Set<String>] = [:]
        for candidate in candidates where candidate.tokens.count > 1 {
            let key = NameKey.normalized(candidate.key, kind: "organization")
            groups[candidate.key] = key
            for short in Self.initials(key) + Self.initials(candidate.key) { initials[short, default: []].insert(key) }
            firsts[String(key.prefix { $0 != " " }), default: []].insert(key)
        }
        for candidate in candidates where candidate.tokens.count == 1 {
            let key = NameKey.normalized(candidate.key, kind: "organization")
            let short = candidate.rule == NameRule.shortCompany.name ? soleElement(firsts[key]) : nil
            groups[candidate.key] = soleElement(bracketed[key]) ?? soleElement(initials[key]) ?? short ?? key
        }
        mergeWithoutSuffix()
    }

    /// "Velmora Motor Corp." is "Velmora", where it is the only one whose tail says what kind of company it is.
    private mutating func mergeWithoutSuffix() {
        var long: [String: Set<String>] = [:]
        for key in Set(groups.values) {
            let short = Self.withoutSuffix(key)
            if short != key { long[short, default: []].insert(key) }
        }
        for (name, key) in groups {
            if let whole = soleElement(long[key]) { groups[name] = whole }
        }
    }

    func key(_ name: String) -> String { groups[name] ?? name }

    private func soleElement(_ names: Set<String>?) -> String? { names?.count == 1 ? names?.first : nil }

    /// "FSB" in "the Federal Security Service (FSB)" and in "the FSB (Federal Security Service)", by its key.
    private static func bracketed(_ candidates: [NameCandidate], _ names: [NameText]) -> [String: Set<String>] {
        var long: [String: Set<String>] = [:]
        for (first, second) in zip(candidates, candidates.dropFirst()) where isBracketed(second, after: first, names) {
            let (acronym, name) = first.tokens.count == 1 ? (first, second) : (second, first)
            guard acronym.tokens.count == 1, name.tokens.count > 1,
                names[acronym.paragraph].words[acronym.tokens.lowerBound].isAllUppercase
            else { continue }
            let key = NameKey.normalized(acronym.key, kind: "organization")
            long[key, default: []].insert(NameKey.normalized(name.key, kind: "organization"))
        }
        return long
    }

    private static func isBracketed(_ second: NameCandidate, after first: NameCandidate, _ names: [NameText]) -> Bool {
        guard first.paragraph == second.paragraph else { return false }
        let words = names[first.paragraph]
        let start = words[second.tokens.lowerBound - 1]?.text == "the" ? 1 : 0
        return second.tokens.lowerBound - start == first.tokens.upperBound + 1
            && words[first.tokens.upperBound]?.text == "(" && words[second.tokens.upperBound]?.text == ")"
    }

    private static func withoutSuffix(_ key: String) -> String {
        var words = key.split(separator: " ")
        while words.count > 1, let last = words.last, companySuffixes.contains(String(last)) { words.removeLast() }
        return words.joined(separator: " ")
    }

    private static let companySuffixes: Set<String> = [
        "motor", "motors", "holding", "holdings", "group", "company", "industries", "airlines", "airways",
        "electronics",
        "technologies", "technology", "pharmaceuticals", "enterprises", "international", "worldwide", "global",
        "bank", "airline", "insurance", "energy", "foods", "capital", "securities", "oil", "steel", "stores",
        "breweries",
        "brewing", "shipping", "terminals", "systems", "cars", "telecom", "communications", "software", "labs",
    ]

    /// Of all words, and of all but the small ones.
    private static func initials(_ key: String) -> [String] {
        let words = key.split(whereSeparator: { $0 == " " || $0 == "-" })
        let large = words.filter { !["of", "the", "and", "for", "on", "in", "de", "&"].contains($0) }
        return [words, large].map { String($0.compactMap(\.first)) }.filter { $0.count > 1 }
    }
}
