/// Which full names of one family name are one person's.
///
/// A name belongs to the fuller one that some article uses for the same person, where that is only one; to the spelling
/// that more articles have, where they differ by romanization; and to the name in full where it is short for only one,
/// and both have one role. Where only the middle name is left out, it is enough that the roles do not speak against it.
struct FullNameMatches {
    /// The probabilities that such names are one person's, measured on the articles labelled across outlets.
    private enum Probability {
        static let article = 0.99
        static let spelling = 0.9
        static let spellingAndRole = 0.97
        static let shortNameAndRole = 0.95
        static let middleName = 0.9
    }

    private var longer: [String: NameMatch] = [:]

    init(_ records: [NameRecord], forms: [(String, String)]) {
        let names = NamesOfFamily(records)
        for (name, ends) in LongerForms(Set(names.all), forms).ends where ends != [name] {
            if let end = ends.first, ends.count == 1 {
                longer[name] = NameMatch(entity: end, probability: Probability.article, .article)
            }
        }
        for name in names.all where longer[name] == nil {
            guard let match = names.spelling(of: name) ?? names.fullForm(of: name), person(of: match.entity) != name
            else {
                continue
            }
            longer[name] = match
        }
    }

    /// Returns the match of a full name with the person whose it is in the end.
    func match(of name: String) -> NameMatch {
        var match = NameMatch(entity: name, probability: 1, .ownName)
        var seen: Set<String> = [name]
        while let next = longer[match.entity], seen.insert(next.entity).inserted {
            let isFirst = match.entity == name
            match = NameMatch(
                entity: next.entity, probability: match.probability * next.probability,
                isFirst ? next.evidence : match.evidence)
        }
        return match
    }

    func person(of name: String) -> String { match(of: name).entity }

    /// The full names of one family.
    private struct NamesOfFamily {
        let all: [String]
        private let read: [String: PersonName]
        private let roles: [String: RoleEvidence]
        private let articles: [String: Int]
        private let bySpelling: [[String]: [String]]
        private let byFirstName: [String: [String]]

        init(_ records: [NameRecord]) {
            let records = Dictionary(grouping: records, by: \.name)
            all = records.keys.sorted()
            read = Dictionary(uniqueKeysWithValues: all.map { ($0, PersonName($0)) })
            roles = records.mapValues { records in
                RoleEvidence(records.reduce(into: [:]) { $0.merge($1.roles) { $0 + $1 } })
            }
            articles = records.mapValues { $0.reduce(0) { $0 + $1.articles } }
            let read = read
            bySpelling = Dictionary(grouping: all) { read[$0]?.spellingKeys ?? [] }
            byFirstName = Dictionary(grouping: all) { read[$0]?.first ?? "" }
        }

        /// Returns the spelling of the same name that more articles have. Two spellings of a first name, such as
        /// Michael and Michal, are often two names: then both must have one role.
        func spelling(of name: String) -> NameMatch? {
            guard let words = read[name]?.spellingKeys else { return nil }
            let others = (bySpelling[words] ?? []).filter { rank(name) < rank($0) }
            guard let best = others.max(by: { rank($0) < rank($1) }), let mine = roles[name], let theirs = roles[best],
                !mine.contradicts(theirs)
            else { return nil }
            let agrees = mine.agrees(with: theirs)
            guard agrees || firstWord(name) == firstWord(best) else { return nil }
            return NameMatch(
                entity: best, probability: agrees ? Probability.spellingAndRole : Probability.spelling, .spelling)
        }

        /// Returns the only name that this is short for: "william stone" for "bill stone", "ada mary stone" for "ada stone".
        func fullForm(of name: String) -> NameMatch? {
            guard let short = read[name], let role = roles[name] else { return nil }
            let first = short.first ?? ""
            let full = ([first] + FirstName.fullForms(of: first)).flatMap { byFirstName[$0] ?? [] }.filter { other in
                read[other].map(short.isShort) ?? false
            }
            guard let only = full.first, full.count == 1, let other = roles[only] else { return nil }
            if other.agrees(with: role) {
                return NameMatch(entity: only, probability: Probability.shortNameAndRole, .shortName)
            }
            let lacksMiddleName = short.first == read[only]?.first && !short.isCommon && !other.contradicts(role)
            return lacksMiddleName ? NameMatch(entity: only, probability: Probability.middleName, .shortName) : nil
        }

        /// The first name, of a double one the first.
        private func firstWord(_ name: String) -> Substring? { read[name]?.first?.split(separator: "-").first }

        /// More articles, then the name itself, decide which spelling is the usual one.
        private func rank(_ name: String) -> (Int, String) { (articles[name] ?? 0, name) }
    }
}

/// For each name the longest ones that articles use for the same person.
private struct LongerForms {
    private let names: Set<String>
    private var longer: [String: Set<String>] = [:]

    /// The longer of a pair has more words, or more letters.
    init(_ names: Set<String>, _ forms: [(String, String)]) {
        self.names = names
        for (first, second) in forms where first != second && names.contains(first) && names.contains(second) {
            let isShorter = Self.length(first) < Self.length(second)
            longer[isShorter ? first : second, default: []].insert(isShorter ? second : first)
        }
    }

    /// Where the ways to ever longer names end.
    var ends: [(name: String, ends: Set<String>)] { names.sorted().map { ($0, ends(of: $0)) } }

    private func ends(of name: String) -> Set<String> {
        var ends: Set<String> = []
        var seen: Set<String> = [name]
        var open = [name]
        while let next = open.popLast() {
            guard let more = longer[next] else {
                ends.insert(next)
                continue
            }
            open += more.filter { seen.insert($0).inserted }
        }
        return ends
    }

    private static func length(_ name: String) -> (Int, Int, String) {
        (name.utf8.count { $0 == 32 }, name.utf8.count, name)
    }
}
