/// The bearers of one name, told apart by their roles: the builder Mohammed Khan and the councillor.
///
/// Names whose roles share a word are one person's. What has another role, or none, is that of the one who is by far named most.
struct RoleGroups {
    private(set) var matches: [NameRecord: NameMatch] = [:]
    /// The number of persons.
    let count: Int

    /// - Parameters:
    ///   - records: Those of one name.
    ///   - isUndecided: Whether the name may also be that of somebody else.
    init(_ records: [NameRecord], isUndecided: (NameRecord) -> Bool) {
        let groups = Self.mergingRare(Self.groups(records.filter { !$0.sense.isEmpty }))
        count = groups.count
        for group in groups {
            let key = Self.key(of: group, among: groups)
            for record in group {
                matches[record] = NameMatch(
                    entity: key, probability: 1, isUndecided(record) ? .undecided : .ownName)
            }
        }
        for record in records where record.sense.isEmpty {
            matches[record] = Self.matchWithoutRole(record, groups, isUndecided: isUndecided(record))
        }
    }

    /// The records of each person, by roles that share a word.
    private static func groups(_ records: [NameRecord]) -> [[NameRecord]] {
        var groups: [[NameRecord]] = []
        for record in records.sorted(by: { ($1.articles, $0.sense) < ($0.articles, $1.sense) }) {
            let role = RoleEvidence([record.sense: 1])
            let index = groups.firstIndex { $0.contains { RoleEvidence([$0.sense: 1]).agrees(with: role) } }
            if let index { groups[index].append(record) } else { groups.append([record]) }
        }
        return groups
    }

    /// The groups with those that are likelier the one who is named most under yet another role.
    private static func mergingRare(_ groups: [[NameRecord]]) -> [[NameRecord]] {
        guard let index = groups.indices.max(by: { articles(groups[$0]) < articles(groups[$1]) }) else { return groups }
        let most = articles(groups[index])
        let bearer = SenseModel<Int>.Bearer(candidate: index, articles: most, agreeing: 0, described: most)
        let isLikely = model(groups[index]).likeliest(of: [bearer], isDescribed: true).map {
            $0.probability >= SenseModel<Int>.minimumProbability
        }
        return isLikely ?? false ? [groups.flatMap(\.self)] : groups
    }

    private static func matchWithoutRole(
        _ record: NameRecord, _ groups: [[NameRecord]], isUndecided: Bool
    ) -> NameMatch {
        let alone = NameMatch(entity: record.name, probability: 1, isUndecided ? .undecided : .ownName)
        guard groups.count > 1 else { return alone }
        let bearers = groups.map { group in
            SenseModel<String>.Bearer(
                candidate: key(of: group, among: groups), articles: articles(group), agreeing: 0, described: 0)
        }
        guard
            let best = SenseModel<String>(unknownWeight: weight(of: record)).likeliest(of: bearers, isDescribed: false),
            best.probability >= SenseModel<String>.minimumProbability
        else { return NameMatch(entity: record.name, probability: 1, .undecided) }
        return NameMatch(entity: best.candidate, probability: best.probability, .mostNamed)
    }

    private static func key(of group: [NameRecord], among groups: [[NameRecord]]) -> String {
        groups.count == 1 ? group[0].name : "\(group[0].name) (\(group.map(\.sense).min() ?? ""))"
    }

    private static func articles(_ group: [NameRecord]) -> Int { group.reduce(0) { $0 + $1.articles } }

    private static func model(_ group: [NameRecord]) -> SenseModel<Int> {
        SenseModel<Int>(unknownWeight: weight(of: group[0]))
    }

    private static func weight(of record: NameRecord) -> Double {
        let name = PersonName(record.name)
        return FamilyName.isCommon(name.last) ? SenseModel<Int>.commonNameWeight : SenseModel<Int>.rareNameWeight
    }
}
