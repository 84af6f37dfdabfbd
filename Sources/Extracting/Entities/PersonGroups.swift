import Linking

/// Says which names of an article are one person's.
///
/// Full names first. Then a lone name belongs to the one person whose full name ends, begins or has it within; of
/// several who end in it, to the one who was called by it before the next was named.
struct PersonGroups {
    private var groups: [String: String] = [:]
    private var people: [Person] = []
    /// Indices into `people`, by each of the name's words, of the first who bear it: see `mostBearers`.
    private var bearers: [String: [Int]] = [:]

    /// An article that names more persons of one name is a list. Each further name is compared with these alone.
    private static let mostBearers = 50

    private struct Person {
        let name: PersonName
        /// Where the full name first stands, among the article's names of persons.
        var place: Int
    }

    /// `candidates` are persons, in the order of the text.
    init(_ candidates: [NameCandidate]) {
        let uses = Dictionary(grouping: candidates.indices) { candidates[$0].key }
        let names = uses.mapValues { PersonName(candidates[$0[0]].key) }
        let order = names.sorted {
            (-$0.value.words.count, uses[$0.key]?[0] ?? 0) < (-$1.value.words.count, uses[$1.key]?[0] ?? 0)
        }
        for (key, name) in order where name.first != nil { take(key, name, uses[key]?[0] ?? 0) }
        let family = Set(candidates.filter(\.isFamilyName).map(\.key))
        for (key, name) in order where name.first == nil {
            let owner = owner(of: name, uses[key] ?? [], mayBeGiven: !family.contains(key))
            groups[key] = owner?.name.key ?? name.key
        }
    }

    func key(_ name: String) -> String { groups[name] ?? name }

    private mutating func take(_ key: String, _ name: PersonName, _ place: Int) {
        let fitting = (bearers[name.last] ?? []).filter { people[$0].name.compatible(with: name) }
        if let first = fitting.first, fitting.count == 1 || people[first].name == name {
            groups[key] = people[first].name.key
            people[first].place = min(people[first].place, place)
        } else {
            groups[key] = name.key
            for word in Set(name.words) where bearers[word, default: []].count < Self.mostBearers {
                bearers[word, default: []].append(people.count)
            }
            people.append(Person(name: name, place: place))
        }
    }

    private func owner(of name: PersonName, _ uses: [Int], mayBeGiven: Bool) -> Person? {
        let candidates = (bearers[name.last] ?? []).map { people[$0] }
        let family = candidates.filter { $0.name.compatible(with: name) }
        if !family.isEmpty { return family.count == 1 ? family[0] : established(family, uses) }
        let called = mayBeGiven ? candidates.filter { $0.name.first == name.last } : []
        if !called.isEmpty { return called.count == 1 ? called[0] : nil }
        let within = candidates.filter { $0.name.words.dropFirst().contains(name.last) }
        return within.count == 1 ? within[0] : nil
    }

    /// The first bearer of the name, where it was used for him alone while the others were still unknown.
    private func established(_ bearers: [Person], _ uses: [Int]) -> Person? {
        let sorted = bearers.sorted { $0.place < $1.place }
        return uses.contains { sorted[0].place < $0 && $0 < sorted[1].place } ? sorted[0] : nil
    }
}
