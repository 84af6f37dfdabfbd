import ArticleModel
import GRDB
import Linking

/// The names of all articles and the entities that they stand for, kept in step as articles come and go.
///
/// Names with one folded form are one entity, and so are those that the rules of `NameIndex+Settling` join. What is
/// counted (articles a name has, roles, places, pairs) goes up and down by article, so that the cost follows the
/// run, and `settle` looks only at what changed.
final class NameIndex {
    struct Alias {
        let id: Int64
        var entityID: Int64
    }

    let db: Database
    let pins: NameOverrides
    let pinsByName: [KindAndName: NameOverrides.Pin]
    /// By the folded name; only those that say whom it stands for.
    let pinsByForm: [KindAndName: NameOverrides.Pin]
    let pairs: PairCounts
    /// Aliases of the articles written so far: most names come up again. Only `settle` changes what they stand for.
    private var known: [KindAndName: Alias] = [:]
    private static let mostKnown = 50_000
    var movedArticles: Set<Int64> = []
    var touchedAliases: Set<Int64> = []
    var touchedEntities: Set<Int64> = []
    /// Family names, and folded names of organizations and places, whose bearers are to be looked at.
    var touchedSurnames: Set<String> = []
    var touchedNames: Set<KindAndName> = []

    struct KindAndName: Hashable, Comparable {
        let kind: String
        let name: String

        static func < (left: Self, right: Self) -> Bool { (left.kind, left.name) < (right.kind, right.name) }
    }

    init(_ db: Database, pins: NameOverrides) {
        self.db = db
        self.pins = pins
        pinsByName = Dictionary(
            pins.pins.map { (KindAndName(kind: $0.kind, name: $0.name), $0) }, uniquingKeysWith: { first, _ in first })
        pinsByForm = Dictionary(
            pins.pins.filter { $0.owner != nil }.map { pin in
                (KindAndName(kind: pin.kind, name: NameForms(pin.name, kind: pin.kind).normalized), pin)
            }, uniquingKeysWith: { first, _ in first })
        pairs = PairCounts(db)
    }

    /// The alias for a name that an article has.
    func alias(_ name: String, kind: String) throws -> Alias {
        let key = KindAndName(kind: kind, name: name)
        if let known = known[key] { return known }
        let alias = try readAlias(key, NameForms(name, kind: kind))
        if known.count >= NameIndex.mostKnown { known = [:] }
        known[key] = alias
        return alias
    }

    /// From now on aliases may come to stand for others.
    func forgetKnown() { known = [:] }

    private func readAlias(_ key: KindAndName, _ forms: NameForms) throws -> Alias {
        let found = try db.prepared(
            "SELECT id, entity_id, normalized FROM entity_aliases WHERE kind = ? AND alias = ?"
        ).first([key.kind, key.name]) { row in
            (alias: Alias(id: row.number(0), entityID: row.number(1)), normalized: row.text(2))
        }
        guard let found else { return try add(key.name, kind: key.kind, forms) }
        return found.normalized == forms.normalized ? found.alias : try rename(found.alias, kind: key.kind, forms)
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

    /// Names are folded otherwise than when the row was written: what it was called and what it is called now
    /// are both to be settled anew.
    private func rename(_ alias: Alias, kind: String, _ forms: NameForms) throws -> Alias {
        try touch(aliases: [alias.id])
        try db.run(
            "UPDATE entity_aliases SET normalized = ?, surname = ? WHERE id = ?",
            [forms.normalized, forms.surname, alias.id])
        if let surname = forms.surname {
            touchedSurnames.insert(surname)
        } else {
            touchedNames.insert(KindAndName(kind: kind, name: forms.normalized))
        }
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
        pairs.add(article)
    }

    /// Takes back what `link` counted; the rows go after.
    func unlink(_ article: Int64) throws {
        try pairs.remove(article)
        try count(article, by: -1)
        try db.run(
            """
            UPDATE alias_roles SET articles = articles - 1 WHERE (alias_id, role) IN (
                SELECT alias_id, role FROM article_entities WHERE article_id = ?)
            """, [article])
        try db.run(
            """
            UPDATE alias_locations SET articles = articles - 1
            WHERE (alias_id, country_code, latitude, longitude, coalesce(geonames_id, 0)) IN (
                SELECT alias_id, country_code, latitude, longitude, coalesce(geonames_id, 0)
                FROM article_entities WHERE article_id = ?)
            """, [article])
    }

    private func count(_ article: Int64, by step: Int) throws {
        let aliases = try db.numbers("SELECT alias_id FROM article_entities WHERE article_id = ?", [article])
        try touch(aliases: aliases)
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
            touchedNames.insert(KindAndName(kind: "organization", name: form))
        }
    }

    func touch(aliases: [Int64]) throws {
        for alias in aliases where touchedAliases.insert(alias).inserted {
            guard
                let row = try db.prepared(
                    "SELECT entity_id, kind, normalized, surname FROM entity_aliases WHERE id = ?"
                ).first(
                    [alias], { ($0.number(0), KindAndName(kind: $0.text(1), name: $0.text(2)), $0.optionalText(3)) })
            else { continue }
            let (entity, name, surname) = row
            touchedEntities.insert(entity)
            if let surname { touchedSurnames.insert(surname) } else { touchedNames.insert(name) }
        }
    }
}
