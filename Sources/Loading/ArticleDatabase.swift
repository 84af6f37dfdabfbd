import ArticleModel
import Foundation
import GRDB

/// The product's public face, `articles.sqlite`.
public final class ArticleDatabase {
    /// Raised whenever the same records give other rows.
    public static let version = "1"

    let path: String
    let queue: DatabaseQueue

    /// Opens the database for writing, and makes or migrates it.
    public init(path: String) throws {
        self.path = path
        queue = try Connection(path: path).writer()
    }

    /// Opens the database at `path` for reading alone; it must be there, with today's schema.
    public init(readingFrom path: String) throws {
        self.path = path
        queue = try Connection(path: path).reader()
    }

    /// Whether the ledger says that this input of this run is what is loaded.
    public func holds(run: String, inputDigest: String) throws -> Bool {
        try read { db in
            try Bool.fetchOne(
                db,
                sql: """
                    SELECT EXISTS (
                        SELECT 1 FROM runs WHERE run_uid = ? AND input_digest = ? AND load_version = ?)
                    """, arguments: [run, inputDigest, ArticleDatabase.version]) ?? false
        }
    }

    /// Replaces what the run loaded before by `articles`, in one transaction with the checks.
    public func load(
        _ run: LoadedRun, articles: () throws -> ExtractedArticle?, rejects: () throws -> RejectedRecord?,
        former: (_ run: String, _ id: ArticleID) throws -> ExtractedArticle?
    ) throws -> LoadSummary {
        try withoutActuallyEscaping(former) { former in
            try write { db in try RunLoader(db, run, former: former).load(articles: articles, rejects: rejects) }
        }
    }

    /// Runs `body` in a transaction that takes the write lock at once; an error undoes all of it.
    private func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try DatabaseFailure.wrapping(path) {
            var value: Value?
            try queue.inDatabase { db in
                try db.inTransaction(.immediate) {
                    value = try body(db)
                    return .commit
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
