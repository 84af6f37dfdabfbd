import Text

/// Tells which names across all articles are one person's, among those that share a family name.
///
/// Two first names are never one person but where an article says so, or one is a spelling of the other or short for it
/// and both have one role. A lone family name, or one behind an initial, is the bearer's whom `SenseModel` finds likely
/// enough; else it is somebody of its own. Of a name that many bear in full there are several where the roles differ.
package struct PersonMatcher: Sendable {
    private typealias Read = (record: NameRecord, name: PersonName)

    /// A name in one of its senses.
    private struct Key: Hashable {
        let name: String
        let sense: String

        init(_ record: NameRecord) { (name, sense) = (record.name, record.sense) }
    }

    private let fullNames: FullNameMatches
    /// The matches of all that are not told by the full name alone.
    private var matches: [Key: NameMatch] = [:]
    /// The full names that several bear.
    private var sharedNames: Set<String> = []

    /// - Parameters:
    ///   - records: The names of the family, each with what its articles say of the role; the sense of a lone name is the role.
    ///   - forms: Pairs of names that one article uses for one person.
    ///   - pinned: Of further names whose they are.
    package init(_ records: [NameRecord], forms: [(String, String)] = [], pinned: [String: String] = [:]) {
        let read = records.sorted { ($0.name, $0.sense) < ($1.name, $1.sense) }.map { Read($0, PersonName($0.name)) }
        let full = read.filter { !$0.name.isLone && !$0.name.hasInitialAlone }
        fullNames = FullNameMatches(full.map(\.record), forms: forms)
        for names in Dictionary(grouping: full.filter(\.name.isCommon), by: \.record.name).values {
            let groups = RoleGroups(names.map(\.record), isUndecided: { _ in false })
            if groups.count < 2 { continue }
            sharedNames.insert(names[0].record.name)
            add(groups)
        }
        var bearers = Bearers()
        for (record, name) in full { bearers.add(record, name, person: match(of: record).entity) }
        for (name, person) in pinned where !PersonName(name).isLone {
            bearers.add(NameRecord(name: name), PersonName(name), person: person)
        }
        matchRulers(read, &bearers)
        matchLoneNames(read, &bearers)
    }

    /// A name that is short for one of several namesakes' is nobody's but its own.
    package func match(of record: NameRecord) -> NameMatch {
        if let match = matches[Key(record)] { return match }
        let match = fullNames.match(of: record.name)
        guard match.entity != record.name, sharedNames.contains(match.entity) else { return match }
        return NameMatch(entity: record.name, probability: 1, .undecided)
    }

    private mutating func add(_ groups: RoleGroups) {
        for (record, match) in groups.matches { matches[Key(record)] = match }
    }

    /// Matches kings and popes, each without a number to the only one with it, and adds them to those whom a lone name
    /// may mean.
    private mutating func matchRulers(_ read: [Read], _ bearers: inout Bearers) {
        let rulers = read.filter { $0.name.isRegnal($0.record.sense) }
        for (record, name) in rulers where name.generation != nil {
            matches[Key(record)] = NameMatch(entity: record.name, probability: 1, .ownName)
            bearers.add(record, name, person: record.name)
        }
        let unnumbered = rulers.filter { $0.name.generation == nil }
        for (record, name) in unnumbered {
            let numbered = bearers.match(ofRuler: record, name)
            matches[Key(record)] = numbered ?? NameMatch(entity: record.name, probability: 1, .ownName)
        }
        for (record, name) in unnumbered { bearers.add(record, name, person: match(of: record).entity) }
    }

    /// Matches names behind an initial, then lone ones with a role, then those without, which the former may be in full.
    private mutating func matchLoneNames(_ read: [Read], _ bearers: inout Bearers) {
        let initials = read.filter { $0.name.hasInitialAlone }
        for (record, name) in initials { matches[Key(record)] = bearers.match(of: record, name) }
        addUnmatched(initials, bearers)
        for (record, name) in initials { bearers.add(record, name, person: match(of: record).entity) }
        let lone = read.filter { $0.name.isLone && matches[Key($0.record)] == nil }
        for (record, name) in lone where !record.sense.isEmpty {
            matches[Key(record)] = bearers.match(of: record, name)
        }
        for (record, name) in lone {
            if let match = matches[Key(record)] { bearers.add(record, name, person: match.entity) }
        }
        for (record, name) in lone where record.sense.isEmpty { matches[Key(record)] = bearers.match(of: record, name) }
        addUnmatched(lone, bearers)
    }

    /// Tells those apart by their roles who are not named in full.
    private mutating func addUnmatched(_ read: [Read], _ bearers: Bearers) {
        let unmatched = read.filter { matches[Key($0.record)] == nil }
        for names in Dictionary(grouping: unmatched, by: \.record.name).values {
            add(RoleGroups(names.map(\.record), isUndecided: { bearers.mayBear(PersonName($0.name)) }))
        }
    }
}
