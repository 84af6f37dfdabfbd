import ArticleModel
import Foundation
import GRDB

/// The items that earlier runs have fetched or rejected: a cache of committed runs, the file `state.sqlite`, which may
/// be deleted at any time.
///
/// It also has the hash that an item's bytes had at its last version, so that they need not be read again (the stat
/// cache, where items are files). That alone never makes an item known: the hash must also be that of a committed
/// article.
package final class SeenItems: Sendable {
    private let path: String
    private let database: DatabaseQueue

    /// Opens the file at `path`; one that is damaged is deleted and begun anew, which `log` is told. Throws where it is another
    /// program's.
    package init(path: String, log: (String) -> Void = { _ in }) throws {
        self.path = path
        if let problem = try SeenItemsFile.problem(path) {
            log("\(path) is \(problem), and begun anew")
            try SeenItemsFile.delete(path)
        }
        database = try SeenItemsFile.open(path)
    }

    /// Opens a file without a name, which is gone with the program: for a fetch of which nothing is to last.
    package init() throws {
        path = "what is seen in this fetch"
        database = try SeenItemsFile.open("")
    }

    /// Deletes the file, so that it is begun anew.
    package static func delete(_ path: String) throws { try SeenItemsFile.delete(path) }

    /// Returns the runs whose outcome was recorded.
    package func runs() throws -> Set<String> {
        try read { try String.fetchSet($0, sql: "SELECT run FROM runs") }
    }

    /// Records the outcome of a committed run, in one transaction. `version` is the run's `Fetcher.version`; `new` and
    /// `rejected` are asked for one record after the other, until there is none.
    ///
    /// `resolved` are earlier rejects that no longer hold. Runs may come in any order: a newer one prevails.
    package func record(
        run: String, version: String, new: () throws -> RawArticle?, rejected: () throws -> RejectedRecord?,
        resolved: [ResolvedReject] = []
    ) throws {
        try write { db in
            while let article = try new() { try db.record(article, run) }
            while let record = try rejected() { try db.record(record, run, version) }
            for reject in resolved {
                try db.execute(
                    sql: "DELETE FROM rejects WHERE source = ? AND file = ? AND run < ?",
                    arguments: [reject.source, reject.file, run])
            }
            try db.execute(sql: "INSERT INTO runs (run) VALUES (?) ON CONFLICT DO NOTHING", arguments: [run])
        }
    }

    /// Whether the item's article was last fetched, in a committed run, with these bytes, for this outlet and under this URL,
    /// and the item has not been rejected since: one that is as it was before is taken again, so that the reject is no
    /// longer open.
    func isCommitted(_ item: ItemIdentity, with hash: ContentHash) throws -> Bool {
        try read { db in
            let statement = try db.cachedStatement(
                sql: """
                    SELECT 1 FROM articles a WHERE id = ? AND hash = ? AND outlet IS ? AND url IS ? AND NOT EXISTS (
                        SELECT 1 FROM rejects r WHERE r.source = ? AND r.file = ? AND r.run > a.run)
                    """)
            return try Bool.fetchOne(
                statement,
                arguments: [item.id.value, hash.value, item.outlet, item.url, item.source, item.name]) ?? false
        }
    }

    /// Whether a committed run has the article.
    package func isKnown(_ id: ArticleID) throws -> Bool {
        try read { db in
            let statement = try db.cachedStatement(sql: "SELECT 1 FROM articles WHERE id = ?")
            return try Bool.fetchOne(statement, arguments: [id.value]) ?? false
        }
    }

    /// Whether this version has rejected the item with these bytes before, and no run has taken its article since: one that
    /// is broken again as it was before is rejected again, so that the reject is open.
    func hasRejected(_ item: ItemIdentity, with hash: ContentHash) throws -> Bool {
        try rejectExists(
            where: "source = ? AND file = ? AND version = ? AND hash = ?",
            [item.source, item.name, Fetcher.version, hash.value], of: item.id)
    }

    /// Whether the item was last rejected for this reason, and no run has taken its article since.
    func hasRejected(_ item: ItemIdentity, for reason: Rejection.Reason) throws -> Bool {
        try rejectExists(
            where: "source = ? AND file = ? AND reason = ?", [item.source, item.name, reason.rawValue], of: item.id)
    }

    /// Whether this version has rejected the file, unread or not, with the same reason before, and no run has taken its
    /// article since.
    func hasRecorded(_ record: RejectedRecord) throws -> Bool {
        try rejectExists(
            where: "source = ? AND file = ? AND version = ? AND hash IS ? AND reason = ? AND detail = ?",
            [
                record.source, record.file, Fetcher.version, record.contentHash?.value,
                record.rejection.reason.rawValue,
                record.rejection.detail,
            ], of: record.id)
    }

    /// Returns the reject of the item, where it is one that no run has taken since; nil where there is none.
    func openReject(of item: ItemIdentity) throws -> ResolvedReject? {
        let isOpen = try rejectExists(where: "source = ? AND file = ?", [item.source, item.name], of: item.id)
        return isOpen ? ResolvedReject(id: item.id, source: item.source, file: item.name) : nil
    }

    private func rejectExists(
        where condition: String, _ arguments: StatementArguments, of article: ArticleID?
    ) throws -> Bool {
        try read { db in
            let statement = try db.cachedStatement(
                sql: """
                    SELECT 1 FROM rejects WHERE \(condition) AND NOT EXISTS (
                        SELECT 1 FROM articles a WHERE a.id = ? AND a.run > rejects.run)
                    """)
            return try Bool.fetchOne(statement, arguments: arguments + [article?.value]) ?? false
        }
    }

    /// Saves versions of items.
    func save(_ versions: [ItemVersion], at now: Timestamp) throws {
        if versions.isEmpty { return }
        try write { db in
            for version in versions { try db.save(version, at: now) }
        }
    }

    /// Saves versions of files of several items. Versions of what is gone from a source are deleted, where there are more
    /// than the fetch has found (`found`): `listed` gives the items that are there.
    func save(
        _ containers: [ContainerVersion], found: [String: Int], listed: [(source: String, names: () -> Set<String>)]
    ) throws {
        try write { db in
            for (source, names) in listed where try db.hasMoreVersions(of: source, than: found[source] ?? 0) {
                try db.deleteVersions(of: source, notIn: names())
            }
            for container in containers { try db.save(container) }
        }
    }

    /// Runs one question. GRDB's `read` would forbid writing around each by a pragma, after which SQLite compiles every
    /// statement anew, and that takes many times longer than to ask.
    func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try SeenItemsFile.mappingErrors(of: path, isWritten: false) { try database.unsafeRead(body) }
    }

    /// Runs what changes nothing but tables of the connection's own.
    func withoutTransaction<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try SeenItemsFile.mappingErrors(of: path, isWritten: false) { try database.writeWithoutTransaction(body) }
    }

    func write(_ body: (Database) throws -> Void) throws {
        try SeenItemsFile.mappingErrors(of: path) { try database.write(body) }
    }
}
