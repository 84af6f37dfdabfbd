import ArticleModel
import GRDB

/// The items that the articles of one fetch come from: of each article the first.
///
/// They lie in a table of the connection's own, which SQLite puts into a file where they are many: a fetch of a million items
/// takes no more memory than one of a thousand.
struct FirstItems {
    struct Item {
        let hash: ContentHash
        let name: String
        /// Whether the fetch takes it as new.
        let isNew: Bool
        /// When its page was captured, where the fetch takes it as new, and it says so.
        let capturedAt: Timestamp?
    }

    private let seenItems: SeenItems
    /// Where nothing was noted yet, nothing is asked.
    private var isEmpty = true

    init(_ seenItems: SeenItems) throws {
        self.seenItems = seenItems
        try seenItems.withoutTransaction { try $0.execute(sql: FirstItems.schema) }
    }

    private static let schema = """
        DROP TABLE IF EXISTS temp.first_items;
        CREATE TABLE temp.first_items (
            id TEXT NOT NULL UNIQUE, hash TEXT NOT NULL, name TEXT NOT NULL, source TEXT, outlet TEXT, url TEXT,
            captured INTEGER) STRICT;
        CREATE INDEX temp.new_items_by_hash ON first_items (hash, source) WHERE source IS NOT NULL;
        """

    /// Returns the first item of the article; nil where the fetch has had none yet.
    func item(of id: ArticleID) throws -> Item? {
        if isEmpty { return nil }
        return try seenItems.read { db in
            let statement = try db.cachedStatement(
                sql: "SELECT hash, name, source IS NOT NULL, captured FROM temp.first_items WHERE id = ?")
            return try Row.fetchOne(statement, arguments: [id.value]).map { row in
                Item(
                    hash: ContentHash(value: row[0]), name: row[1], isNew: row[2],
                    capturedAt: (row[3] as Int?).map(Timestamp.init(secondsSinceEpoch:)))
            }
        }
    }

    /// Notes an item that is as an earlier run has it; false, and nothing is noted, where it is not the article's first.
    @discardableResult
    mutating func note(_ item: ItemIdentity, as id: ArticleID, _ hash: ContentHash) throws -> Bool {
        isEmpty = false
        return try seenItems.withoutTransaction { db in
            let statement = try db.cachedStatement(
                sql: "INSERT INTO temp.first_items (id, hash, name) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING")
            try statement.execute(arguments: [id.value, hash.value, item.name])
            return db.changesCount > 0
        }
    }

    /// Notes an item that the fetch takes as new.
    mutating func take(_ item: ItemIdentity, _ hash: ContentHash, capturedAt: Timestamp?) throws {
        isEmpty = false
        try seenItems.withoutTransaction { db in
            let statement = try db.cachedStatement(
                sql: """
                    INSERT INTO temp.first_items (id, hash, name, source, outlet, url, captured)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    ON CONFLICT (id) DO UPDATE SET hash = excluded.hash, name = excluded.name, source = excluded.source,
                    outlet = excluded.outlet, url = excluded.url, captured = excluded.captured
                    """)
            try statement.execute(
                arguments: [
                    item.id.value, hash.value, item.name, item.source, item.outlet, item.url,
                    capturedAt?.secondsSinceEpoch,
                ])
        }
    }

    /// Returns the article that the fetch has taken as new, by its id; nil where it has not.
    func taken(_ id: ArticleID) throws -> KnownArticle? {
        try taken(where: "id = ? AND source IS NOT NULL", [id.value])
    }

    /// Returns the first article that the fetch has taken as new with these bytes from `source`.
    func taken(withBytes hash: ContentHash, in source: String) throws -> KnownArticle? {
        try taken(where: "hash = ? AND source = ? ORDER BY rowid LIMIT 1", [hash.value, source])
    }

    private func taken(where condition: String, _ arguments: StatementArguments) throws -> KnownArticle? {
        if isEmpty { return nil }
        return try seenItems.read { db in
            let statement = try db.cachedStatement(
                sql: "SELECT id, outlet, url FROM temp.first_items WHERE \(condition)")
            return try Row.fetchOne(statement, arguments: arguments).map {
                KnownArticle(id: ArticleID($0[0]), outlet: $0[1], url: $0[2])
            }
        }
    }
}
