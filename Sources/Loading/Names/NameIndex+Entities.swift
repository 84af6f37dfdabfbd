import GRDB
import Linking

/// Decides which entity an alias stands for: first by the overrides, then by what the articles say.
extension NameIndex {
    /// Resolves all aliases of persons that share the family name.
    func resolve(surname: String) throws {
        let aliases = try aliases(surname: surname)
        let matcher = try matcher(aliases, surname: surname)
        for alias in aliases { try resolve(alias, matcher.match(of: alias.record)) }
    }

    /// Resolves all aliases of a normalized name of an organization, a place or another thing.
    func resolve(_ name: KindAndName) throws {
        let aliases = try aliases(name)
        let senses = NameSenses(name.name, aliases)
        for alias in aliases {
            switch name.kind {
            case "organization": try resolve(alias, try longForm(of: alias.record) ?? senses.match(of: alias.record))
            case "place": try resolve(alias, senses.match(of: alias.record))
            default: try resolve(alias, NameMatch(entity: name.name, probability: 1, .ownName))
            }
        }
    }

    /// Assigns the alias to the entity that its override names, or else to that of the match.
    private func resolve(_ alias: AliasRow, _ match: NameMatch) throws {
        let override = override(alias.kind, alias.name, alias.record.name)
        if alias.pin != override?.name {
            try db.run("UPDATE entity_aliases SET pin = ? WHERE id = ?", [override?.name, alias.id])
            changedEntities.insert(alias.entityID)
        }
        let pinned = try override.map { NameMatch(entity: try targetKey(of: $0), probability: 1, .pin) }
        let match = pinned ?? match
        let probability = (match.probability * 1_000).rounded() / 1_000
        if alias.probability != probability || alias.evidence != match.evidence.rawValue {
            try db.run(
                "UPDATE entity_aliases SET probability = ?, evidence = ? WHERE id = ?",
                [probability, match.evidence.rawValue, alias.id])
        }
        let kind = override?.targetKind ?? alias.kind
        try assign(Alias(id: alias.id, entityID: alias.entityID), to: try entityID(kind, match.entity))
    }

    /// Tells the persons apart whose names share the family name.
    ///
    /// Overrides are left out where the entity that an override names is looked up, which they may not change in turn.
    private func matcher(
        _ aliases: [AliasRow], surname: String, withOverrides: Bool = true
    ) throws -> PersonMatcher {
        var records: [NameRecord] = []
        var overridden: [String: String] = [:]
        for alias in aliases {
            if withOverrides, let override = override("person", alias.name, alias.record.name) {
                if override.targetKind == "person" { overridden[alias.name] = try targetKey(of: override) }
            } else {
                records.append(alias.record)
            }
        }
        return PersonMatcher(records, forms: try forms(surname), pinned: overridden)
    }

    private func forms(_ surname: String) throws -> [(String, String)] {
        try db.rows(
            """
            SELECT DISTINCT f.form, x.normalized FROM article_forms f JOIN entity_aliases x ON x.id = f.alias_id
            WHERE x.surname = ? ORDER BY 1, 2
            """, [surname]
        ).map { ($0["form"], $0["normalized"]) }
    }

    /// Returns the organization that an acronym or short name stands for: the one for which articles use it, by far most often, or
    /// else the one that is known everywhere.
    private func longForm(of record: NameRecord) throws -> NameMatch? {
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

// MARK: - Aliases as they are matched

extension NameIndex {
    /// A row of `entity_aliases`.
    struct AliasRow {
        let id: Int64
        let entityID: Int64
        let kind: String
        let name: String
        let pin: String?
        let probability: Double
        let evidence: String
        /// The country of a place.
        let country: String?
        let record: NameRecord
    }

    private func aliases(surname: String) throws -> [AliasRow] {
        try aliases(where: "surname = ?", [surname])
    }

    private func aliases(_ name: KindAndName) throws -> [AliasRow] {
        try aliases(where: "kind = ? AND normalized = ? AND surname IS NULL", [name.kind, name.name])
    }

    private func aliases(where condition: String, _ arguments: StatementArguments) throws -> [AliasRow] {
        let roles = try roles(where: condition, arguments)
        return try db.rows("SELECT * FROM entity_aliases WHERE \(condition) ORDER BY id", arguments).map { row in
            let kind: String = row["kind"]
            let record = NameRecord(
                name: row["normalized"], sense: row["sense"], roles: roles[row["id"]] ?? [:], articles: row["articles"])
            return AliasRow(
                id: row["id"], entityID: row["entity_id"], kind: kind, name: row["alias"], pin: row["pin"],
                probability: row["probability"], evidence: row["evidence"],
                country: kind == "place" ? try country(of: row["id"]) : nil, record: record)
        }
    }

    private func country(of alias: Int64) throws -> String? {
        try db.text(
            "SELECT country_code FROM alias_locations WHERE alias_id = ? ORDER BY articles DESC, 1 LIMIT 1", [alias])
    }

    private func roles(where condition: String, _ arguments: StatementArguments) throws -> [Int64: [String: Int]] {
        let rows = try db.rows(
            """
            SELECT r.alias_id, r.role, r.articles FROM entity_aliases JOIN alias_roles r ON r.alias_id = entity_aliases.id
            WHERE \(condition)
            """, arguments)
        var roles: [Int64: [String: Int]] = [:]
        for row in rows { roles[row["alias_id"], default: [:]][row["role"]] = row["articles"] }
        return roles
    }
}

// MARK: - Overrides

extension NameIndex {
    /// Writes the overrides that hold from now on, and marks every name that they concern, or concerned until now.
    func updateOverrides() throws {
        let former = Set(try NameOverrides(in: db).all)
        let changed = former.symmetricDifference(overrides.all)
        for override in former.subtracting(overrides.all) {
            try db.run("DELETE FROM name_pins WHERE kind = ? AND name = ?", [override.kind, override.name])
        }
        for override in overrides.all where !former.contains(override) {
            try db.run(
                "INSERT INTO name_pins (kind, name, entity, entity_kind) VALUES (?, ?, ?, ?)",
                [override.kind, override.name, override.entity, override.entityKind])
        }
        for override in changed.sorted() { try markChanged(override) }
        for override in changed where override.targetKind == "person" && override.kind != "person" {
            if let name = override.targetName { changedSurnames.insert(NameKey.surname(name)) }
        }
        for override in overrides.all where override.kind == "person" {
            changedSurnames.formUnion([override.name, override.entity].compactMap { $0 }.map(NameKey.surname))
        }
    }

    private func markChanged(_ override: NameOverride) throws {
        let normalized = BlockingKeys(override.name, kind: override.kind).normalized
        try markChanged(
            aliases: try db.integers(
                "SELECT id FROM entity_aliases WHERE kind = ? AND normalized = ?", [override.kind, normalized]))
    }

    /// Returns the override of the name in just this spelling, or else of its normalized name.
    private func override(_ kind: String, _ name: String, _ normalized: String) -> NameOverride? {
        overridesByName[KindAndName(kind: kind, name: name)]
            ?? overridesByNormalizedName[KindAndName(kind: kind, name: normalized)]
    }

    /// Returns the key of the entity that the override names.
    private func targetKey(of override: NameOverride) throws -> String {
        guard let name = override.targetName else { return "pinned \(override.name)" }
        let keys = BlockingKeys(name, kind: override.targetKind)
        let target = NameRecord(name: keys.normalized)
        switch override.targetKind {
        case "person":
            let surname = keys.surname ?? keys.normalized
            let matcher = try matcher(aliases(surname: surname), surname: surname, withOverrides: false)
            return matcher.match(of: target).entity
        case "organization", "place":
            let kind = override.targetKind
            let senses = NameSenses(target.name, try aliases(KindAndName(kind: kind, name: target.name)))
            return try (kind == "organization" ? longForm(of: target)?.entity : nil) ?? senses.match(of: target).entity
        default: return target.name
        }
    }
}
