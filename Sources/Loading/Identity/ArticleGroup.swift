import GRDB

/// The ids that stand for one article.
struct ArticleGroup: Hashable {
    /// The id under which the article has its rows.
    let root: String
    /// All ids, sorted.
    let keys: [String]

    var isSingle: Bool { keys.count == 1 }
    var formerKeys: [String] { keys.filter { $0 != root } }

    /// Returns the group that `key` is in: mostly itself alone.
    init(of key: String, _ db: Database) throws {
        let found = try db.texts(
            """
            WITH RECURSIVE same(key) AS (
                SELECT ?1
                UNION
                SELECT CASE WHEN s.former_key = same.key THEN s.article_key ELSE s.former_key END
                FROM same JOIN same_articles s ON (s.former_key = same.key OR s.article_key = same.key)
                    AND \(Self.counts))
            SELECT key FROM same ORDER BY key
            """, [key])
        keys = found
        if found.count == 1 {
            root = key
            return
        }
        // Where each stands for another, as when two addresses led to each other in turn, the first by name.
        root =
            try found.first {
                try db.integer("SELECT 1 FROM same_articles s WHERE s.former_key = ? AND \(Self.counts)", [$0]) == nil
            } ?? found[0]
    }

    /// Whether a row of `same_articles` concerns the newest revision of the id that goes.
    private static let counts = """
        s.former_run_id = (
            SELECT v.run_id FROM article_revisions v JOIN runs r ON r.id = v.run_id
            WHERE v.article_key = s.former_key ORDER BY v.fetched_at DESC, r.run_uid DESC LIMIT 1)
        """
}
