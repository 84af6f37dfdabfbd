import ArticleModel
import GRDB
import Linking

/// Keeps the names of all articles, and the entities that they stand for, in step as articles come and go.
///
/// Names of one normalized form stand for one entity, and so do those that the rules of `NameIndex+Entities` join. What
/// is counted (articles that have a name, roles, places, pairs) goes up and down by article, so that the cost follows
/// the run, and `resolve` looks only at what has changed.
///
/// The words of this folder, with the tables that hold the rows:
///
/// | word | what it means |
/// | --- | --- |
/// | surface | the words of one mention as they are in the body (`mentions`; `called` in the view `names_of_entities`) |
/// | name | what one article calls an entity, with all its mentions: an `ArticleName` (`article_entities`) |
/// | sense | which of several of one name articles mean, as far as they say: `NameSense` tells it |
/// | alias | a name in one spelling and sense, in all articles that have it: "U.N." and "UN" are two (`entity_aliases`) |
/// | normalized | what all spellings of a name have in common, such as "un": `NameKey` makes it |
/// | surname | what the spellings of the last word of a person's name share, by which namesakes are found |
/// | form | a further name, normalized, that one article uses for the same entity (`article_forms`) |
/// | entity | the person, organization, place or other thing that aliases stand for (`entities`) |
/// | override | the user's word on which entity a name stands for: users call it a pin (`name_pins`) |
final class NameIndex {
    /// The row of an alias, and that of the entity which it stands for.
    struct Alias {
        let id: Int64
        var entityID: Int64
    }

    /// A name within its kind, either as an alias is spelled or normalized.
    struct KindAndName: Hashable, Comparable {
        let kind: String
        let name: String

        static func < (left: Self, right: Self) -> Bool { (left.kind, left.name) < (right.kind, right.name) }
    }

    /// A name, as articles spell it or normalized, in one of its senses.
    struct AliasKey: Hashable {
        let kind: String
        let name: String
        let sense: String
    }

    /// The cache of aliases is emptied at so many, some 10 megabytes.
    private static let maximumCachedAliases = 50_000

    let db: Database
    let overrides: NameOverrides
    let overridesByName: [KindAndName: NameOverride]
    /// Overrides by the normalized name, and the sense where the name tells it: those that hold for every spelling of it.
    let overridesByReading: [AliasKey: NameOverride]
    let cooccurrences: CooccurrenceCounts
    /// A cache by spelling, since most names come up again. It holds until `resolve` changes what the aliases stand
    /// for.
    private var aliases: [AliasKey: Alias] = [:]
    /// The entities that overrides name, by their keys. They hold while names are resolved, for no alias comes or goes then.
    var overrideTargets: [NameOverride: String] = [:]
    var changedAliases: Set<Int64> = []
    var changedEntities: Set<Int64> = []
    /// Family names whose bearers are to be resolved.
    var changedSurnames: Set<String> = []
    /// Normalized names of organizations, places and other things that are to be resolved.
    var changedNames: Set<KindAndName> = []

    init(_ db: Database, overrides: NameOverrides) {
        self.db = db
        self.overrides = overrides
        overridesByName = Dictionary(
            overrides.all.map { (KindAndName(kind: $0.kind, name: $0.name), $0) },
            uniquingKeysWith: { first, _ in first })
        overridesByReading = Dictionary(
            overrides.all.filter { $0.targetName != nil }.flatMap { override in
                BlockingKeys.readings(of: override.name, kind: override.kind).map {
                    (AliasKey(kind: override.kind, name: $0.normalized, sense: $0.sense ?? ""), override)
                }
            }, uniquingKeysWith: { first, _ in first })
        cooccurrences = CooccurrenceCounts(db)
    }

    /// Returns the alias of a name as an article spells it and means it, which is made where there is none.
    func alias(_ name: String, kind: String, sense: String) throws -> Alias {
        let key = AliasKey(kind: kind, name: name, sense: sense)
        if let known = aliases[key] { return known }
        let alias = try readAlias(key, BlockingKeys(name, kind: kind, sense: sense))
        if aliases.count >= NameIndex.maximumCachedAliases { aliases = [:] }
        aliases[key] = alias
        return alias
    }

    func clearCache() { aliases = [:] }

    private func readAlias(_ key: AliasKey, _ keys: BlockingKeys) throws -> Alias {
        let found = try db.prepared(
            "SELECT id, entity_id, normalized FROM entity_aliases WHERE kind = ? AND alias = ? AND sense = ?"
        ).first([key.kind, key.name, key.sense]) { row in
            (alias: Alias(id: row.integer(0), entityID: row.integer(1)), normalized: row.text(2))
        }
        guard let found else { return try insertAlias(key, keys) }
        return found.normalized == keys.normalized
            ? found.alias : try updateKeys(of: found.alias, kind: key.kind, keys)
    }

    private func insertAlias(_ key: AliasKey, _ keys: BlockingKeys) throws -> Alias {
        let entity = try entityID(key.kind, keys.normalized)
        try db.run(
            """
            INSERT INTO entity_aliases (entity_id, kind, alias, sense, normalized, surname, articles, probability, evidence)
            VALUES (?, ?, ?, ?, ?, ?, 0, 1, ?)
            """,
            [
                entity, key.kind, key.name, key.sense, keys.normalized, keys.surname,
                NameMatch.Evidence.ownName.rawValue,
            ])
        return Alias(id: db.lastInsertedRowID, entityID: entity)
    }

    /// Writes the keys of an alias that an earlier version normalized otherwise; the names of its former keys and of
    /// its new ones are both to be resolved.
    private func updateKeys(of alias: Alias, kind: String, _ keys: BlockingKeys) throws -> Alias {
        try markChanged(aliases: [alias.id])
        try db.run(
            "UPDATE entity_aliases SET normalized = ?, surname = ? WHERE id = ?",
            [keys.normalized, keys.surname, alias.id])
        if let surname = keys.surname {
            changedSurnames.insert(surname)
        } else {
            changedNames.insert(KindAndName(kind: kind, name: keys.normalized))
        }
        let entity = try entityID(kind, keys.normalized)
        try assign(alias, to: entity)
        return Alias(id: alias.id, entityID: entity)
    }

    func entityID(_ kind: String, _ normalized: String) throws -> Int64 {
        try db.id(
            select: "SELECT id FROM entities WHERE kind = ? AND normalized = ?",
            insert: "INSERT INTO entities (kind, normalized, name) VALUES (?, ?, '')", [kind, normalized])
    }
}
