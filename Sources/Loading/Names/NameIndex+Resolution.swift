import GRDB

extension NameIndex {
    /// Brings the entities up to date with the names, once all articles are written.
    func resolve() throws {
        clearCache()
        try updateOverrides()
        for alias in changedAliases.sorted() { try removeIfUnused(alias: alias) }
        overrideTargets = [:]
        for surname in changedSurnames.sorted() { try resolve(surname: surname) }
        for name in try changedNames.union(shortNames(of: changedNames)).sorted() { try resolve(name) }
        for override in overrides.all where override.kind != "person" {
            for reading in BlockingKeys.readings(of: override.name, kind: override.kind) {
                try resolve(KindAndName(kind: override.kind, name: reading.normalized))
            }
        }
        try cooccurrences.flush()
        for entity in changedEntities.sorted() { try update(entity) }
    }

    private func removeIfUnused(alias: Int64) throws {
        try db.run("DELETE FROM alias_roles WHERE alias_id = ? AND articles = 0", [alias])
        try db.run("DELETE FROM alias_locations WHERE alias_id = ? AND articles = 0", [alias])
        try db.run("DELETE FROM entity_aliases WHERE id = ? AND articles = 0", [alias])
    }

    /// Points the alias to the entity, in all articles that have it.
    func assign(_ alias: Alias, to entity: Int64) throws {
        if alias.entityID == entity { return }
        for article in try db.integers("SELECT article_id FROM article_entities WHERE alias_id = ?", [alias.id]) {
            try cooccurrences.remove(article)
            for sql in [
                "UPDATE article_entities SET entity_id = ? WHERE article_id = ? AND alias_id = ?",
                "UPDATE quotes SET speaker_entity_id = ? WHERE article_id = ? AND speaker_alias_id = ?",
            ] {
                try db.run(sql, [entity, article, alias.id])
            }
            cooccurrences.add(article)
        }
        try db.run("UPDATE entity_aliases SET entity_id = ? WHERE id = ?", [entity, alias.id])
        changedEntities.formUnion([alias.entityID, entity])
    }

    private func update(_ entity: Int64) throws {
        let isNamed = try db.integer("SELECT 1 FROM entity_aliases WHERE entity_id = ? LIMIT 1", [entity]) != nil
        guard isNamed else { return try db.run("DELETE FROM entities WHERE id = ?", [entity]) }
        try updateNameAndRole(of: entity)
        try updateLocation(of: entity)
    }

    /// Names the entity as an override says or by its most frequent full name, and gives it the role that most articles
    /// give.
    private func updateNameAndRole(of entity: Int64) throws {
        try db.run(
            """
            UPDATE entities SET
                name = coalesce((
                    SELECT p.entity FROM name_pins p JOIN entity_aliases a ON a.pin = p.name AND a.kind = p.kind
                    WHERE a.entity_id = entities.id AND p.entity IS NOT NULL ORDER BY p.entity LIMIT 1), (
                    SELECT a.alias FROM entity_aliases a JOIN entities o ON o.id = a.entity_id
                    WHERE a.entity_id = entities.id
                    GROUP BY a.kind, a.alias
                    ORDER BY CASE a.kind
                            WHEN 'person' THEN instr(a.normalized, ' ') = 0 OR substr(a.normalized, 2, 1) = ' '
                            WHEN 'organization' THEN o.normalized <> a.normalized AND o.normalized NOT LIKE a.normalized || ' (__)'
                            ELSE length(a.alias) <= 4 AND a.alias = upper(a.alias) END,
                        sum(a.articles) DESC, a.alias LIMIT 1)),
                role = (
                    SELECT r.role FROM alias_roles r JOIN entity_aliases a ON a.id = r.alias_id
                    WHERE a.entity_id = entities.id AND entities.kind = 'person'
                    GROUP BY r.role ORDER BY sum(r.articles) DESC, r.role LIMIT 1)
            WHERE id = ?
            """, [entity])
    }

    /// Gives a place the location, and a body the country, that most articles give.
    private func updateLocation(of entity: Int64) throws {
        try db.run(
            """
            UPDATE entities SET (country_code, latitude, longitude, geonames_id) = (
                SELECT l.country_code, l.latitude, l.longitude, l.geonames_id
                FROM alias_locations l JOIN entity_aliases a ON a.id = l.alias_id
                WHERE a.entity_id = entities.id
                GROUP BY l.country_code, l.latitude, l.longitude, l.geonames_id
                ORDER BY sum(l.articles) DESC, l.country_code, l.latitude, l.longitude, l.geonames_id LIMIT 1)
            WHERE id = ? AND kind IN ('place', 'organization')
            """, [entity])
    }
}
