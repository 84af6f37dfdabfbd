import ArticleModel
import Foundation
import GRDB

extension Database {
    func record(_ article: RawArticle, _ run: String) throws {
        let statement = try cachedStatement(
            sql: """
                INSERT INTO articles (id, hash, outlet, run) VALUES (?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET hash = excluded.hash, outlet = excluded.outlet, run = excluded.run
                WHERE excluded.run >= run
                """)
        try statement.execute(arguments: [article.id.value, article.contentHash.value, article.outlet, run])
    }

    /// Records a rejected item, unless it names no file: there is nothing to know that by again.
    func record(_ record: RejectedRecord, _ run: String, _ version: String) throws {
        guard let source = record.source, let file = record.file else { return }
        let statement = try cachedStatement(
            sql: """
                INSERT INTO rejects (source, file, hash, reason, detail, version, run) VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (source, file) DO UPDATE SET hash = excluded.hash, reason = excluded.reason,
                detail = excluded.detail, version = excluded.version, run = excluded.run WHERE excluded.run >= run
                """)
        try statement.execute(
            arguments: [
                source, file, record.contentHash?.value, record.rejection.reason.rawValue, record.rejection.detail,
                version, run,
            ])
    }

    func save(_ version: ItemVersion) throws {
        let statement = try cachedStatement(
            sql: """
                INSERT INTO versions (source, name, version_key, hash) VALUES (?, ?, ?, ?)
                ON CONFLICT (source, name) DO UPDATE SET version_key = excluded.version_key, hash = excluded.hash
                """)
        try statement.execute(arguments: [version.source, version.name, version.key, version.hash.value])
    }

    /// Deletes the versions of items of `source` that are not among `names`.
    func deleteVersions(of source: String, notIn names: Set<String>) throws {
        let known = try String.fetchAll(self, sql: "SELECT name FROM versions WHERE source = ?", arguments: [source])
        for name in known where !names.contains(name) {
            try execute(sql: "DELETE FROM versions WHERE source = ? AND name = ?", arguments: [source, name])
        }
    }
}
