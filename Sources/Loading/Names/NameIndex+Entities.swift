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
        let override = override(alias.kind, alias.name, alias.record)
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
            if withOverrides, let override = override("person", alias.name, alias.record) {
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
        for reading in BlockingKeys.readings(of: override.name, kind: override.kind) {
            try markChanged(
                aliases: try db.integers(
                    "SELECT id FROM entity_aliases WHERE kind = ?1 AND normalized = ?2 AND sense = coalesce(?3, sense)",
                    [override.kind, reading.normalized, reading.sense]))
        }
    }

    /// Returns the override of the name in just this spelling, or else of its normalized name, in this sense or in all.
    private func override(_ kind: String, _ name: String, _ record: NameRecord) -> NameOverride? {
        overridesByName[KindAndName(kind: kind, name: name)]
            ?? overridesByReading[AliasKey(kind: kind, name: record.name, sense: record.sense)]
            ?? overridesByReading[AliasKey(kind: kind, name: record.name, sense: "")]
    }

    /// Returns the key of the entity that the override names.
    private func targetKey(of override: NameOverride) throws -> String {
        if let known = overrideTargets[override] { return known }
        let key = try findTargetKey(of: override)
        overrideTargets[override] = key
        return key
    }

    private func findTargetKey(of override: NameOverride) throws -> String {
        guard let name = override.targetName else { return "pinned \(override.name)" }
        let keys = BlockingKeys(name, kind: override.targetKind)
        let target = NameRecord(name: keys.normalized)
        switch override.targetKind {
        case "person":
            let surname = keys.surname ?? keys.normalized
            let matcher = try matcher(aliases(surname: surname), surname: surname, withOverrides: false)
            return matcher.match(of: target).entity
        case "organization": return try organization(named: name)
        case "place":
            return NameSenses(target.name, try aliases(KindAndName(kind: "place", name: target.name))).match(of: target)
                .entity
        default: return target.name
        }
    }
}
