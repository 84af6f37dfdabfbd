import GRDB

extension NameIndex {
    /// Brings the entities to what the names say, once all articles are in.
    func settle() throws {
        forgetKnown()
        try takePins()
        for alias in touchedAliases.sorted() { try dropIfUnused(alias: alias) }
        for surname in touchedSurnames.sorted() { try resolve(surname: surname) }
        for name in touchedNames.sorted() { try resolve(name) }
        for pin in pins.pins where pin.kind != "person" {
            try resolve(KindAndName(kind: pin.kind, name: NameForms(pin.name, kind: pin.kind).normalized))
        }
        try pairs.settle()
        for entity in touchedEntities.sorted() { try refresh(entity) }
    }

    private func dropIfUnused(alias: Int64) throws {
        try db.run("DELETE FROM alias_roles WHERE alias_id = ? AND articles = 0", [alias])
        try db.run("DELETE FROM alias_locations WHERE alias_id = ? AND articles = 0", [alias])
        try db.run("DELETE FROM entity_aliases WHERE id = ? AND articles = 0", [alias])
    }

    /// Lets the alias stand for another entity, in all articles that have it.
    func move(_ alias: Alias, to entity: Int64) throws {
        if alias.entityID == entity { return }
        for article in try db.numbers("SELECT article_id FROM article_entities WHERE alias_id = ?", [alias.id]) {
            try pairs.remove(article)
            for sql in [
                "UPDATE article_entities SET entity_id = ? WHERE article_id = ? AND alias_id = ?",
                "UPDATE mentions SET entity_id = ? WHERE article_id = ? AND alias_id = ?",
                "UPDATE quotes SET speaker_entity_id = ? WHERE article_id = ? AND speaker_alias_id = ?",
            ] {
                try db.run(sql, [entity, article, alias.id])
            }
            pairs.add(article)
            movedArticles.insert(article)
        }
        try db.run("UPDATE entity_aliases SET entity_id = ? WHERE id = ?", [entity, alias.id])
        touchedEntities.formUnion([alias.entityID, entity])
    }

    private func refresh(_ entity: Int64) throws {
        let isNamed = try db.number("SELECT 1 FROM entity_aliases WHERE entity_id = ? LIMIT 1", [entity]) != nil
        guard isNamed else { return try db.run("DELETE FROM entities WHERE id = ?", [entity]) }
        try nameAgain(entity)
        try locateAgain(entity)
    }

    /// By its most frequent full name, or as it is pinned, and by the role that most articles give.
    private func nameAgain(_ entity: Int64) throws {
        try db.run(
            """
            UPDATE entities SET
                name = coalesce((
                    SELECT p.entity FROM name_pins p JOIN entity_aliases a ON a.pin = p.name AND a.kind = p.kind
                    WHERE a.entity_id = entities.id AND p.entity IS NOT NULL ORDER BY p.entity LIMIT 1), (
                    SELECT a.alias FROM entity_aliases a JOIN entities o ON o.id = a.entity_id
                    WHERE a.entity_id = entities.id
                    ORDER BY CASE a.kind
                            WHEN 'person' THEN a.normalized = a.surname OR substr(a.normalized, 2, 1) = ' '
                            WHEN 'organization' THEN a.normalized <> o.normalized
                            ELSE length(a.alias) <= 4 AND a.alias = upper(a.alias) END,
                        a.articles DESC, a.alias LIMIT 1)),
                role = (
                    SELECT r.role FROM alias_roles r JOIN entity_aliases a ON a.id = r.alias_id
                    WHERE a.entity_id = entities.id AND entities.kind = 'person'
                    GROUP BY r.role ORDER BY sum(r.articles) DESC, r.role LIMIT 1)
            WHERE id = ?
            """, [entity])
    }

    /// Where most articles say that it lies.
    private func locateAgain(_ entity: Int64) throws {
        try db.run(
            """
            UPDATE entities SET (country_code, latitude, longitude, geonames_id) = (
                SELECT l.country_code, l.latitude, l.longitude, l.geonames_id
                FROM alias_locations l JOIN entity_aliases a ON a.id = l.alias_id
                WHERE a.entity_id = entities.id
                GROUP BY l.country_code, l.latitude, l.longitude, l.geonames_id
                ORDER BY sum(l.articles) DESC, l.country_code, l.latitude, l.longitude, l.geonames_id LIMIT 1)
            WHERE id = ? AND kind = 'place'
            """, [entity])
    }
}
