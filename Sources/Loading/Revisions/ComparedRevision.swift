import GRDB

/// A revision of an article, with what is known of its content and of what it was compared with.
struct ComparedRevision {
    let key: String
    let run: Int64
    let runUID: String
    /// Empty if unknown.
    let fetchedAt: String
    /// The hash of the content; nil where the run was loaded before comparisons were kept.
    let content: Int64?
    /// The hash of both contents that were compared, and of what else the changes follow from.
    let compared: Int64?

    /// By which revisions are in order: the time of the fetch, and of one time the run.
    var place: (String, String, String) { (fetchedAt, runUID, key) }
}

extension RevisionComparisons {
    /// Returns the revisions under an id.
    func revisions(of key: String) throws -> [ComparedRevision] {
        try db.prepared(
            """
            SELECT v.run_id, r.run_uid, v.fetched_at, v.content_hash, v.compared_hash
            FROM article_revisions v JOIN runs r ON r.id = v.run_id WHERE v.article_key = ?
            """
        ).all([key]) { row in
            ComparedRevision(
                key: key, run: row.integer(0), runUID: row.text(1), fetchedAt: row.text(2),
                content: row.isNull(3) ? nil : row.integer(3), compared: row.isNull(4) ? nil : row.integer(4))
        }
    }

    /// Forgets what the revision was compared with, and what came of it.
    func clear(_ revision: ComparedRevision) throws {
        try db.run(
            "DELETE FROM revision_comparisons WHERE article_key = ? AND run_id = ?", [revision.key, revision.run])
        try note(nil, of: revision)
    }

    func note(_ compared: Int64?, of revision: ComparedRevision) throws {
        try db.run(
            "UPDATE article_revisions SET compared_hash = ? WHERE article_key = ? AND run_id = ?",
            [compared, revision.key, revision.run])
    }

    func noteContent(_ content: Int64, of revision: ComparedRevision) throws {
        try db.run(
            "UPDATE article_revisions SET content_hash = ? WHERE article_key = ? AND run_id = ?",
            [content, revision.key, revision.run])
    }
}
