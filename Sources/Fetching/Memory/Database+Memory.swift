import ArticleModel
import Foundation
import GRDB

extension Database {
    func remember(_ article: RawArticle, _ run: String) throws {
        let statement = try cachedStatement(
            sql: """
                INSERT INTO articles (id, hash, outlet, run) VALUES (?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET hash = excluded.hash, outlet = excluded.outlet, run = excluded.run
                WHERE excluded.run >= run
                """)
        try statement.execute(arguments: [article.id.value, article.contentHash.value, article.outlet, run])
    }

    /// A record that names no file is not kept: there is nothing to know it by again.
    func remember(_ record: RejectedRecord, _ run: String, _ version: String) throws {
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

    func save(_ look: FileLook) throws {
        let statement = try cachedStatement(
            sql: """
                INSERT INTO looks (source, path, fingerprint, hash) VALUES (?, ?, ?, ?)
                ON CONFLICT (source, path) DO UPDATE SET fingerprint = excluded.fingerprint, hash = excluded.hash
                """)
        try statement.execute(
            arguments: [look.source, Data(look.path.bytes), look.fingerprint.text, look.hash.value])
    }

    func forget(_ source: String, notIn paths: Set<FilePath>) throws {
        let known = try Data.fetchAll(self, sql: "SELECT path FROM looks WHERE source = ?", arguments: [source])
        for path in known where !paths.contains(FilePath(bytes: Array(path))) {
            try execute(sql: "DELETE FROM looks WHERE source = ? AND path = ?", arguments: [source, path])
        }
    }
}
