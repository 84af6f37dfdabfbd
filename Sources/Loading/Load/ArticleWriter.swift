import ArticleModel
import GRDB
import Linking

/// Writes the rows of one article, and takes them away.
///
/// The search index is kept in step row by row: what is indexed is taken out by the old words (the
/// 'delete' form) before the rows change. What is new goes in at the end: the index writes all that it holds in memory
/// to the disk before any statement that may fail halfway, which others than its own mostly are.
final class ArticleWriter {
    let db: Database
    let names: NameIndex
    let copies: NearDuplicateIndex
    let stories: StoryIndex
    let quotes: QuoteIndex
    private(set) var faults = ArticleFaults()
    private(set) var written: Set<Int64> = []
    private var unindexed: Set<Int64> = []
    private var touchedDocuments: Set<Int64> = []
    private var touchedAuthors: Set<Int64> = []

    init(_ db: Database, pins: NameOverrides) {
        self.db = db
        names = NameIndex(db, pins: pins)
        copies = NearDuplicateIndex(db)
        stories = StoryIndex(db)
        quotes = QuoteIndex(db)
    }

    /// Writes `article` in the place of what stands under its key.
    func write(_ extracted: ExtractedArticle, as row: ArticleRow, digest: String, run: Int64) throws {
        let former = try db.number("SELECT id FROM articles WHERE article_key = ?", [row.key])
        if let former { try takeParts(of: former) }
        let id = try putRow(row, id: former, digest: digest, run: run)
        try putParts(extracted, of: id, row: row)
        unindexed.insert(id)
        try names.link(id)
        try copies.add(id, body: row.body.text)
        stories.touch(id)
        try quotes.add(id)
        written.insert(id)
    }

    /// Takes the article and all its rows away.
    func remove(_ id: Int64) throws {
        try takeParts(of: id)
        try db.run("DELETE FROM articles WHERE id = ?", [id])
        written.remove(id)
    }

    /// Brings all that hangs on several articles to what the articles say, once they are all in.
    func settle() throws {
        try names.settle()
        for article in names.movedArticles.sorted() { stories.touch(article) }
        try copies.settle()
        for article in copies.moved.sorted() { stories.touch(article) }
        try stories.settle()
        try quotes.settle()
        try sweep()
        for article in unindexed.sorted() { try index(article) }
        unindexed = []
    }

    private func putRow(_ row: ArticleRow, id: Int64?, digest: String, run: Int64) throws -> Int64 {
        let columns =
            row.columns + [
                ("article_key", row.key), ("outlet_id", try outletID(row.outlet)),
                ("document_id", try documentID(row)), ("fetched_at", row.article.fetchedAt?.description),
                ("run_id", run), ("row_sha256", digest),
            ]
        let names = columns.map(\.0)
        let values = columns.map(\.1)
        if let id {
            let changes = names.map { "\($0) = ?" }.joined(separator: ", ")
            try db.run("UPDATE articles SET \(changes) WHERE id = ?", SQLValues(values + [id]))
            return id
        }
        let marks = names.map { _ in "?" }.joined(separator: ", ")
        try db.run("INSERT INTO articles (\(names.joined(separator: ", "))) VALUES (\(marks))", SQLValues(values))
        return db.lastInsertedRowID
    }

    private func outletID(_ name: String?) throws -> Int64? {
        guard let name else { return nil }
        return try db.id(
            find: "SELECT id FROM outlets WHERE name = ?", insert: "INSERT INTO outlets (name) VALUES (?)", [name])
    }

    private func documentID(_ row: ArticleRow) throws -> Int64? {
        guard let hash = row.article.contentHash?.value else { return nil }
        let found = try db.number("SELECT id FROM documents WHERE raw_sha256 = ?", [hash])
        if found == nil {
            try db.run("INSERT INTO documents (raw_sha256, source_uri) VALUES (?, ?)", [hash, row.sourceURI])
        }
        let id = found ?? db.lastInsertedRowID
        touchedDocuments.insert(id)
        return id
    }

    /// An `INSERT … SELECT` is a statement that may fail halfway.
    private func index(_ id: Int64) throws {
        let article = try db.prepared("SELECT title, body FROM articles WHERE id = ?").first([id]) {
            ($0.optionalText(0), $0.text(1))
        }
        guard let (title, body) = article else { return }
        try db.run("INSERT INTO articles_fts (rowid, title, body) VALUES (?, ?, ?)", [id, title, body])
        let quotes = try db.prepared("SELECT id, text FROM quotes WHERE article_id = ?").all([id]) {
            ($0.number(0), $0.text(1))
        }
        let insert = try db.prepared("INSERT INTO quotes_fts (rowid, text) VALUES (?, ?)")
        for (quote, text) in quotes { try insert.run([quote, text]) }
    }

    private func takeParts(of id: Int64) throws {
        try names.unlink(id)
        try copies.remove(id)
        try stories.remove(id)
        try quotes.remove(id)
        if let document = try db.number("SELECT document_id FROM articles WHERE id = ?", [id]) {
            touchedDocuments.insert(document)
        }
        touchedAuthors.formUnion(try db.numbers("SELECT author_id FROM article_authors WHERE article_id = ?", [id]))
        if unindexed.remove(id) == nil { try takeFromIndex(id) }
        for table in [
            "article_authors", "paragraphs", "removed_blocks", "quality_flags", "mentions", "quotes",
            "article_forms", "article_entities",
        ] {
            try db.run("DELETE FROM \(table) WHERE article_id = ?", [id])
        }
    }

    private func takeFromIndex(_ id: Int64) throws {
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

    private func putParts(_ extracted: ExtractedArticle, of id: Int64, row: ArticleRow) throws {
        var parts = ArticleParts(db, article: id, row: row, names: names, faults: faults)
        try parts.write(extracted)
        faults = parts.faults
    }

    /// Outlets, authors and pages that no article has any more.
    private func sweep() throws {
        for document in touchedDocuments.sorted() {
            try db.run(
                """
                DELETE FROM documents WHERE id = ?1
                    AND NOT EXISTS (SELECT 1 FROM articles WHERE document_id = ?1)
                """, [document])
            try db.run(
                """
                UPDATE documents SET source_uri = (
                    SELECT min(coalesce(url, source || '/' || file, file, article_key))
                    FROM articles WHERE document_id = ?1)
                WHERE id = ?1
                """, [document])
        }
        for author in touchedAuthors.sorted() {
            try db.run(
                """
                DELETE FROM authors WHERE id = ?1
                    AND NOT EXISTS (SELECT 1 FROM article_authors WHERE author_id = ?1)
                """, [author])
        }
        try db.run(
            "DELETE FROM outlets WHERE NOT EXISTS (SELECT 1 FROM articles WHERE articles.outlet_id = outlets.id)")
    }
}
