import GRDB

/// The names of all articles and the entities that they stand for, kept in step as articles come and go.
///
/// Names with one folded form are one entity. What is counted (articles a name has, roles, places, pairs)
/// goes up and down by article, so that the cost follows the run, and `settle` looks only at what changed.
final class NameIndex {
    struct Alias {
        let id: Int64
        var entityID: Int64
    }

    /// A list of names says nothing about who belongs to whom, and its pairs grow with the square.
    static let mostNamesForPairs = 200

    let db: Database
    var movedArticles: Set<Int64> = []
    var touchedAliases: Set<Int64> = []
    var touchedEntities: Set<Int64> = []
    var touchedSurnames: Set<String> = []

    init(_ db: Database) { self.db = db }

    /// The alias for a name that an article has.
    func alias(_ name: String, kind: String) throws -> Alias {
        let forms = NameForms(name, kind: kind)
        let found = try db.row(
            "SELECT id, entity_id, normalized FROM entity_aliases WHERE kind = ? AND alias = ?", [kind, name])
        guard let found else { return try add(name, kind: kind, forms) }
        let alias = Alias(id: found["id"], entityID: found["entity_id"])
        return found["normalized"] == forms.normalized ? alias : try rename(alias, kind: kind, forms)
    }

    private func add(_ name: String, kind: String, _ forms: NameForms) throws -> Alias {
        let entity = try entityID(kind, forms.normalized)
        try db.run(
            """
            INSERT INTO entity_aliases (entity_id, kind, alias, normalized, surname, articles)
            VALUES (?, ?, ?, ?, ?, 0)
            """, [entity, kind, name, forms.normalized, forms.surname])
        return Alias(id: db.lastInsertedRowID, entityID: entity)
    }

    /// Names are folded otherwise than when the row was written.
    private func rename(_ alias: Alias, kind: String, _ forms: NameForms) throws -> Alias {
        try touch(aliases: [alias.id])
        try db.run(
            "UPDATE entity_aliases SET normalized = ?, surname = ? WHERE id = ?",
            [forms.normalized, forms.surname, alias.id])
        let entity = try entityID(kind, forms.normalized)
        try move(alias, to: entity)
        return Alias(id: alias.id, entityID: entity)
    }

    func entityID(_ kind: String, _ normalized: String) throws -> Int64 {
        try db.id(
            find: "SELECT id FROM entities WHERE kind = ? AND normalized = ?",
            insert: "INSERT INTO entities (kind, normalized, name) VALUES (?, ?, '')", [kind, normalized])
    }
}

// MARK: - Counting

extension NameIndex {
    /// Counts the names of an article whose rows are written.
    func link(_ article: Int64) throws {
        try count(article, by: 1)
        try db.run(
            """
            INSERT INTO alias_roles (alias_id, role, articles)
            SELECT alias_id, role, 1 FROM article_entities WHERE article_id = ? AND role IS NOT NULL
            ON CONFLICT DO UPDATE SET articles = articles + 1
            """, [article])
        try db.run(
            """
            INSERT INTO alias_locations (alias_id, country_code, latitude, longitude, geonames_id, articles)
            SELECT alias_id, country_code, latitude, longitude, geonames_id, 1 FROM article_entities
            WHERE article_id = ? AND country_code IS NOT NULL
            ON CONFLICT DO UPDATE SET articles = articles + 1
            """, [article])
        try addPairs(of: article)
    }

    /// Takes back what `link` counted; the rows go after.
    func unlink(_ article: Int64) throws {
        try removePairs(of: article)
        try count(article, by: -1)
        try db.run(
            """
            UPDATE alias_roles SET articles = articles - 1 WHERE (alias_id, role) IN (
                SELECT alias_id, role FROM article_entities WHERE article_id = ?)
            """, [article])
        try db.run(
            """
            UPDATE alias_locations SET articles = articles - 1
            WHERE (alias_id, country_code, latitude, longitude) IN (
                SELECT alias_id, country_code, latitude, longitude FROM article_entities WHERE article_id = ?)
            """, [article])
    }

    private func count(_ article: Int64, by step: Int) throws {
        let aliases = try db.numbers("SELECT alias_id FROM article_entities WHERE article_id = ?", [article])
        try touch(aliases: aliases)
        for alias in aliases {
            try db.run("UPDATE entity_aliases SET articles = articles + ? WHERE id = ?", [step, alias])
        }
    }

    private func touch(aliases: [Int64]) throws {
        for alias in aliases where touchedAliases.insert(alias).inserted {
            guard let row = try db.row("SELECT entity_id, surname FROM entity_aliases WHERE id = ?", [alias]) else {
                continue
            }
            touchedEntities.insert(row["entity_id"])
            if let surname = row["surname"] as String? { touchedSurnames.insert(surname) }
        }
    }

    func addPairs(of article: Int64) throws {
        guard let names = try namesForPairs(article) else { return }
        for (place, name) in names.enumerated() {
            for other in names[(place + 1)...] {
                try db.run(
                    """
                    INSERT INTO entity_pairs (a_id, b_id, articles) VALUES (?, ?, 1)
                    ON CONFLICT DO UPDATE SET articles = articles + 1
                    """, [name, other])
            }
        }
    }

    func removePairs(of article: Int64) throws {
        guard let names = try namesForPairs(article) else { return }
        for (place, name) in names.enumerated() {
            for other in names[(place + 1)...] {
                try db.run(
                    "UPDATE entity_pairs SET articles = articles - 1 WHERE a_id = ? AND b_id = ?", [name, other])
                try db.run("DELETE FROM entity_pairs WHERE a_id = ? AND b_id = ? AND articles = 0", [name, other])
            }
        }
    }

    private func namesForPairs(_ article: Int64) throws -> [Int64]? {
        let names = try db.numbers(
            "SELECT DISTINCT entity_id FROM article_entities WHERE article_id = ? ORDER BY entity_id", [article])
        return names.count <= NameIndex.mostNamesForPairs ? names : nil
    }
}
