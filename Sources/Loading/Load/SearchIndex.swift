import GRDB

/// Keeps the full-text index in step with articles and quotations, row by row.
struct SearchIndex {
    let db: Database

    /// Adds the article and its quotations.
    ///
    /// The rows are read first and inserted one by one: an `INSERT … SELECT` is a statement that may roll back, and
    /// before such a statement FTS5 flushes its pending data.
    func add(_ id: Int64) throws {
        let article = try db.prepared("SELECT title, body FROM articles WHERE id = ?").first([id]) {
            ($0.optionalText(0), $0.text(1))
        }
        guard let (title, body) = article else { return }
        try db.run("INSERT INTO articles_fts (rowid, title, body) VALUES (?, ?, ?)", [id, title, body])
        let quotes = try db.prepared("SELECT id, text FROM quotes WHERE article_id = ?").all([id]) {
            ($0.integer(0), $0.text(1))
        }
        let insert = try db.prepared("INSERT INTO quotes_fts (rowid, text) VALUES (?, ?)")
        for (quote, text) in quotes { try insert.run([quote, text]) }
    }

    /// Removes the article and its quotations, whose rows are still as they were when they were added.
    func remove(_ id: Int64) throws {
        try db.run(
            """
            INSERT INTO articles_fts (articles_fts, rowid, title, body)
            SELECT 'delete', id, title, body FROM articles WHERE id = ?
            """, [id])
        try db.run(
            """
            INSERT INTO quotes_fts (quotes_fts, rowid, text)
            SELECT 'delete', id, text FROM quotes WHERE article_id = ?
            """, [id])
    }
}
