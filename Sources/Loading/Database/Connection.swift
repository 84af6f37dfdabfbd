import ArticleModel
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
        try DatabaseFailure.wrapping(path) {
            var configuration = settings()
            configuration.journalMode = .wal
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            queue.inDatabase(keepSideFiles)
            try Schema.update(queue)
            return queue
        }
    }

    /// Opens an existing file for reading alone.
    func reader() throws -> DatabaseQueue {
        guard FileManager.default.fileExists(atPath: path) else {
            throw DatabaseFailure(path, .missingInput, "there is no such database")
        }
        return try DatabaseFailure.wrapping(path) {
            var configuration = settings()
            configuration.readonly = true
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            guard try queue.read(Schema.migrator.hasCompletedMigrations) else {
                throw DatabaseFailure(path, .configuration, "has an older schema: load a run to bring it up to date")
            }
            return queue
        }
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
        let objects = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
        guard id == Schema.applicationID || (id == 0 && objects == 0) else {
            throw DatabaseFailure(path, .configuration, "is the database of another application")
        }
        if try objects > 0 && Schema.migrator.hasBeenSuperseded(db) {
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
