import ArticleModel
import GRDB

/// The pages that the sources of one fetch name, until they have been asked for.
///
/// They lie in tables of the connection's own, which SQLite puts into a file where they are many: to list a million pages
/// takes no more memory than to list a thousand.
package final class ListedPages: Sendable {
    private let seenItems: SeenItems

    init(_ seenItems: SeenItems) throws {
        self.seenItems = seenItems
        try seenItems.withoutTransaction { try $0.execute(sql: ListedPages.schema) }
    }

    /// `round` is how many pages of its host the source names before. The `turns` are filled once all is listed.
    private static let schema = """
        DROP TABLE IF EXISTS temp.listed_pages;
        DROP TABLE IF EXISTS temp.turns;
        DROP TABLE IF EXISTS temp.feed_texts;
        DROP TABLE IF EXISTS temp.listed_dates;
        DROP TABLE IF EXISTS temp.begun_pages;
        DROP TABLE IF EXISTS temp.page_hosts;
        CREATE TABLE temp.listed_pages (
            source INTEGER NOT NULL, number INTEGER NOT NULL, host INTEGER NOT NULL, round INTEGER NOT NULL,
            address TEXT, name TEXT, modified INTEGER, published TEXT, published_source TEXT, outlet TEXT, is_passing INTEGER NOT NULL,
            entry_id TEXT, former_address TEXT, is_remembered INTEGER NOT NULL,
            PRIMARY KEY (source, number)) STRICT, WITHOUT ROWID;
        CREATE TABLE temp.turns (turn INTEGER PRIMARY KEY, source INTEGER NOT NULL, number INTEGER NOT NULL) STRICT;
        CREATE TABLE temp.feed_texts (
            id TEXT PRIMARY KEY, source INTEGER NOT NULL, number INTEGER NOT NULL, text TEXT NOT NULL)
            STRICT, WITHOUT ROWID;
        CREATE TABLE temp.listed_dates (
            id TEXT PRIMARY KEY, vagueness INTEGER NOT NULL, source INTEGER NOT NULL, number INTEGER NOT NULL,
            published TEXT NOT NULL, published_source TEXT NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE temp.begun_pages (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
        CREATE TABLE temp.page_hosts (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
        """

    /// The number of hosts of all sources.
    func hostCount() throws -> Int {
        try seenItems.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM temp.page_hosts") } ?? 0
    }

    /// Returns the number of a host over all sources, from 0 on.
    func number(ofHost name: String) throws -> Int {
        try seenItems.withoutTransaction { db in
            let insertion = try db.cachedStatement(
                sql: """
                    INSERT INTO temp.page_hosts (number, name)
                    VALUES (coalesce((SELECT max(number) + 1 FROM temp.page_hosts), 0), ?) ON CONFLICT (name) DO NOTHING
                    """)
            try insertion.execute(arguments: [name])
            let selection = try db.cachedStatement(sql: "SELECT number FROM temp.page_hosts WHERE name = ?")
            guard let number = try Int.fetchOne(selection, arguments: [name]) else {
                preconditionFailure("the host's row was just written")
            }
            return number
        }
    }

    /// Returns the first full text that a feed has of the article, whichever source names its page.
    func feedText(of id: ArticleID) throws -> String? {
        try seenItems.read { db in
            let statement = try db.cachedStatement(sql: "SELECT text FROM temp.feed_texts WHERE id = ?")
            return try String.fetchOne(statement, arguments: [id.value])
        }
    }

    /// Returns the most exact date of publication that a source gives the article, whichever names its page.
    func published(_ id: ArticleID) throws -> ArticleDate? {
        try seenItems.read { db in
            let statement = try db.cachedStatement(
                sql: "SELECT published, published_source FROM temp.listed_dates WHERE id = ?")
            return try Row.fetchOne(statement, arguments: [id.value]).flatMap { ArticleDate($0[0], source: $0[1]) }
        }
    }

    /// Notes that the page of an article is asked for; false where it was before.
    func begin(_ id: ArticleID) throws -> Bool {
        try seenItems.withoutTransaction { db in
            let statement = try db.cachedStatement(
                sql: "INSERT INTO temp.begun_pages (id) VALUES (?) ON CONFLICT (id) DO NOTHING")
            try statement.execute(arguments: [id.value])
            return db.changesCount > 0
        }
    }
}

/// A page as it is listed: that of a source, by the source's number.
struct ListedRow {
    let source: Int
    let host: Int
    let page: ListedPage
}

extension ListedPages {
    /// Writes pages of a source, of which the first is its `first`.
    func add(_ pages: [(page: ListedPage, host: Int, round: Int)], from first: Int, of source: Int) throws {
        try inTransaction { db in
            let statement = try db.cachedStatement(
                sql: """
                    INSERT INTO temp.listed_pages (source, number, host, round, address, name, modified, published,
                        published_source, outlet, is_passing, entry_id, former_address, is_remembered)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """)
            for (index, (page, host, round)) in pages.enumerated() {
                try statement.execute(
                    arguments: [
                        source, first + index, host, round, page.address, page.name, page.modifiedAt?.secondsSinceEpoch,
                        page.published?.value, page.published?.source, page.outlet, page.isPassing, page.entryID,
                        page.formerAddress, page.isRemembered,
                    ])
            }
        }
    }

    /// Keeps when an article was published. The most exact date counts, and of such that of the first source.
    func add(published: ArticleDate, of id: ArticleID, at number: Int, of source: Int) throws {
        try seenItems.withoutTransaction { db in
            let statement = try db.cachedStatement(
                sql: """
                    INSERT INTO temp.listed_dates (id, vagueness, source, number, published, published_source)
                    VALUES (?, ?, ?, ?, ?, ?)
                    ON CONFLICT (id) DO UPDATE SET vagueness = excluded.vagueness, source = excluded.source,
                    number = excluded.number, published = excluded.published, published_source = excluded.published_source
                    WHERE (excluded.vagueness, excluded.source, excluded.number) < (vagueness, source, number)
                    """)
            try statement.execute(
                arguments: [id.value, published.vagueness, source, number, published.value, published.source])
        }
    }

    /// Keeps the full text of an article. That of the first source counts, and the first that it has.
    func add(feedText text: String, of id: ArticleID, at number: Int, of source: Int) throws {
        try seenItems.withoutTransaction { db in
            let statement = try db.cachedStatement(
                sql: """
                    INSERT INTO temp.feed_texts (id, source, number, text) VALUES (?, ?, ?, ?)
                    ON CONFLICT (id) DO UPDATE SET source = excluded.source, number = excluded.number, text = excluded.text
                    WHERE (excluded.source, excluded.number) < (source, number)
                    """)
            try statement.execute(arguments: [id.value, source, number, text])
        }
    }

    /// Takes away the pages of a source from the `first` on. Feeds, which alone have texts, are listed once they were read whole.
    func removePages(from first: Int, of source: Int) throws {
        try inTransaction { db in
            try db.execute(
                sql: "DELETE FROM temp.listed_pages WHERE source = ? AND number >= ?", arguments: [source, first])
        }
    }

    /// Returns those of the addresses that a source has not named.
    func unlisted(_ addresses: [String], of source: Int) throws -> Set<String> {
        try seenItems.withoutTransaction { db in
            try db.execute(
                sql: "CREATE INDEX IF NOT EXISTS temp.listed_pages_by_address ON listed_pages (source, address)")
            let statement = try db.cachedStatement(
                sql: "SELECT 1 FROM temp.listed_pages WHERE source = ? AND address = ? LIMIT 1")
            return try addresses.reduce(into: []) { unlisted, address in
                if try Int.fetchOne(statement, arguments: [source, address]) == nil { unlisted.insert(address) }
            }
        }
    }

    /// Puts all pages into their turns, and returns how many there are.
    ///
    /// Of one source comes first the first page of each host, then the second of each; then the sources take turns.
    func takeTurns() throws -> Int {
        try inTransaction { db in
            try db.execute(
                sql: """
                    INSERT INTO temp.turns (turn, source, number)
                    SELECT row_number() OVER (ORDER BY place, source) - 1, source, number FROM (
                        SELECT source, number, row_number() OVER (PARTITION BY source ORDER BY round, number) AS place
                        FROM temp.listed_pages)
                    """)
            return db.changesCount
        }
    }

    /// Returns the pages of the turns from `turn` on.
    func rows(from turn: Int, limit: Int) throws -> [ListedRow] {
        try seenItems.read { db in
            let statement = try db.cachedStatement(
                sql: """
                    SELECT p.* FROM temp.turns t JOIN temp.listed_pages p ON p.source = t.source AND p.number = t.number
                    WHERE t.turn >= ? ORDER BY t.turn LIMIT ?
                    """)
            return try Row.fetchAll(statement, arguments: [turn, limit]).map { row in
                ListedRow(source: row["source"], host: row["host"], page: ListedPage(row))
            }
        }
    }

    /// Hands the pages of a source to `body`, as they are listed.
    func forEach(of source: Int, _ body: (ListedPage) throws -> Void) throws {
        try seenItems.read { db in
            let sql = "SELECT * FROM temp.listed_pages WHERE source = ? ORDER BY number"
            let rows = try Row.fetchCursor(db, sql: sql, arguments: [source])
            while let row = try rows.next() { try body(ListedPage(row)) }
        }
    }

    /// Does what changes only tables of the connection's own, all at once.
    private func inTransaction<Value>(_ work: (Database) throws -> Value) throws -> Value {
        try seenItems.withoutTransaction { db in
            var value: Value?
            try db.inTransaction(.deferred) {
                value = try work(db)
                return .commit
            }
            guard let value else { preconditionFailure("the transaction was committed") }
            return value
        }
    }
}

extension ListedPage {
    fileprivate init(_ row: Row) {
        self.init(address: row["address"])
        name = row["name"]
        modifiedAt = (row["modified"] as Int?).map(Timestamp.init(secondsSinceEpoch:))
        published = ArticleDate(row["published"], source: row["published_source"])
        outlet = row["outlet"]
        isPassing = row["is_passing"]
        entryID = row["entry_id"]
        formerAddress = row["former_address"]
        isRemembered = row["is_remembered"]
    }
}
