import ArticleModel
import Foundation
import GRDB

/// The SQLite file of `SeenItems`.
///
/// One of an earlier version is brought up to date where that is easy, and otherwise begun anew, as what it has of committed
/// runs can be. What it knows of the web is lost then: pages are asked for again.
enum SeenItemsFile {
    /// "CPDF", for Copydesk's fetch.
    private static let applicationID = 0x4350_4446
    private static let version = 12

    /// Returns why the file at `path` cannot be used; nil where it can, or where there is none.
    static func problem(_ path: String) throws -> String? {
        guard let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int, size > 0 else {
            return nil
        }
        do {
            return try mappingErrors(of: path) {
                try DatabaseQueue(path: path).read { db in
                    try refuseForeign(db, path)
                    return try problem(in: db)
                }
            }
        } catch is SeenItemsDamage {
            return "damaged"
        }
    }

    /// The names of the tables that `schema` makes.
    private static let tables: Set = webTables.union([
        "addresses", "articles", "containers", "files", "rejects", "runs", "versions",
    ])

    /// Whether the tables are ours, whatever application the header names.
    private static func isOurs(_ db: Database) throws -> Bool {
        try Set(String.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE type = 'table'")) == tables
    }

    /// Refuses another application's database, so that nothing of it is lost; one without tables is nobody's.
    private static func refuseForeign(_ db: Database, _ path: String) throws {
        let id = try Int.fetchOne(db, sql: "PRAGMA application_id")
        let isEmpty = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") == 0
        guard try id == applicationID || isEmpty || isOurs(db) else {
            throw PlainFailure(
                .configuration,
                "\(path): is the database of another application\nname another workspace, or move it away")
        }
    }

    private static func problem(in db: Database) throws -> String? {
        guard try Int.fetchOne(db, sql: "PRAGMA application_id") == applicationID else {
            return try isOurs(db) ? "damaged" : nil
        }
        guard let found = try Int.fetchOne(db, sql: "PRAGMA user_version"), found == version || upgrades[found] != nil
        else { return "of another version" }
        return try String.fetchOne(db, sql: "PRAGMA quick_check(1)") == "ok" ? nil : "damaged"
    }

    static func delete(_ path: String) throws {
        for file in [path, "\(path)-journal", "\(path)-wal", "\(path)-shm"] where unlink(file) != 0 && errno != ENOENT {
            throw PlainFailure(.cannotCreateOutput, "\(file): cannot delete: \(FileFailure.reason(of: errno))")
        }
    }

    static func open(_ path: String) throws -> DatabaseQueue {
        try mappingErrors(of: path) {
            var configuration = Configuration()
            // In KB. Articles are looked up in no order: with SQLite's own 2 MB most pages are read again and again,
            // and with more memory than this a fetch of much is not faster, since the system keeps the file's pages
            // too.
            configuration.prepareDatabase { try $0.execute(sql: "PRAGMA cache_size = -6000") }
            let database = try DatabaseQueue(path: path, configuration: configuration)
            try database.write { db in
                if try Int.fetchOne(db, sql: "PRAGMA user_version") == 0 { try db.execute(sql: schema + webSchema) }
                while let found = try Int.fetchOne(db, sql: "PRAGMA user_version"), let upgrade = upgrades[found] {
                    try db.execute(sql: "\(upgrade); PRAGMA user_version = \(found + 1)")
                }
            }
            return database
        }
    }

    /// Runs `body`, and turns the errors of SQLite into failures that name the file. Where the file `isWritten` by none of it,
    /// what cannot be written is a temporary one, and its folder is named.
    static func mappingErrors<Value>(
        of path: String, isWritten: Bool = true, _ body: () throws -> Value
    ) throws -> Value {
        do {
            return try body()
        } catch let error as DatabaseError {
            let reason = error.message ?? "SQLite error \(error.resultCode.rawValue)"
            if !isWritten, error.isOfWriting { throw PlainFailure.temporaryFolder(reason) }
            let text = "\(path): \(reason)"
            switch error.resultCode {
            case .SQLITE_NOTADB, .SQLITE_CORRUPT: throw SeenItemsDamage(path: path)
            case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM: throw PlainFailure(.cannotCreateOutput, text)
            default: throw PlainFailure(.inputOutput, text)
            }
        }
    }

    /// What makes of a file of each of these versions one of the next. A host of which it is not known why it is left alone may
    /// have asked for that.
    private static let upgrades = [
        8: "ALTER TABLE hosts ADD COLUMN is_requested INTEGER NOT NULL DEFAULT 1",
        9: "ALTER TABLE rejects ADD COLUMN id TEXT",
        10: "ALTER TABLE articles ADD COLUMN fetched_at INTEGER",
        11: """
        ALTER TABLE articles ADD COLUMN is_feed_text INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE pages ADD COLUMN lasting_reason TEXT; ALTER TABLE pages ADD COLUMN published TEXT;
        ALTER TABLE pages ADD COLUMN published_source TEXT;
        UPDATE pages SET lasting_reason = CASE
            WHEN lasting_problem GLOB 'the server answers 404*' OR lasting_problem GLOB 'the server answers 410*'
                OR lasting_problem GLOB 'the server answers 451*' THEN 'gone'
            WHEN lasting_problem GLOB 'the server answers 40[123]*' THEN 'refused'
            WHEN lasting_problem GLOB 'robots.txt of * does not allow the page' THEN 'disallowed' END
        """,
    ]

    /// The `id` is that under which an item was rejected; nothing is there of rejects that an earlier version has recorded.
    private static let schema = """
        PRAGMA application_id = \(applicationID);
        PRAGMA user_version = \(version);
        CREATE TABLE runs (run TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
        CREATE TABLE articles (
            id TEXT PRIMARY KEY, hash TEXT NOT NULL, outlet TEXT, url TEXT, run TEXT NOT NULL, fetched_at INTEGER,
            is_feed_text INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID;
        CREATE TABLE files (
            source TEXT NOT NULL, file TEXT NOT NULL, hash TEXT NOT NULL, id TEXT NOT NULL, run TEXT NOT NULL,
            PRIMARY KEY (source, file)) STRICT, WITHOUT ROWID;
        CREATE INDEX files_by_hash ON files (hash, source);
        CREATE TABLE addresses (
            url_id TEXT PRIMARY KEY, id TEXT NOT NULL, run TEXT NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE rejects (
            source TEXT NOT NULL, file TEXT NOT NULL, hash TEXT, reason TEXT NOT NULL, detail TEXT NOT NULL,
            version TEXT NOT NULL, run TEXT NOT NULL, id TEXT, PRIMARY KEY (source, file)) STRICT, WITHOUT ROWID;
        CREATE TABLE versions (
            source TEXT NOT NULL, name TEXT NOT NULL, version_key TEXT NOT NULL, hash TEXT NOT NULL,
            hashed_at INTEGER NOT NULL, PRIMARY KEY (source, name)) STRICT, WITHOUT ROWID;
        CREATE TABLE containers (
            source TEXT NOT NULL, name TEXT NOT NULL, version_key TEXT NOT NULL, unchanged INTEGER NOT NULL,
            skipped INTEGER NOT NULL, PRIMARY KEY (source, name)) STRICT, WITHOUT ROWID;
        """
}

extension DatabaseError {
    /// Whether a file could not grow.
    fileprivate var isOfWriting: Bool {
        [.SQLITE_FULL, .SQLITE_IOERR_WRITE, .SQLITE_IOERR_GETTEMPPATH].contains(extendedResultCode)
    }
}

extension PlainFailure {
    fileprivate static func temporaryFolder(_ reason: String) -> PlainFailure {
        PlainFailure(
            .inputOutput,
            """
            \(SQLiteTemporaryFolder.path): cannot write: \(reason)
            what the sources list is kept there while they are fetched: make room, or name another folder by TMPDIR
            """)
    }
}

/// The failure of a damaged file; deleting it loses nothing.
struct SeenItemsDamage: Failure {
    let path: String
    var kind: FailureKind { .inputOutput }
    var description: String { "\(path): damaged\nit is a cache: delete it and run again" }
}
