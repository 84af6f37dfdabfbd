import GRDB
import Linking

/// Finds the bodies that acronyms and short names stand for.
extension NameIndex {
    /// Returns the organization that an acronym or short name stands for: the one for which articles use it, by far most often, or
    /// else the one that is known everywhere.
    func longForm(of record: NameRecord) throws -> NameMatch? {
        let name = record.name
        let long = try db.rows(
            """
            SELECT x.normalized, count(DISTINCT f.article_id) AS articles
            FROM article_forms f JOIN entity_aliases x ON x.id = f.alias_id
            WHERE f.form = ? AND x.kind = 'organization' AND x.normalized <> f.form GROUP BY x.normalized ORDER BY 1
            """, [name])
        let articles: [String: Int] = Dictionary(uniqueKeysWithValues: long.map { ($0["normalized"], $0["articles"]) })
        guard let best = SenseModel.likeliest(of: articles) else {
            if let short = try withoutCountry(record) { return short }
            return try BodyShortName.longForm(of: name, country: record.sense).map { long in
                NameMatch(entity: try body(long, sense: record.sense), probability: 0.95, .wellKnown)
            }
        }
        guard best.probability >= SenseModel.minimumProbability else {
            return NameMatch(entity: name, probability: 1, .undecided)
        }
        let entity = try body(best.candidate, sense: record.sense)
        return NameMatch(entity: entity, probability: best.probability, .article)
    }

    /// Returns the body of a name that has the country before it, such as "us central intelligence agency", where articles name it
    /// without.
    private func withoutCountry(_ record: NameRecord) throws -> NameMatch? {
        guard record.sense.isEmpty, let country = Self.countriesBeforeNames.first(where: record.name.hasPrefix) else {
            return nil
        }
        let name = String(record.name.dropFirst(country.utf8.count))
        guard name.contains(" "), try !aliases(KindAndName(kind: "organization", name: name)).isEmpty else {
            return nil
        }
        return NameMatch(entity: try body(name, sense: ""), probability: 0.95, .spelling)
    }

    private static let countriesBeforeNames = ["us ", "uk "]

    /// Returns the key of the body of that name and sense.
    private func body(_ name: String, sense: String) throws -> String {
        let senses = NameSenses(name, try aliases(KindAndName(kind: "organization", name: name)))
        return senses.match(of: NameRecord(name: name, sense: sense)).entity
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
            let withCountry = Self.countriesBeforeNames.map { $0 + name.name }
            for form in forms + BodyShortName.shortNames(of: name.name) + withCountry {
                short.insert(KindAndName(kind: "organization", name: form))
            }
        }
        return short
    }
}
