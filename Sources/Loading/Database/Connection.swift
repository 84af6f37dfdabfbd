import ArticleModel
import CPageChecksums
import Foundation
import GRDB
import GRDBSQLite

/// Opens the database file, unless it is that of another application or has an unknown schema.
struct Connection {
    let path: String
    /// The seconds to wait for another writer.
    var busySeconds = 10.0

    /// Opens the file for writing, and makes or migrates it.
    func writer() throws -> DatabaseQueue {
        PageChecksums.register()
        if NewDatabase(path: path).isNeeded { try NewDatabase(path: path).create() }
        return try explainingDamage {
            try refuseForeignUntouched()
            let queue = try openForWriting()
            try Schema.update(queue)
            guard try queue.inDatabase(hasUnknownPages) else { return queue }
            try makeChecksums(queue)
            try queue.close()
            return try openForWriting()
        }
    }

    /// Opens an existing file for reading alone; one with an older schema only where it is to be copied.
    func reader(ofOlderSchema: Bool = false) throws -> DatabaseQueue {
        PageChecksums.register()
        guard !NewDatabase(path: path).isNeeded else {
            throw DatabaseFailure(path, .missingInput, "there is no such database")
        }
        return try explainingDamage {
            var configuration = settings()
            configuration.readonly = true
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            guard try ofOlderSchema || queue.read(Schema.migrator.hasCompletedMigrations) else {
                throw DatabaseFailure(path, .configuration, "has an older schema: load a run to bring it up to date")
            }
            try queue.read(requireWholeWhereStale)
            return queue
        }
    }

    /// Refuses another application's file over a connection that only reads: one that may write would already finish what
    /// that application has left in a journal.
    private func refuseForeignUntouched() throws {
        if ApplicationID(ofFile: path)?.value == Schema.applicationID { return }
        var configuration = settings()
        configuration.readonly = true
        try DatabaseQueue(path: path, configuration: configuration).close()
    }

    private func openForWriting() throws -> DatabaseQueue {
        var configuration = settings()
        configuration.journalMode = .wal
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        queue.inDatabase(keepSideFiles)
        return queue
    }

    private func settings() -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(busySeconds)
        configuration.prepareDatabase { [path] db in
            try Connection.refuseForeign(db, path)
            try db.execute(
                sql: """
                    PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = OFF;
                    PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32768; PRAGMA trusted_schema = OFF;
                    PRAGMA journal_size_limit = 0;
                    """)
        }
        return configuration
    }

    /// Refuses such a file before anything is written to it.
    private static func refuseForeign(_ db: Database, _ path: String) throws {
        let id = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        guard id == Schema.applicationID else {
            if try Schema.isIn(db) {
                throw DamagedDatabase(path, "its header names another application", isOurs: true)
            }
            throw DatabaseFailure(path, .configuration, "is the database of another application")
        }
        if try Schema.migrator.hasBeenSuperseded(db) {
            throw DatabaseFailure(
                path, .configuration,
                "has a schema that this version does not know: a newer version made it, or one before the first release\n"
                    + "use that version, or delete the file: copydesk run builds it anew from the runs")
        }
    }

    /// Keeps the side files when the database is closed: without them a user who may not write cannot open a WAL
    /// database.
    private func keepSideFiles(_ db: Database) {
        var keep: Int32 = 1
        sqlite3_file_control(db.sqliteConnection, nil, SQLITE_FCNTL_PERSIST_WAL, &keep)
    }
}

// MARK: - Pages that cannot be compared

extension Connection {
    /// Whether the file has no checksums, as an older version made it, or its first page is not as it was written.
    private func hasUnknownPages(_ db: Database) throws -> Bool {
        // The first page may have been read from the log so far.
        _ = try Int.fetchOne(db, sql: "PRAGMA schema_version")
        let state = PageChecksums.state(of: db)
        return state == page_checksums_absent || state == page_checksums_stale
    }

    /// Gives all pages checksums, where nothing else than these says that the file is damaged: another program has
    /// written to it, such as one that adds a view.
    private func makeChecksums(_ queue: DatabaseQueue) throws {
        try queue.inDatabase { db in
            let failed = try DatabaseChecks(db).results().filter { !$0.passed }
            if let first = failed.first { throw DamagedDatabase(path, "check \(first.name): \(first.observed)") }
            PageChecksums.reserve(in: db)
            try db.execute(sql: "VACUUM; PRAGMA wal_checkpoint(TRUNCATE)")
        }
    }

    /// Reads all of a database that a reader cannot trust page by page; the next writer makes its checksums anew.
    private func requireWholeWhereStale(_ db: Database) throws {
        guard PageChecksums.state(of: db) == page_checksums_stale else { return }
        let found = try String.fetchAll(db, sql: "PRAGMA integrity_check(1)")
        if found != ["ok"] { throw DamagedDatabase(path, found.joined(separator: "; ")) }
    }

    /// Runs `body`, and takes its errors for damage where the first page is known not to be as it was written: SQLite
    /// tells of it in many ways.
    private func explainingDamage<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try DatabaseFailure.wrapping(path, body)
        } catch let failure as DatabaseFailure where PageChecksums.isFirstPageStale(path) {
            switch failure.kind {
            case .locked, .inputOutput: throw failure
            default: throw DamagedDatabase(path, failure.message)
            }
        }
    }
}
