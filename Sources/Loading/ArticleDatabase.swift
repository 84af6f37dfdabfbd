import ArticleModel
import Foundation
import GRDB

/// The database of articles, names and quotations: the file `articles.sqlite`.
package final class ArticleDatabase {
    /// The version of the load stage, which is raised whenever the same records give other rows.
    package static let version = "10"

    let path: String
    let queue: DatabaseQueue

    /// Opens the database for writing, and makes or migrates it. Waits `busySeconds` for another writer.
    package init(path: String, busySeconds: Double = 10) throws {
        self.path = path
        queue = try Connection(path: path, busySeconds: busySeconds).writer()
    }

    /// Opens the database at `path` for reading alone; it must exist and have the tables of this version.
    package init(readingFrom path: String) throws {
        self.path = path
        queue = try Connection(path: path).reader()
    }

    /// Returns the version of the load that has put this input of this run into the database; nil where it is not
    /// there.
    package func loadVersion(ofRun run: String, inputDigest: String) throws -> String? {
        try read { db in
            try String.fetchOne(
                db, sql: "SELECT load_version FROM runs WHERE run_uid = ? AND input_digest = ?",
                arguments: [run, inputDigest])
        }
    }

    /// Returns the digest of what was loaded of each run, with the version of the load.
    package func loadedRuns() throws -> [String: String] {
        try read { db in
            Dictionary(
                uniqueKeysWithValues: try Row.fetchAll(db, sql: "SELECT run_uid, input_digest, load_version FROM runs")
                    .map { ($0[0], "\($0[1] as String) \($0[2] as String)") })
        }
    }

    /// Returns the other ids that stand for the articles with these.
    package func sameArticles(as ids: Set<ArticleID>) throws -> Set<ArticleID> {
        try read { db in
            let keys = try ids.flatMap { try ArticleGroup(of: $0.value, db).keys }
            return Set(keys.map(ArticleID.init)).subtracting(ids)
        }
    }

    /// Returns the overrides that the names in the database follow.
    package func nameOverrides() throws -> NameOverrides { try read { try NameOverrides(in: $0) } }

    /// Replaces what the run loaded before by `articles`, in one transaction with the checks.
    ///
    /// All names in the database follow `overrides` from then on. A dry run does all, the checks included, and undoes
    /// it in the end. `earlierRevision` reads an article as an earlier run has it, for an article that this run has
    /// lost.
    package func load(
        _ run: RunToLoad, overrides: NameOverrides = .none, isDryRun: Bool = false,
        articles: () throws -> ArticleRecord?, rejects: () throws -> RejectedRecord?,
        earlierRevision: (_ run: String, _ id: ArticleID) throws -> ArticleRecord?
    ) throws -> LoadSummary {
        try withoutActuallyEscaping(earlierRevision) { earlierRevision in
            try write(isKept: !isDryRun) { db in
                try RunLoader(db, run, overrides: overrides, earlierRevision: earlierRevision)
                    .load(articles: articles, rejects: rejects)
            }
        }
    }

    /// Runs `body` in a transaction that takes the write lock at once, and which an error undoes.
    private func write<Value>(isKept: Bool, _ body: (Database) throws -> Value) throws -> Value {
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
