/// Those of one family whom a lone name or one behind an initial may mean.
///
/// What a role says is looked up by its words, so that a family name that thousands bear takes no longer for each of
/// its lone names.
struct Bearers {
    private struct Bearer {
        let name: PersonName
        let record: NameRecord
        let role: RoleEvidence
        let person: String
    }

    private var bearers: [Bearer] = []
    /// The bearers by the words of their roles.
    private var byRoleWord: [String: [Int]] = [:]
    /// The bearers by the last name and the generation that they are of, which is nil for most.
    private var byGeneration: [[String?]: [Int]] = [:]
    /// The weights of all of a last name where nothing is said of the role, and where a role is said that is none of theirs.
    private var unsaid: [String: CandidateWeights] = [:]
    private var disagreeing: [String: CandidateWeights] = [:]

    mutating func add(_ record: NameRecord, _ name: PersonName, person: String) {
        let role = RoleEvidence(record.roles)
        let index = bearers.count
        bearers.append(Bearer(name: name, record: record, role: role, person: person))
        for word in role.words { byRoleWord[word, default: []].append(index) }
        byGeneration[[name.last, name.generation], default: []].append(index)
        unsaid[name.last, default: CandidateWeights()].add(Double(record.articles), to: person)
        disagreeing[name.last, default: CandidateWeights()].add(
            Double(record.articles) * SenseModel.likelihoodRatio(agreeing: 0, described: role.total), to: person)
    }

    /// Returns whom the name means; nil where that is not likely enough of anybody.
    func match(of record: NameRecord, _ name: PersonName) -> NameMatch? {
        guard name.isLone else {
            return match(of: record, name, among: bearers.indices.filter { name.compatible(with: bearers[$0].name) })
        }
        if name.generation != nil {
            return match(of: record, name, among: byGeneration[[name.last, name.generation]] ?? [])
        }
        let isRole = !record.sense.isEmpty
        let unknown = SenseModel.unknownWeight(isCommon: FamilyName.isCommon(name.last), isDescribed: isRole)
        let best =
            isRole
            ? disagreeing[name.last]?.likeliest(unknown: unknown, adding: gains(from: record.sense, name.last))
            : unsaid[name.last]?.likeliest(unknown: unknown)
        return match(of: record, best, of: unsaid[name.last]?.count ?? 0)
    }

    /// Returns which king of the name is meant, of those with a number.
    func match(ofRuler record: NameRecord, _ name: PersonName) -> NameMatch? {
        let rulers = bearers.indices.filter { bearers[$0].name.isLone && bearers[$0].name.words == name.words }
        return match(of: NameRecord(name: record.name), name, among: rulers)
    }

    /// Whether the name may be that of somebody who is named in full.
    func mayBear(_ name: PersonName) -> Bool {
        if name.isLone { return unsaid[name.last] != nil }
        return bearers.contains { name.compatible(with: $0.name) && $0.name.words != name.words }
    }

    private func match(of record: NameRecord, _ name: PersonName, among fitting: [Int]) -> NameMatch? {
        var weights = CandidateWeights()
        for index in fitting { weights.add(weight(of: bearers[index], record.sense), to: bearers[index].person) }
        let unknown = SenseModel.unknownWeight(
            isCommon: FamilyName.isCommon(name.last), isDescribed: !record.sense.isEmpty)
        return match(of: record, weights.likeliest(unknown: unknown), of: weights.count)
    }

    private func match(
        of record: NameRecord, _ best: (candidate: String, probability: Double)?, of count: Int
    ) -> NameMatch? {
        guard let best, best.probability >= SenseModel.minimumProbability else { return nil }
        let agrees = agreeing(with: record.sense).contains { bearers[$0].person == best.candidate }
        return NameMatch(
            entity: best.candidate, probability: best.probability,
            agrees ? .role : count == 1 ? .onlyBearer : .mostNamed)
    }

    /// Returns by how much those who have the role weigh more than they would without.
    private func gains(from role: String, _ last: String) -> [String: Double] {
        var gains: [String: Double] = [:]
        for index in agreeing(with: role) where bearers[index].name.last == last {
            let bearer = bearers[index]
            let ratio = SenseModel.likelihoodRatio(agreeing: 0, described: bearer.role.total)
            gains[bearer.person, default: 0] += weight(of: bearer, role) - Double(bearer.record.articles) * ratio
        }
        return gains
    }

    /// The bearers who have a role that shares a word with this one, in their order.
    private func agreeing(with role: String) -> [Int] {
        Set(RoleEvidence([role: 1]).words.flatMap { byRoleWord[$0] ?? [] }).sorted()
    }

    private func weight(of bearer: Bearer, _ role: String) -> Double {
        if role.isEmpty { return Double(bearer.record.articles) }
        let agreeing = bearer.role.agreeing(with: role)
        return Double(bearer.record.articles)
            * SenseModel.likelihoodRatio(agreeing: agreeing, described: bearer.role.total)
    }
}
