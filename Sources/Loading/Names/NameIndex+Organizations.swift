import GRDB
import Linking

/// Finds the bodies that acronyms and short names stand for.
extension NameIndex {
    /// Returns the organization that an acronym or short name stands for: the one for which articles use it by far most
    /// often, where the one that is known everywhere counts as if many did.
    func longForm(of record: NameRecord) throws -> NameMatch? {
        let name = record.name
        let long = try db.rows(
            """
            SELECT x.normalized, count(DISTINCT f.article_id) AS articles
            FROM article_forms f JOIN entity_aliases x ON x.id = f.alias_id
            WHERE f.form = ? AND x.kind = 'organization' AND x.normalized <> f.form GROUP BY x.normalized ORDER BY 1
            """, [name])
        var articles: [String: Int] = Dictionary(uniqueKeysWithValues: long.map { ($0["normalized"], $0["articles"]) })
        let wellKnown = BodyShortName.longForm(of: name, country: record.sense)
        if let wellKnown { articles[wellKnown, default: 0] += SenseModel.wellKnownWeight }
        guard let best = SenseModel.likeliest(of: articles) else { return try withoutCountry(record) }
        guard best.probability >= SenseModel.minimumProbability else {
            return NameMatch(entity: try body(name, sense: record.sense).entity, probability: 1, .undecided)
        }
        let body = try body(best.candidate, sense: record.sense)
        return NameMatch(
            entity: body.entity, probability: best.probability * body.probability,
            best.candidate == wellKnown ? .wellKnown : .article)
    }

    /// Returns the key of the organization of that name, which may tell its country.
    func organization(named name: String) throws -> String {
        for reading in BlockingKeys.readings(of: name, kind: "organization") {
            guard let sense = reading.sense else { continue }
            let senses = try aliases(KindAndName(kind: "organization", name: reading.normalized)).map(\.record.sense)
            if senses.contains(sense) { return try body(reading.normalized, sense: sense).entity }
        }
        let record = NameRecord(name: BlockingKeys(name, kind: "organization").normalized)
        return try longForm(of: record)?.entity ?? body(record.name, sense: "").entity
    }

    /// Returns the body of a name that has the country before it, such as "us central intelligence agency", where
    /// articles name it without.
    private func withoutCountry(_ record: NameRecord) throws -> NameMatch? {
        guard record.sense.isEmpty,
            let (prefix, country) = Self.countriesBeforeNames.first(where: { record.name.hasPrefix($0.prefix) })
        else { return nil }
        let name = String(record.name.dropFirst(prefix.utf8.count))
        guard name.contains(" ") else { return nil }
        let senses = Set(try aliases(KindAndName(kind: "organization", name: name)).map(\.record.sense))
        guard senses.contains(country) || senses == [""] else { return nil }
        let sense = senses.contains(country) ? country : ""
        return NameMatch(entity: try body(name, sense: sense).entity, probability: 0.95, .spelling)
    }

    private static let countriesBeforeNames = [(prefix: "us ", country: "US"), (prefix: "uk ", country: "GB")]

    /// Returns the body of that name and sense.
    private func body(_ name: String, sense: String) throws -> NameMatch {
        let senses = NameSenses(name, try aliases(KindAndName(kind: "organization", name: name)))
        return senses.match(of: NameRecord(name: name, sense: sense))
    }

    /// Returns the acronyms and short names that may stand for one of the organizations.
    func shortNames(of names: Set<KindAndName>) throws -> Set<KindAndName> {
        var short: Set<KindAndName> = []
        for name in names where name.kind == "organization" {
            let forms = try db.texts(
                """
                SELECT DISTINCT f.form FROM entity_aliases x JOIN article_forms f ON f.alias_id = x.id
                WHERE x.kind = 'organization' AND x.normalized = ?
                """, [name.name])
            let withCountry = Self.countriesBeforeNames.map { $0.prefix + name.name }
            for form in forms + BodyShortName.shortNames(of: name.name) + withCountry {
                short.insert(KindAndName(kind: "organization", name: form))
            }
        }
        return short
    }
}
