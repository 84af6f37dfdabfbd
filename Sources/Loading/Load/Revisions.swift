import ArticleModel
import GRDB

/// Keeps track of which runs hold which article.
///
/// The current revision of an article is the one that was fetched last, and of two fetched at the same time that of the
/// later run.
struct Revisions {
    struct Revision {
        let key: String
        let run: Int64
        let runUID: String
        let fetchedAt: String
    }

    let db: Database

    /// Records that the run holds the article.
    func add(_ article: CleanArticle, _ key: String, run: Int64, digest: String, content: Int64) throws {
        let body = ArticleBody(of: article.paragraphs).text
        try db.run(
            """
            INSERT INTO article_revisions (article_key, run_id, fetched_at, row_sha256, title, body_sha256, n_chars,
                content_hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET fetched_at = excluded.fetched_at, row_sha256 = excluded.row_sha256,
                title = excluded.title, body_sha256 = excluded.body_sha256, n_chars = excluded.n_chars,
                content_hash = excluded.content_hash
            """,
            [
                key, run, article.fetchedAt?.description ?? "", digest, article.title?.withoutNUL,
                ContentHash(of: body).value, body.unicodeScalars.count, content,
            ])
    }

    /// Removes the record that the run holds the article.
    func remove(_ key: String, run: Int64) throws {
        try db.run("DELETE FROM article_revisions WHERE article_key = ? AND run_id = ?", [key, run])
    }

    /// Returns when the article was first fetched, of all revisions that a run holds; nil where none does.
    func firstFetch(of key: String) throws -> String? {
        try db.text("SELECT min(fetched_at) FROM article_revisions WHERE article_key = ?", [key])
    }

    /// Returns the revision whose rows the article should have; nil where no run holds it.
    func current(of key: String) throws -> Revision? { try revisions(of: key, limit: 1).first }

    /// Returns all revisions under an id, the newest first.
    func all(of key: String) throws -> [Revision] { try revisions(of: key, limit: -1) }

    /// Returns the newest revisions under an id, the newest first, and no more than so many.
    func newest(_ count: Int64, of key: String) throws -> [Revision] { try revisions(of: key, limit: count) }

    private func revisions(of key: String, limit: Int64) throws -> [Revision] {
        try db.prepared(
            """
            SELECT v.run_id, r.run_uid, v.fetched_at FROM article_revisions v JOIN runs r ON r.id = v.run_id
            WHERE v.article_key = ? ORDER BY v.fetched_at DESC, r.run_uid DESC LIMIT ?
            """
        ).all([key, limit]) { Revision(key: key, run: $0.integer(0), runUID: $0.text(1), fetchedAt: $0.text(2)) }
    }

    /// Returns the id of the article whose rows are those of the revision; nil where they are others. An article of several ids has the rows
    /// of one of them, with another digest.
    func rowID(of key: String, run: Int64) throws -> Int64? {
        try db.integer(
            """
            SELECT a.id FROM articles a JOIN article_revisions v ON v.article_key = a.article_key AND v.run_id = a.run_id
                AND v.row_sha256 = a.row_sha256
            WHERE a.article_key = ? AND a.run_id = ?
            """, [key, run])
    }

    /// Returns the keys of the articles that the run holds.
    func keys(of run: Int64) throws -> Set<String> {
        try Set(db.texts("SELECT article_key FROM article_revisions WHERE run_id = ?", [run]))
    }
}
