import GRDB
import Linking

/// Which entity a name stands for: what is pinned first, then what the articles say.
extension NameIndex {
    /// All persons' names that end in the family name.
    func resolve(surname: String) throws {
        let persons = try namesakes(surname)
        for row in try rows("SELECT * FROM entity_aliases WHERE surname = ? ORDER BY id", [surname]) {
            let normalized: String = row["normalized"]
            let isOwn = try normalized == surname && isRegnal(row["id"])
            try settle(row, otherwise: isOwn ? normalized : persons.person(of: normalized))
        }
    }

    /// All spellings of an organization, a place or the like.
    func resolve(_ name: KindAndName) throws {
        for row in try rows(
            "SELECT * FROM entity_aliases WHERE kind = ? AND normalized = ? AND surname IS NULL ORDER BY id",
            [name.kind, name.name])
        {
            switch name.kind {
            case "organization": try settle(row, otherwise: try longForm(of: name.name) ?? name.name)
            case "place": try settle(row, otherwise: try gazetteerKey(of: row["id"]) ?? name.name)
            default: try settle(row, otherwise: name.name)
            }
        }
    }

    /// The persons of a family name, by what the articles say and, unless it is asked for a pin's own sake, the pins.
    private func namesakes(_ surname: String, withPins: Bool = true) throws -> PersonNameClusters {
        var names: Set<String> = []
        var pinned: [String: String] = [:]
        for row in try rows("SELECT alias, normalized FROM entity_aliases WHERE surname = ? ORDER BY id", [surname]) {
            let normalized: String = row["normalized"]
            if withPins, let pin = pin("person", row["alias"], normalized) {
                if pin.ownerKind == "person" { pinned[row["alias"]] = try owner(by: pin) }
            } else {
                names.insert(normalized)
            }
        }
        return PersonNameClusters(names, forms: try forms(surname), pinned: pinned)
    }

    private func forms(_ surname: String) throws -> [(String, String)] {
        try rows(
            """
            SELECT DISTINCT f.form, x.normalized FROM article_forms f JOIN entity_aliases x ON x.id = f.alias_id
            WHERE x.surname = ? ORDER BY 1, 2
            """, [surname]
        ).map { ($0["form"], $0["normalized"]) }
    }

    /// Popes and kings go by a first name, which is nobody's family name.
    private func isRegnal(_ alias: Int64) throws -> Bool {
        try db.texts("SELECT role FROM alias_roles WHERE alias_id = ?", [alias]).contains(where: RegnalTitle.isIn)
    }

    /// The only organization that articles give this acronym for.
    private func longForm(of acronym: String) throws -> String? {
        let long = try db.texts(
            """
            SELECT DISTINCT x.normalized FROM article_forms f JOIN entity_aliases x ON x.id = f.alias_id
            WHERE f.form = ? AND x.kind = 'organization' AND x.normalized <> f.form LIMIT 2
            """, [acronym])
        return long.count == 1 ? long[0] : nil
    }

    /// Kyiv and Kiev have one number in the gazetteer.
    private func gazetteerKey(of alias: Int64) throws -> String? {
        try db.number(
            """
            SELECT geonames_id FROM alias_locations WHERE alias_id = ?
            ORDER BY articles DESC, country_code, latitude, longitude, geonames_id LIMIT 1
            """, [alias]
        ).map { "geonames \($0)" }
    }

    private func settle(_ row: Row, otherwise normalized: String) throws {
        let (kind, name): (String, String) = (row["kind"], row["alias"])
        let pin = pin(kind, name, row["normalized"])
        if row["pin"] != pin?.name {
            try db.run("UPDATE entity_aliases SET pin = ? WHERE id = ?", [pin?.name, row["id"] as Int64])
            touchedEntities.insert(row["entity_id"])
        }
        let owner = try pin.map { try self.owner(by: $0) } ?? normalized
        try move(Alias(id: row["id"], entityID: row["entity_id"]), to: try entityID(pin?.ownerKind ?? kind, owner))
    }

    func rows(_ sql: String, _ arguments: StatementArguments) throws -> [Row] {
        try Row.fetchAll(db.cachedStatement(sql: sql), arguments: arguments)
    }
}

// MARK: - Pins

extension NameIndex {
    /// Takes the pins down that hold from now on, and looks at every name that they touch, or no longer touch.
    func takePins() throws {
        let former = Set(try NameOverrides(in: db).pins)
        let changed = former.symmetricDifference(pins.pins)
        for pin in former.subtracting(pins.pins) {
            try db.run("DELETE FROM name_pins WHERE kind = ? AND name = ?", [pin.kind, pin.name])
        }
        for pin in pins.pins where !former.contains(pin) {
            try db.run(
                "INSERT INTO name_pins (kind, name, entity, entity_kind) VALUES (?, ?, ?, ?)",
                [pin.kind, pin.name, pin.entity, pin.entityKind])
        }
        for pin in changed.sorted() { try touch(pin) }
        for pin in changed where pin.ownerKind == "person" && pin.kind != "person" {
            touchedSurnames.formUnion(pin.owner.map { [NameKey.surname($0)] } ?? [])
        }
        for pin in pins.pins where pin.kind == "person" {
            touchedSurnames.formUnion([pin.name, pin.entity].compactMap { $0 }.map(NameKey.surname))
        }
    }

    private func touch(_ pin: NameOverrides.Pin) throws {
        let normalized = NameForms(pin.name, kind: pin.kind).normalized
        try touch(
            aliases: try db.numbers(
                "SELECT id FROM entity_aliases WHERE kind = ? AND normalized = ?", [pin.kind, normalized]))
    }

    /// What is said of the name in just this spelling, or else of its folded form.
    private func pin(_ kind: String, _ name: String, _ normalized: String) -> NameOverrides.Pin? {
        pinsByName[KindAndName(kind: kind, name: name)]
            ?? pinsByForm[KindAndName(kind: kind, name: normalized)]
    }

    /// The key of the entity that a pinned name stands for.
    private func owner(by pin: NameOverrides.Pin) throws -> String {
        guard let entity = pin.owner else { return "pinned \(pin.name)" }
        let normalized = NameForms(entity, kind: pin.ownerKind).normalized
        switch pin.ownerKind {
        case "person": return try namesakes(NameKey.surname(entity), withPins: false).person(of: normalized)
        case "organization": return try longForm(of: normalized) ?? normalized
        case "place": return try gazetteerKey(ofName: normalized) ?? normalized
        default: return normalized
        }
    }

    private func gazetteerKey(ofName normalized: String) throws -> String? {
        try db.number(
            "SELECT id FROM entity_aliases WHERE kind = 'place' AND normalized = ? ORDER BY alias LIMIT 1", [normalized]
        ).flatMap { try gazetteerKey(of: $0) }
    }
}

extension NameOverrides {
    /// Those that the names in the database follow.
    init(in db: Database) throws {
        self.init(
            try Row.fetchAll(db, sql: "SELECT kind, name, entity, entity_kind FROM name_pins").map {
                Pin(kind: $0["kind"], name: $0["name"], entity: $0["entity"], entityKind: $0["entity_kind"])
            })
    }
}
