import ArticleModel
import Foundation
import GRDB

/// The product's public face, `articles.sqlite`.
package final class ArticleDatabase {
    /// Raised whenever the same records give other rows.
    package static let version = "2"

    let path: String
    let queue: DatabaseQueue

    /// Opens the database for writing, and makes or migrates it; waits as long for another writer.
    package init(path: String, busySeconds: Double = 10) throws {
        self.path = path
        queue = try Connection(path: path, busySeconds: busySeconds).writer()
    }

    /// Opens the database at `path` for reading alone; it must be there, with today's schema.
    package init(readingFrom path: String) throws {
        self.path = path
        queue = try Connection(path: path).reader()
    }

    /// The version of the load that put this input of this run into the database; nil where the ledger has it not.
    package func loadVersion(ofRun run: String, inputDigest: String) throws -> String? {
        try read { db in
            try String.fetchOne(
                db, sql: "SELECT load_version FROM runs WHERE run_uid = ? AND input_digest = ?",
                arguments: [run, inputDigest])
        }
    }

    /// The pins that the names in the database follow.
    package func namePins() throws -> NameOverrides { try read { try NameOverrides(in: $0) } }

    /// Replaces what the run loaded before by `articles`, in one transaction with the checks.
    ///
    /// All names in the database follow `pins` from then on. With `rehearsing` all is done, the checks included, and undone at the end.
    package func load(
        _ run: LoadedRun, pins: NameOverrides = .none, rehearsing: Bool = false, articles: () throws -> ArticleRecord?,
        rejects: () throws -> RejectedRecord?,
        former: (_ run: String, _ id: ArticleID) throws -> ArticleRecord?
    ) throws -> LoadSummary {
        try withoutActuallyEscaping(former) { former in
            try write(keeping: !rehearsing) { db in
                try RunLoader(db, run, pins: pins, former: former).load(articles: articles, rejects: rejects)
            }
        }
    }

    /// Runs `body` in a transaction that takes the write lock at once; an error undoes all of it.
    private func write<Value>(keeping isKept: Bool, _ body: (Database) throws -> Value) throws -> Value {
        try DatabaseFailure.wrapping(path) {
            var value: Value?
            try queue.inDatabase { db in
                try db.inTransaction(.immediate) {
                    value = try body(db)
                    return isKept ? .commit : .rollback
                }
            }
            guard let value else { preconditionFailure("a transaction that does not throw has a value") }
            return value
        }
    }

    func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try DatabaseFailure.wrapping(path) { try queue.read(body) }
    }
}
