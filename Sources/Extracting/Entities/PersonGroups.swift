import Linking

/// Says which names of an article are one person's.
///
/// Full names first. Then a lone name belongs to the one person whose full name ends, begins or has it within; of
/// several who end in it, to the one who was called by it before the next was named.
struct PersonGroups {
    private var groups: [String: String] = [:]
    private var people: [Person] = []

    private struct Person {
        let name: PersonName
        /// Where the full name first stands, among the article's names of persons.
        let place: Int
    }

    /// `candidates` are persons, in the order of the text.
    init(_ candidates: [NameCandidate]) {
        let names = candidates.map { PersonName($0.key) }
        let places = Dictionary(candidates.enumerated().map { ($1.key, $0) }) { first, _ in first }
        let order = places.sorted {
            (-names[$0.value].words.count, $0.value) < (-names[$1.value].words.count, $1.value)
        }
        for (key, place) in order where names[place].first != nil { take(key, names[place], place) }
        let family = Set(candidates.filter(\.isFamilyName).map(\.key))
        for (key, place) in order where names[place].first == nil {
            let uses = candidates.indices.filter { candidates[$0].key == key }
            let owner = owner(of: names[place], uses, mayBeGiven: !family.contains(key))
            groups[key] = owner?.name.key ?? names[place].key
        }
    }

    func key(_ name: String) -> String { groups[name] ?? name }

    private mutating func take(_ key: String, _ name: PersonName, _ place: Int) {
        let fitting = people.filter { $0.name.compatible(with: name) }
        if fitting.count == 1 || fitting.first?.name == name {
            groups[key] = fitting[0].name.key
            if let index = people.firstIndex(where: { $0.name == fitting[0].name }), people[index].place > place {
                people[index] = Person(name: people[index].name, place: place)
            }
        } else {
            groups[key] = name.key
            people.append(Person(name: name, place: place))
        }
    }

    private func owner(of name: PersonName, _ uses: [Int], mayBeGiven: Bool) -> Person? {
        let bearers = people.filter { $0.name.compatible(with: name) }
        if !bearers.isEmpty { return bearers.count == 1 ? bearers[0] : established(bearers, uses) }
        let called = mayBeGiven ? people.filter { $0.name.first == name.last } : []
        if !called.isEmpty { return called.count == 1 ? called[0] : nil }
        let within = people.filter { $0.name.words.dropFirst().contains(name.last) }
        return within.count == 1 ? within[0] : nil
    }

    /// The first bearer of the name, where it was used for him alone while the others were still unknown.
    private func established(_ bearers: [Person], _ uses: [Int]) -> Person? {
        let sorted = bearers.sorted { $0.place < $1.place }
        return uses.contains { sorted[0].place < $0 && $0 < sorted[1].place } ? sorted[0] : nil
    }
}
