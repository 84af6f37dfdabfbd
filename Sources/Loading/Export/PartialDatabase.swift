import ArticleModel
import Foundation
import GRDB
import GRDBSQLite

/// A database of some of the articles of another, with all that belongs to them and nothing that belongs to others.
///
/// Names stand for whom they stand for in the whole database, stories keep their keys, and utterances are those that were found
/// there; what is counted, and which article is first or a copy, is told of the articles that are left. The cost follows what is
/// left, but for one look at each article.
struct PartialDatabase {
    let selection: ArticleSelection
    /// Throws where the program is to stop.
    var requireGoingOn: () throws -> Void = {}

    /// Makes a database at `path`, where there is none, of articles of the one at `whole`. It has no side files, and is not
    /// compact.
    func write(to path: String, from whole: String) throws -> DatabaseQueue {
        try NewDatabase(path: path).create()
        return try DatabaseFailure.wrappingCopy(of: whole, to: path) {
            let queue = try DatabaseQueue(path: path)
            try queue.inDatabase { db in
                try prepare(db)
                try db.execute(sql: "ATTACH ? AS whole", arguments: [whole])
                keepSideFiles(of: "whole", db)
                // A transaction that begins by writing would hold the lock of the other database as well.
                try db.inTransaction(.deferred) {
                    try fill(db)
                    return .commit
                }
                try db.execute(sql: "DETACH whole")
            }
            return queue
        }
    }

    /// Nothing waits for the disk, since a file that is not whole is thrown away; rows refer to others that come later; and what
    /// is sorted lies in files.
    private func prepare(_ db: Database) throws {
        try db.execute(
            sql: """
                PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; PRAGMA temp_store = FILE;
                PRAGMA cache_size = -16384; PRAGMA trusted_schema = OFF; PRAGMA busy_timeout = 10000;
                """)
    }

    /// Has SQLite leave the log of the other database as it is when that is closed: readers need it.
    private func keepSideFiles(of schema: String, _ db: Database) {
        var keep: Int32 = 1
        sqlite3_file_control(db.sqliteConnection, schema, SQLITE_FCNTL_PERSIST_WAL, &keep)
    }

    private func fill(_ db: Database) throws {
        try choose(db)
        for copy in PartialTable.beforeCopies { try copy.fill(db) }
        try requireGoingOn()
        try findCopies(db)
        for copy in try PartialTable.others(in: db) {
            try requireGoingOn()
            try copy.fill(db)
        }
        try countPairs(db)
        for index in ["articles_fts", "quotes_fts"] {
            try requireGoingOn()
            try db.execute(sql: "INSERT INTO \(index) (\(index)) VALUES ('rebuild')")
        }
    }

    /// An article whose original is left out gets the earliest of the others that it is similar to.
    private func findCopies(_ db: Database) throws {
        let duplicates = NearDuplicateIndex(db)
        let missing = try Int64.fetchAll(
            db, sql: "SELECT DISTINCT original_id FROM duplicates WHERE original_id NOT IN (SELECT id FROM articles)")
        for original in missing { try duplicates.remove(original) }
        try duplicates.resolve()
        let members = try Int64.fetchAll(
            db, sql: "SELECT article_id FROM duplicates UNION SELECT original_id FROM duplicates")
        try CopyGroups(db: db).update(Set(members))
    }

    private func countPairs(_ db: Database) throws {
        let pairs = CooccurrenceCounts(db)
        let articles = try Int64.fetchCursor(db, sql: "SELECT id FROM articles ORDER BY id")
        while let article = try articles.next() { pairs.add(article) }
        try pairs.flush()
    }
}

// MARK: - The articles

extension PartialDatabase {
    /// The day by which an article is chosen: that of its publication; the last that its month or year has, where no more is
    /// known; else that of the fetch, or of the run.
    private static let day = """
        coalesce(a.published_date,
            CASE a.published_precision
            WHEN 'month' THEN date(a.published_at, coalesce(a.published_offset_min, 0) || ' minutes', '+1 month', '-1 day')
            WHEN 'year' THEN date(a.published_at, coalesce(a.published_offset_min, 0) || ' minutes', '+1 year', '-1 day')
            END,
            substr(a.fetched_at, 1, 10), (SELECT substr(r.started_at, 1, 10) FROM whole.runs r WHERE r.id = a.run_id))
        """

    /// Makes tables of the articles, of all keys that stand for them, and of the sources that bring them alone.
    private func choose(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TEMP TABLE chosen (since TEXT, is_by_outlet INTEGER);
                CREATE TEMP TABLE chosen_outlets (id INTEGER PRIMARY KEY);
                CREATE TEMP TABLE chosen_articles (id INTEGER PRIMARY KEY);
                CREATE TEMP TABLE chosen_keys (article_key TEXT PRIMARY KEY) WITHOUT ROWID;
                CREATE TEMP TABLE chosen_sources (source TEXT PRIMARY KEY) WITHOUT ROWID;
                """)
        try db.execute(
            sql: "INSERT INTO chosen VALUES (?, ?)", arguments: [selection.since, !selection.outlets.isEmpty])
        for outlet in selection.outlets {
            try db.execute(
                sql: "INSERT OR IGNORE INTO chosen_outlets SELECT id FROM whole.outlets WHERE name = ?",
                arguments: [outlet])
        }
        try db.execute(
            sql: """
                INSERT INTO chosen_articles SELECT a.id FROM whole.articles a, chosen c
                WHERE (NOT c.is_by_outlet OR a.outlet_id IN (SELECT id FROM chosen_outlets))
                    AND (c.since IS NULL OR \(PartialDatabase.day) >= c.since);
                INSERT INTO chosen_keys SELECT article_key FROM whole.articles WHERE id IN (SELECT id FROM chosen_articles);
                INSERT OR IGNORE INTO chosen_keys SELECT former_key FROM whole.former_ids
                WHERE article_key IN (SELECT article_key FROM chosen_keys);
                INSERT INTO chosen_sources SELECT source FROM whole.articles
                WHERE source IS NOT NULL AND (SELECT is_by_outlet FROM chosen)
                GROUP BY source HAVING min(outlet_id IS NOT NULL AND outlet_id IN (SELECT id FROM chosen_outlets));
                """)
    }
}
