/// Those whom a lone name or one behind an initial may mean.
struct Bearers {
    private struct Bearer {
        let name: PersonName
        let record: NameRecord
        let role: RoleEvidence
        let person: String
    }

    private var bearers: [Bearer] = []

    mutating func add(_ record: NameRecord, _ name: PersonName, person: String) {
        bearers.append(Bearer(name: name, record: record, role: RoleEvidence(record.roles), person: person))
    }

    /// Returns whom the name means, among those that `isCandidate` admits; nil where that is not likely enough of anybody.
    func match(
        of record: NameRecord, _ name: PersonName, where isCandidate: (PersonName) -> Bool = { _ in true }
    ) -> NameMatch? {
        let fitting = bearers.filter { Self.fits(name, $0.name) && isCandidate($0.name) }
        let candidates = fitting.map { bearer in
            SenseModel<String>.Bearer(
                candidate: bearer.person, articles: bearer.record.articles,
                agreeing: bearer.role.agreeing(with: record.sense), described: bearer.role.total)
        }
        let isCommon = name.isLone && FamilyName.isCommon(name.last)
        let model = SenseModel<String>(
            unknownWeight: isCommon ? SenseModel<String>.commonNameWeight : SenseModel<String>.rareNameWeight)
        guard let best = model.likeliest(of: candidates, isDescribed: !record.sense.isEmpty),
            best.probability >= SenseModel<String>.minimumProbability
        else { return nil }
        let persons = Set(candidates.map(\.candidate))
        let agrees = candidates.contains { $0.candidate == best.candidate && $0.agreeing > 0 }
        let evidence: NameMatch.Evidence = agrees ? .role : persons.count == 1 ? .onlyBearer : .mostNamed
        return NameMatch(entity: best.candidate, probability: best.probability, evidence)
    }

    /// Whether the name may be that of somebody who is named in full.
    func mayBear(_ name: PersonName) -> Bool {
        bearers.contains { Self.fits(name, $0.name) && !($0.name.words == name.words) }
    }

    /// "trump" may be both "donald trump" and "donald trump jr"; "trump jr" only the latter.
    private static func fits(_ name: PersonName, _ full: PersonName) -> Bool {
        guard name.isLone else { return name.compatible(with: full) }
        return (name.last == full.last || SpellingKey.key(name.last) == SpellingKey.key(full.last))
            && (name.generation == nil || name.generation == full.generation)
    }
}
