import Language
import Text
import Linking

/// The clusters of an article's names of persons.
///
/// Full names are clustered first. Then a single name belongs to the one person whose full name ends with it, begins
/// with it or has it within, as far as "Mr" and "Mrs" allow; of several who end with it, to the only one who is
/// not introduced as somebody's relative, or to the one who was called by it before the next was named.
struct PersonClusters {
    /// The keys of the candidates, one each, in their order.
    private(set) var keys: [String]
    private var people: [Person] = []
    /// The first persons who bear a word in their name, as indices into `people`: see `maximumBearers`.
    private var bearers: [String: [Int]] = [:]

    /// The largest number of persons of one name with whom a further one is compared: an article that names more is a
    /// list.
    private static let maximumBearers = 50

    private struct Person {
        let name: PersonName
        /// The index of the full name's first mention among the article's names of persons.
        var firstMention: Int
        var gender: GrammaticalGender?
        /// Whether the person was introduced as somebody's wife, son or brother.
        var isRelative: Bool
        /// Whether the full name has the title of a dame or a lady.
        var isLady: Bool
    }

    private struct NameUse: Hashable {
        let gender: GrammaticalGender?
        let isLady: Bool
    }

    /// Clusters `candidates`, which are persons, in the order of the text.
    init(_ candidates: [NameCandidate], in paragraphs: [AnnotatedParagraph]) {
        keys = candidates.map(\.key)
        let cues = candidates.map { PersonCues($0, paragraphs[$0.paragraph]) }
        let uses = Dictionary(grouping: candidates.indices) { cues[$0].fullKey ?? candidates[$0].key }
        let names = uses.mapValues { PersonName(cues[$0[0]].fullKey ?? candidates[$0[0]].key) }
        let order = names.sorted {
            (-$0.value.words.count, uses[$0.key]?[0] ?? 0) < (-$1.value.words.count, uses[$1.key]?[0] ?? 0)
        }
        for (key, name) in order where name.first != nil { take(name, uses[key] ?? [], cues) }
        for title in [GrammaticalGender.feminine, .masculine, .feminine] {
            learn(title, order.map(\.value), uses, cues)
        }
        let reigning = Dictionary(
            grouping: order.map(\.value).filter { $0.first == nil && $0.generation != nil }, by: \.last)
        for (key, name) in order where name.first == nil {
            let family = Set((uses[key] ?? []).filter { candidates[$0].isFamilyName })
            let uses = Dictionary(grouping: uses[key] ?? []) {
                NameUse(gender: cues[$0].titleGender, isLady: cues[$0].isLady)
            }
            for (address, uses) in uses {
                let owner = owner(of: name, uses, address.gender, mayBeGiven: family.isDisjoint(with: uses))
                    .flatMap { address.isLady && !$0.isLady ? nil : $0 }
                let key = owner?.name.key ?? self.key(of: name, address.gender, among: reigning[name.last] ?? [])
                for use in uses { keys[use] = key }
            }
        }
        mergeAliases(candidates, cues)
    }

    private mutating func take(_ name: PersonName, _ uses: [Int], _ cues: [PersonCues]) {
        if uses.contains(where: { cues[$0].isAlias }) {
            for use in uses { keys[use] = name.key }
            return
        }
        let gender = uses.lazy.compactMap { cues[$0].gender }.first
        let firstMention = uses.first ?? 0
        let isLady = uses.contains { cues[$0].titleGender == .feminine }
        let bearers = (bearers[name.last] ?? []).filter { !isOpposite(people[$0].gender, gender) }
        let called = bearers.filter { isFamilyName(name, of: people[$0].name) }
        let fitting =
            called.count == 1 ? called : bearers.filter { people[$0].name.compatible(with: name) } + inverted(name)
        if let first = fitting.first, fitting.count == 1 || people[first].name == name {
            for use in uses { keys[use] = people[first].name.key }
            people[first].isRelative = people[first].isRelative && firstMention > people[first].firstMention
            people[first].firstMention = min(people[first].firstMention, firstMention)
            people[first].gender = people[first].gender ?? gender
            people[first].isLady = people[first].isLady || isLady
        } else {
            for use in uses { keys[use] = name.key }
            for word in Set(name.words) where self.bearers[word, default: []].count < Self.maximumBearers {
                self.bearers[word, default: []].append(people.count)
            }
            people.append(
                Person(
                    name: name, firstMention: firstMention, gender: gender, isRelative: cues[firstMention].isRelative,
                    isLady: isLady))
        }
    }

    /// Whether the name is the family name with its particle that the full name ends with: "Abu Amer" of "Sadeq Abu Amer".
    private func isFamilyName(_ name: PersonName, of full: PersonName) -> Bool {
        name.words.count == 2 && NameLexicon.particles.contains(name.words[0])
            && full.words.count > 2 && full.words.suffix(2) == name.words
    }

    /// Returns the persons whose name has the words in the other order: "Orban Viktor", as Hungarians say it, for
    /// "Viktor Orban".
    private func inverted(_ name: PersonName) -> [Int] {
        guard name.words.count == 2, name.words[0] != name.words[1] else { return [] }
        return (bearers[name.words[0]] ?? []).filter { people[$0].name.words == name.words.reversed() }
    }

    /// Learns that whom "Mrs Lund" alone can mean is a woman, so that "Mr Lund" may be the other.
    private mutating func learn(
        _ gender: GrammaticalGender, _ names: [PersonName], _ uses: [String: [Int]], _ cues: [PersonCues]
    ) {
        for name in names
        where name.first == nil
            && uses[name.key]?.contains(where: { cues[$0].titleGender == gender && !cues[$0].isLady }) == true
        {
            let fitting = (bearers[name.last] ?? []).filter {
                !isOpposite(people[$0].gender, gender) && people[$0].name.compatible(with: name)
            }
            if fitting.count == 1 { people[fitting[0]].gender = gender }
        }
    }

    /// Merges the clusters of a person and an alias: "Jon Huber, under the ring name Luke Harper".
    private mutating func mergeAliases(_ candidates: [NameCandidate], _ cues: [PersonCues]) {
        var owners: [String: String] = [:]
        for index in candidates.indices.dropFirst() where cues[index].isAlias && owners[keys[index]] == nil {
            let before = 0.upTo(index).suffix(Self.maximumOwnerDistance).last { before in
                let isBeside =
                    candidates[before].paragraph == candidates[index].paragraph
                    && cues[before].sentence == cues[index].sentence
                return !cues[before].isAlias && (isBeside || shareFirst(candidates[before], candidates[index]))
            }
            guard let before, keys[before] != keys[index] else { continue }
            owners[keys[index]] = keys[before]
        }
        for index in keys.indices { keys[index] = owners[keys[index]] ?? keys[index] }
    }

    /// Whether the names share the first word: "Dorothy Lund died. Born Dorothy Berg in Hull".
    private func shareFirst(_ one: NameCandidate, _ other: NameCandidate) -> Bool {
        one.tokens.count > 1 && one.key.prefix { $0 != " " } == other.key.prefix { $0 != " " }
    }

    /// The largest number of names between a person and an alias.
    private static let maximumOwnerDistance = 3

    private func owner(
        of name: PersonName, _ uses: [Int], _ gender: GrammaticalGender?, mayBeGiven: Bool
    ) -> Person? {
        let candidates = (bearers[name.last] ?? []).map { people[$0] }.filter { !isOpposite($0.gender, gender) }
        let family = candidates.filter { $0.name.compatible(with: name) }
        if !family.isEmpty {
            return only(family) ?? only(family.filter { !$0.isRelative }) ?? established(family, uses)
        }
        let called = mayBeGiven ? candidates.filter { $0.name.first == name.last } : []
        if !called.isEmpty { return only(called) }
        let within = candidates.filter { $0.name.words.dropFirst().contains(name.last) }
        return only(within) ?? (mayBeGiven && within.isEmpty ? byShortForm(of: name.last) : nil)
    }

    /// Returns the person for "William" where "Bill Harmon" is the only one of that name.
    private func byShortForm(of first: String) -> Person? {
        let called = FirstName.variants(of: first).flatMap { bearers[$0] ?? [] }.map { people[$0] }
        return only(called.filter { FirstName.variants(of: first).contains($0.name.first ?? "") })
    }

    private func only(_ people: [Person]) -> Person? { people.count == 1 ? people[0] : nil }

    private func isOpposite(_ one: GrammaticalGender?, _ other: GrammaticalGender?) -> Bool {
        if let one, let other { one != other } else { false }
    }

    /// Returns the key of a single name that nobody bears in full: "Charles" is the article's "Charles III", and "Mr
    /// Lund" is no "Ms Lund".
    private func key(of name: PersonName, _ gender: GrammaticalGender?, among reigning: [PersonName]) -> String {
        if name.generation == nil, reigning.count == 1 { return reigning[0].key }
        let isContradicted = gender != nil && bearers[name.last] != nil
        return isContradicted ? "\(name.key) \(gender?.rawValue ?? "")" : name.key
    }

    /// Returns the first bearer of the name, where it was used for him alone while the others were still unknown.
    private func established(_ bearers: [Person], _ uses: [Int]) -> Person? {
        let sorted = bearers.sorted { $0.firstMention < $1.firstMention }
        return uses.contains { sorted[0].firstMention < $0 && $0 < sorted[1].firstMention } ? sorted[0] : nil
    }
}
