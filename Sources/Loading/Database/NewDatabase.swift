import ArticleModel
import Foundation
import GRDB

/// Makes the database file with all its tables under another name, and gives it its own when it is whole.
///
/// However the program ends, there is a whole database or none.
struct NewDatabase {
    let path: String

    private var unfinished: String { path + ".new" }

    /// Whether there is no file, or one in which there is nothing yet: a program that was killed may have left such,
    /// where it began the file under its own name.
    var isNeeded: Bool {
        guard let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int else { return true }
        // What a log beside the file says of the application is asked only where the file names none.
        return size == 0 || (ApplicationID(ofFile: path)?.value == 0 && hasNoRows)
    }

    func create() throws {
        try DatabaseFiles(path: unfinished).remove()
        do {
            try DatabaseFailure.wrapping(path) { try makeSchema() }
            try DatabaseFiles(path: path).remove()
            try DatabaseFiles(path: unfinished).publish(as: path)
        } catch {
            try? DatabaseFiles(path: unfinished).remove()
            throw error
        }
    }

    /// Nothing waits for the disk here, since the file does not count before it is on the disk as a whole.
    private func makeSchema() throws {
        try PageChecksums.expectingNew {
            var configuration = Configuration()
            configuration.prepareDatabase { db in
                PageChecksums.reserve(in: db)
                try db.execute(sql: "PRAGMA synchronous = OFF")
            }
            let queue = try DatabaseQueue(path: unfinished, configuration: configuration)
            try Schema.update(queue)
            try queue.inDatabase { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
            try queue.close()
        }
    }

    /// Whether the file has no table, or that of the migrator alone, with no migration in it.
    private var hasNoRows: Bool {
        var configuration = Configuration()
        configuration.readonly = true
        let queue = try? DatabaseQueue(path: path, configuration: configuration)
        let isEmpty = try? queue?.read { db in
            guard try Int32.fetchOne(db, sql: "PRAGMA application_id") == 0 else { return false }
            let names = try String.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE type <> 'index'")
            guard !names.isEmpty else { return true }
            return try names == ["grdb_migrations"]
                && Bool.fetchOne(
                    db, sql: "SELECT NOT EXISTS (SELECT 1 FROM grdb_migrations)") == true
        }
        return isEmpty ?? false
    }
}
