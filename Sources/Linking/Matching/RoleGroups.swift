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
        var groupOfWord: [String: Int] = [:]
        for record in records.sorted(by: { ($1.articles, $0.sense) < ($0.articles, $1.sense) }) {
            let words = RoleEvidence([record.sense: 1]).words
            let group = words.compactMap { groupOfWord[$0] }.min() ?? groups.count
            if group == groups.count { groups.append([]) }
            groups[group].append(record)
            for word in words where groupOfWord[word] == nil { groupOfWord[word] = group }
        }
        return groups
    }

    /// The groups with those that are likelier the one who is named most under yet another role.
    private static func mergingRare(_ groups: [[NameRecord]]) -> [[NameRecord]] {
        guard let index = groups.indices.max(by: { articles(groups[$0]) < articles(groups[$1]) }) else { return groups }
        let most = articles(groups[index])
        var weights = CandidateWeights()
        weights.add(Double(most) * SenseModel.likelihoodRatio(agreeing: 0, described: most), to: groups[index][0].name)
        let best = weights.likeliest(unknown: unknownWeight(groups[index][0], isDescribed: true))
        return best?.probability ?? 0 >= SenseModel.minimumProbability ? [groups.flatMap(\.self)] : groups
    }

    private static func matchWithoutRole(
        _ record: NameRecord, _ groups: [[NameRecord]], isUndecided: Bool
    ) -> NameMatch {
        let alone = NameMatch(entity: record.name, probability: 1, isUndecided ? .undecided : .ownName)
        guard groups.count > 1 else { return alone }
        var weights = CandidateWeights()
        for group in groups { weights.add(Double(articles(group)), to: key(of: group, among: groups)) }
        guard let best = weights.likeliest(unknown: unknownWeight(record, isDescribed: false)),
            best.probability >= SenseModel.minimumProbability
        else { return NameMatch(entity: record.name, probability: 1, .undecided) }
        return NameMatch(entity: best.candidate, probability: best.probability, .mostNamed)
    }

    private static func key(of group: [NameRecord], among groups: [[NameRecord]]) -> String {
        groups.count == 1 ? group[0].name : "\(group[0].name) (\(group.map(\.sense).min() ?? ""))"
    }

    private static func articles(_ group: [NameRecord]) -> Int { group.reduce(0) { $0 + $1.articles } }

    private static func unknownWeight(_ record: NameRecord, isDescribed: Bool) -> Double {
        SenseModel.unknownWeight(isCommon: FamilyName.isCommon(PersonName(record.name).last), isDescribed: isDescribed)
    }
}
