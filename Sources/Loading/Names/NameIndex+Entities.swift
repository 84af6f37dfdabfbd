import GRDB
import Linking

/// Decides which entity an alias stands for: first by the overrides, then by what the articles say.
extension NameIndex {
    /// Resolves all aliases of persons that end in the family name.
    func resolve(surname: String) throws {
        let persons = try namesakes(surname)
        for row in try db.rows("SELECT * FROM entity_aliases WHERE surname = ? ORDER BY id", [surname]) {
            let normalized: String = row["normalized"]
            let isWholeName = try normalized == surname && isRegnal(row["id"])
            try resolve(row, defaultKey: isWholeName ? normalized : persons.person(of: normalized))
        }
    }

    /// Resolves all aliases of a normalized name of an organization, a place or another thing.
    func resolve(_ name: KindAndName) throws {
        for row in try db.rows(
            "SELECT * FROM entity_aliases WHERE kind = ? AND normalized = ? AND surname IS NULL ORDER BY id",
            [name.kind, name.name])
        {
            switch name.kind {
            case "organization": try resolve(row, defaultKey: try longForm(of: name.name) ?? name.name)
            case "place": try resolve(row, defaultKey: try gazetteerKey(of: row["id"]) ?? name.name)
            default: try resolve(row, defaultKey: name.name)
            }
        }
    }

    /// Assigns the alias in `row` to the entity that its override names, or else to the one with the key `defaultKey`.
    private func resolve(_ row: Row, defaultKey: String) throws {
        let (kind, name): (String, String) = (row["kind"], row["alias"])
        let override = override(kind, name, row["normalized"])
        if row["pin"] != override?.name {
            try db.run("UPDATE entity_aliases SET pin = ? WHERE id = ?", [override?.name, row["id"] as Int64])
            changedEntities.insert(row["entity_id"])
        }
        let key = try override.map { try targetKey(of: $0) } ?? defaultKey
        try assign(
            Alias(id: row["id"], entityID: row["entity_id"]), to: try entityID(override?.targetKind ?? kind, key))
    }

    /// Clusters the names that end in the family name by person.
    ///
    /// Overrides are left out where the entity that an override names is looked up, which they may not change in turn.
    private func namesakes(_ surname: String, withOverrides: Bool = true) throws -> PersonNameClusters {
        var names: Set<String> = []
        var overridden: [String: String] = [:]
        for row in try db.rows("SELECT alias, normalized FROM entity_aliases WHERE surname = ? ORDER BY id", [surname])
        {
            let normalized: String = row["normalized"]
            if withOverrides, let override = override("person", row["alias"], normalized) {
                if override.targetKind == "person" { overridden[row["alias"]] = try targetKey(of: override) }
            } else {
                names.insert(normalized)
            }
        }
        return PersonNameClusters(names, forms: try forms(surname), pinned: overridden)
    }

    private func forms(_ surname: String) throws -> [(String, String)] {
        try db.rows(
            """
            SELECT DISTINCT f.form, x.normalized FROM article_forms f JOIN entity_aliases x ON x.id = f.alias_id
            WHERE x.surname = ? ORDER BY 1, 2
            """, [surname]
        ).map { ($0["form"], $0["normalized"]) }
    }

    /// Whether the name is that of a pope or king, whose first name alone is nobody's family name.
    private func isRegnal(_ alias: Int64) throws -> Bool {
        try db.texts("SELECT role FROM alias_roles WHERE alias_id = ?", [alias]).contains(where: RegnalTitle.isIn)
    }

    /// Returns the organization that articles give this acronym for, where it is only one.
    private func longForm(of acronym: String) throws -> String? {
        let long = try db.texts(
            """
            SELECT DISTINCT x.normalized FROM article_forms f JOIN entity_aliases x ON x.id = f.alias_id
            WHERE f.form = ? AND x.kind = 'organization' AND x.normalized <> f.form LIMIT 2
            """, [acronym])
        return long.count == 1 ? long[0] : nil
    }

    /// Returns the key of a place that the gazetteer knows: Kyiv and Kiev have one number in it.
    private func gazetteerKey(of alias: Int64) throws -> String? {
        try db.integer(
            """
            SELECT geonames_id FROM alias_locations WHERE alias_id = ?
            ORDER BY articles DESC, country_code, latitude, longitude, geonames_id LIMIT 1
            """, [alias]
        ).map { "geonames \($0)" }
    }

    private func gazetteerKey(ofName normalized: String) throws -> String? {
        try db.integer(
            "SELECT id FROM entity_aliases WHERE kind = 'place' AND normalized = ? ORDER BY alias LIMIT 1", [normalized]
        ).flatMap { try gazetteerKey(of: $0) }
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
        let normalized = BlockingKeys(name, kind: override.targetKind).normalized
        switch override.targetKind {
        case "person": return try namesakes(NameKey.surname(name), withOverrides: false).person(of: normalized)
        case "organization": return try longForm(of: normalized) ?? normalized
        case "place": return try gazetteerKey(ofName: normalized) ?? normalized
        default: return normalized
        }
    }
}
