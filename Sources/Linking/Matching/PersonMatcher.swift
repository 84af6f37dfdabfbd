import Text

/// Tells which names across all articles are one person's, among those that share a family name.
///
/// Two first names are never one person but where an article says so, or one is short for the other and both have one role. A lone
/// family name, or one behind an initial, is the bearer's whom `SenseModel` finds likely enough; else it is somebody of its own. Of a
/// name that many bear in full there are several where the roles differ.
package struct PersonMatcher: Sendable {
    private typealias Read = (record: NameRecord, name: PersonName)

    private let fullNames: FullNameMatches
    /// The matches of all that are not told by the full name alone.
    private var matches: [NameRecord: NameMatch] = [:]

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
            if groups.count > 1 { matches.merge(groups.matches) { $1 } }
        }
        var bearers = Bearers()
        for (record, name) in full { bearers.add(record, name, person: match(of: record).entity) }
        for (name, person) in pinned where !PersonName(name).isLone {
            bearers.add(NameRecord(name: name), PersonName(name), person: person)
        }
        matchRulers(read, &bearers)
        matchLoneNames(read, &bearers)
    }

    package func match(of record: NameRecord) -> NameMatch { matches[record] ?? fullNames.match(of: record.name) }

    /// Matches kings and popes, each without a number to the only one with it, and adds them to those whom a lone name may mean.
    private mutating func matchRulers(_ read: [Read], _ bearers: inout Bearers) {
        let rulers = read.filter { $0.name.isRegnal($0.record.sense) }
        for (record, name) in rulers where name.generation != nil {
            matches[record] = NameMatch(entity: record.name, probability: 1, .ownName)
            bearers.add(record, name, person: record.name)
        }
        let unnumbered = rulers.filter { $0.name.generation == nil }
        for (record, name) in unnumbered {
            let numbered = bearers.match(ofRuler: record, name)
            matches[record] = numbered ?? NameMatch(entity: record.name, probability: 1, .ownName)
        }
        for (record, name) in unnumbered { bearers.add(record, name, person: match(of: record).entity) }
    }

    /// Matches names behind an initial, then lone ones with a role, then those without, which the former may be in full.
    private mutating func matchLoneNames(_ read: [Read], _ bearers: inout Bearers) {
        let initials = read.filter { $0.name.hasInitialAlone }
        for (record, name) in initials { matches[record] = bearers.match(of: record, name) }
        for (record, name) in initials where matches[record] == nil { bearers.add(record, name, person: record.name) }
        let lone = read.filter { $0.name.isLone && matches[$0.record] == nil }
        for (record, name) in lone where !record.sense.isEmpty { matches[record] = bearers.match(of: record, name) }
        for (record, name) in lone {
            if let match = matches[record] { bearers.add(record, name, person: match.entity) }
        }
        for (record, name) in lone where record.sense.isEmpty { matches[record] = bearers.match(of: record, name) }
        let unmatched = (initials + lone).filter { matches[$0.record] == nil }
        for names in Dictionary(grouping: unmatched, by: \.record.name).values {
            let groups = RoleGroups(names.map(\.record), isUndecided: { bearers.mayBear(PersonName($0.name)) })
            matches.merge(groups.matches) { $1 }
        }
    }
}
