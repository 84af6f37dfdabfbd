import ArticleModel
import Language
import Linking

/// Says which candidates name one entity: each gets a key, and equal keys are one.
struct NameGroups {
    /// One for each candidate, in their order.
    private(set) var keys: [String]

    init(_ candidates: [NameCandidate]) {
        let people = PersonGroups(candidates.filter { $0.kind == .person })
        let organizations = OrganizationGroups(candidates.filter { $0.kind == .organization })
        keys = candidates.map { candidate in
            switch candidate.kind {
            case .person: "person " + people.key(candidate.key)
            case .organization: "organization " + organizations.key(candidate.key)
            case .place: "place " + Self.place(candidate.key)
            case .other: "other " + NameKey.normalized(candidate.key, kind: "other")
            }
        }
    }

    /// The gazetteer's number, so that "U.S." and "United States" are one.
    private static func place(_ key: String) -> String {
        Lexicon.places(key).first?.geoNamesID.map { "#\($0)" } ?? key
    }
}

/// Lone names belong to the one person whose fuller name ends, or failing that begins, with them.
struct PersonGroups {
    private var groups: [String: String] = [:]

    init(_ candidates: [NameCandidate]) {
        var full: [PersonName] = []
        let family = Set(candidates.filter(\.isFamilyName).map(\.key))
        for candidate in candidates.sorted(by: { $0.tokens.count > $1.tokens.count }) {
            let name = PersonName(candidate.key)
            guard groups[candidate.key] == nil else { continue }
            let fitting = full.filter { $0.compatible(with: name) }
            let mayBeGiven = name.first == nil && !family.contains(candidate.key)
            let named = fitting.isEmpty && mayBeGiven ? full.filter { $0.first == name.last } : fitting
            if named.count == 1 || named.first == name {
                groups[candidate.key] = named[0].key
            } else {
                groups[candidate.key] = name.key
                full.append(name)
            }
        }
    }

    func key(_ name: String) -> String { groups[name] ?? name }
}

/// Acronyms belong to the long name whose initials they are, lone first words to the name that they open.
struct OrganizationGroups {
    private var groups: [String: String] = [:]

    init(_ candidates: [NameCandidate]) {
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
            groups[candidate.key] = initials[key] ?? short ?? key
        }
    }

    func key(_ name: String) -> String { groups[name] ?? name }

    /// Of all words, and of all but the small ones.
    private static func initials(_ key: String) -> [String] {
        let words = key.split(whereSeparator: { $0 == " " || $0 == "-" })
        let large = words.filter { !["of", "the", "and", "for", "on", "in", "de", "&"].contains($0) }
        return [words, large].map { String($0.compactMap(\.first)) }.filter { $0.count > 1 }
    }
}
