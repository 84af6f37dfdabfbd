import GRDB

extension NameIndex {
    /// Counts the names of an article whose rows have been written.
    func add(_ article: Int64) throws {
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
        cooccurrences.add(article)
    }

    /// Takes back what `add` has counted, before the rows are deleted.
    func remove(_ article: Int64) throws {
        try cooccurrences.remove(article)
        try count(article, by: -1)
        try db.run(
            """
            UPDATE alias_roles SET articles = articles - 1 WHERE (alias_id, role) IN (
                SELECT alias_id, role FROM article_entities WHERE article_id = ?)
            """, [article])
        try db.run(
            """
            UPDATE alias_locations SET articles = articles - 1
            WHERE (alias_id, country_code, coalesce(latitude, 999), coalesce(longitude, 999), coalesce(geonames_id, 0)) IN (
                SELECT alias_id, country_code, coalesce(latitude, 999), coalesce(longitude, 999), coalesce(geonames_id, 0)
                FROM article_entities WHERE article_id = ?)
            """, [article])
    }

    private func count(_ article: Int64, by step: Int) throws {
        let aliases = try db.integers("SELECT alias_id FROM article_entities WHERE article_id = ?", [article])
        try markChanged(aliases: aliases)
        try db.run(
            """
            UPDATE entity_aliases SET articles = articles + ?2
            WHERE id IN (SELECT alias_id FROM article_entities WHERE article_id = ?1)
            """, [article, step])
        for form in try db.texts(
            """
            SELECT f.form FROM article_forms f JOIN entity_aliases x ON x.id = f.alias_id
            WHERE f.article_id = ? AND x.kind = 'organization'
            """, [article])
        {
            changedNames.insert(KindAndName(kind: "organization", name: form))
        }
    }

    /// Notes that the aliases, their entities and all names with the same blocking keys are to be resolved.
    func markChanged(aliases: [Int64]) throws {
        for alias in aliases where changedAliases.insert(alias).inserted {
            let row = try db.prepared("SELECT entity_id, kind, normalized, surname FROM entity_aliases WHERE id = ?")
                .first([alias]) {
                    (
                        entity: $0.integer(0), name: KindAndName(kind: $0.text(1), name: $0.text(2)),
                        surname: $0.optionalText(3)
                    )
                }
            guard let row else { continue }
            changedEntities.insert(row.entity)
            if let surname = row.surname { changedSurnames.insert(surname) } else { changedNames.insert(row.name) }
        }
    }
}
