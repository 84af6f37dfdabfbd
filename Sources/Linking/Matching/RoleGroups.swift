/// The bearers of one name, told apart by their roles: the builder Mohammed Khan and the councillor.
///
/// A name whose role shares a word with those before it is the same person's. What has another role, or none, is that
/// of the one who is by far named most.
struct RoleGroups {
    private(set) var matches: [NameRecord: NameMatch] = [:]
    /// The number of persons.
    let count: Int

    /// - Parameters:
    ///   - records: Those of one name.
    ///   - isUndecided: Whether the name may also be that of somebody else.
    init(_ records: [NameRecord], isUndecided: (NameRecord) -> Bool) {
        let found = Self.groups(records.filter { !$0.sense.isEmpty })
        let (groups, probability) = Self.mergingRare(found)
        count = groups.count
        for group in groups {
            let key = Self.key(of: group, among: groups)
            for record in group {
                matches[record] = NameMatch(
                    entity: key, probability: 1, isUndecided(record) ? .undecided : .ownName)
            }
        }
        for record in probability == nil ? [] : found.dropFirst().flatMap(\.self) {
            matches[record] = NameMatch(entity: groups[0][0].name, probability: probability ?? 1, .mostNamed)
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
        // That of most articles comes first.
        return groups.enumerated().sorted { (articles($1.element), $0.offset) < (articles($0.element), $1.offset) }.map(
            \.element)
    }

    /// Returns the groups as one, with the probability, where all are likely to be the one who is named most under yet
    /// another role; else as they are.
    private static func mergingRare(_ groups: [[NameRecord]]) -> (groups: [[NameRecord]], probability: Double?) {
        guard groups.count > 1, let first = groups.first else { return (groups, nil) }
        let most = articles(first)
        var weights = CandidateWeights()
        weights.add(Double(most) * SenseModel.likelihoodRatio(agreeing: 0, described: most), to: first[0].name)
        guard let best = weights.likeliest(unknown: unknownWeight(first[0], isDescribed: true)),
            best.probability >= SenseModel.minimumProbability
        else { return (groups, nil) }
        return ([groups.flatMap(\.self)], best.probability)
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
