import ArticleModel
import Foundation
import GRDB

extension Database {
    /// Records an article that a run has taken. Of several revisions that of the latest capture counts, or of the latest run
    /// where the times are equal or not known.
    func record(_ article: RawArticle, _ run: String) throws {
        let statement = try cachedStatement(
            sql: """
                INSERT INTO articles (id, hash, outlet, url, run, fetched_at, is_feed_text) VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET hash = excluded.hash, outlet = excluded.outlet, url = excluded.url,
                run = excluded.run, fetched_at = excluded.fetched_at, is_feed_text = excluded.is_feed_text
                WHERE (coalesce(excluded.fetched_at, fetched_at, 0), excluded.run)
                    >= (coalesce(fetched_at, excluded.fetched_at, 0), run)
                """)
        try statement.execute(
            arguments: [
                article.id.value, article.contentHash.value, article.outlet, article.url, run,
                article.fetchedAt?.secondsSinceEpoch, article.missingPage != nil,
            ])
        try recordFile(of: article, run)
        try recordAddress(of: article, run)
    }

    private func recordFile(of article: RawArticle, _ run: String) throws {
        guard let source = article.source, let file = article.file else { return }
        let statement = try cachedStatement(
            sql: """
                INSERT INTO files (source, file, hash, id, run) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (source, file) DO UPDATE SET hash = excluded.hash, id = excluded.id, run = excluded.run
                WHERE excluded.run >= run
                """)
        try statement.execute(arguments: [source, file, article.contentHash.value, article.id.value, run])
    }

    /// Records that an article whose URL became known later is the one at that URL.
    private func recordAddress(of article: RawArticle, _ run: String) throws {
        guard let url = article.url, case let own = ArticleID.ofAddress(url), own != article.id else { return }
        let statement = try cachedStatement(
            sql: """
                INSERT INTO addresses (url_id, id, run) VALUES (?, ?, ?)
                ON CONFLICT (url_id) DO UPDATE SET id = excluded.id, run = excluded.run WHERE excluded.run >= run
                """)
        try statement.execute(arguments: [own.value, article.id.value, run])
    }

    /// Records a rejected item, unless it names no file: there is nothing to know that by again.
    func record(_ record: RejectedRecord, _ run: String, _ version: String) throws {
        guard let source = record.source, let file = record.file else { return }
        let statement = try cachedStatement(
            sql: """
                INSERT INTO rejects (source, file, hash, reason, detail, version, run, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (source, file) DO UPDATE SET hash = excluded.hash, reason = excluded.reason,
                detail = excluded.detail, version = excluded.version, run = excluded.run, id = excluded.id
                WHERE excluded.run >= run
                """)
        try statement.execute(
            arguments: [
                source, file, record.contentHash?.value, record.rejection.reason.rawValue, record.rejection.detail,
                version, run, record.id?.value,
            ])
    }

    func save(_ version: ItemVersion, at now: Timestamp) throws {
        let statement = try cachedStatement(
            sql: """
                INSERT INTO versions (source, name, version_key, hash, hashed_at) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (source, name) DO UPDATE SET version_key = excluded.version_key, hash = excluded.hash,
                hashed_at = excluded.hashed_at
                """)
        try statement.execute(
            arguments: [version.source, version.name, version.key, version.hash.value, now.secondsSinceEpoch])
    }

    func save(_ container: ContainerVersion) throws {
        let statement = try cachedStatement(
            sql: """
                INSERT INTO containers (source, name, version_key, unchanged, skipped) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (source, name) DO UPDATE SET version_key = excluded.version_key,
                unchanged = excluded.unchanged, skipped = excluded.skipped
                """)
        try statement.execute(
            arguments: [
                container.source, container.name, container.key, container.counts.unchanged, container.counts.skipped,
            ])
    }

    /// Whether there are versions of more than `count` items of the source, or of any file of several.
    func hasMoreVersions(of source: String, than count: Int) throws -> Bool {
        let sql = """
            SELECT (SELECT count(*) FROM versions WHERE source = ?1) > ?2
                OR EXISTS (SELECT 1 FROM containers WHERE source = ?1)
            """
        return try Bool.fetchOne(self, sql: sql, arguments: [source, count]) ?? false
    }

    /// Deletes the versions of items of `source` that are not among `names`.
    func deleteVersions(of source: String, notIn names: Set<String>) throws {
        for table in ["versions", "containers"] {
            let known = try String.fetchAll(
                self, sql: "SELECT name FROM \(table) WHERE source = ?", arguments: [source])
            for name in known where !names.contains(name) {
                try execute(sql: "DELETE FROM \(table) WHERE source = ? AND name = ?", arguments: [source, name])
            }
        }
    }
}
