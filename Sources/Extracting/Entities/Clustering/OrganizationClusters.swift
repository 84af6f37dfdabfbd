import Linking
import Text

/// The clusters of an article's names of organizations. An acronym belongs to the long name that it stands beside in
/// brackets or whose initials it is, a single first word to the name that it opens. What may be two stays apart.
struct OrganizationClusters {
    private var groups: [String: String] = [:]

    init(_ candidates: [NameCandidate], in paragraphs: [AnnotatedParagraph]) {
        let bracketed = Self.bracketed(candidates, paragraphs)
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

    /// Merges "Velmora Motor Corp." with "Velmora", where it is the only name that differs by a suffix for the kind
    /// of company.
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

    /// Returns the long names of acronyms in brackets: "the Federal Security Service (FSB)", "the FSB (Federal
    /// Security Service)".
    private static func bracketed(_ candidates: [NameCandidate], _ paragraphs: [AnnotatedParagraph]) -> [String: Set<
        String
    >] {
        var long: [String: Set<String>] = [:]
        for (first, second) in zip(candidates, candidates.dropFirst())
        where isBracketed(second, after: first, paragraphs) {
            let (acronym, name) = first.tokens.count == 1 ? (first, second) : (second, first)
            guard acronym.tokens.count == 1, name.tokens.count > 1,
                paragraphs[acronym.paragraph].words[acronym.tokens.lowerBound].isAllUppercase
            else { continue }
            let key = NameKey.normalized(acronym.key, kind: "organization")
            long[key, default: []].insert(NameKey.normalized(name.key, kind: "organization"))
        }
        return long
    }

    private static func isBracketed(
        _ second: NameCandidate, after first: NameCandidate, _ paragraphs: [AnnotatedParagraph]
    ) -> Bool {
        guard first.paragraph == second.paragraph else { return false }
        let words = paragraphs[first.paragraph]
        let start = words[second.tokens.lowerBound - 1]?.text == "the" ? 1 : 0
        return second.tokens.lowerBound - start == first.tokens.upperBound + 1
            && words[first.tokens.upperBound]?.text == "(" && words[second.tokens.upperBound]?.text == ")"
    }

    private static func withoutSuffix(_ key: String) -> String {
        var words = key.spaceSeparated
        while words.count > 1, let last = words.last, companySuffixes.contains(String(last)) { words.removeLast() }
        return words.joined(separator: " ")
    }

    private static let companySuffixes = WordList(lexicon: PackageResources.company_suffixes_txt)

    /// Returns the initials of all words, and of all but function words.
    private static func initials(_ key: String) -> [String] {
        let words = key.split(whereSeparator: { $0 == " " || $0 == "-" })
        let large = words.filter { !["of", "the", "and", "for", "on", "in", "de", "&"].contains($0) }
        return [words, large].map { String($0.compactMap(\.first)) }.filter { $0.count > 1 }
    }
}
