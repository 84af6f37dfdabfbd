import GRDB

/// Documents and authors that a load has changed, and that may belong to no article any more.
struct PossibleOrphans {
    var documents: Set<Int64> = []
    private var authors: Set<Int64> = []

    /// Adds the document and the authors of an article that is going.
    mutating func add(of article: Int64, _ db: Database) throws {
        if let document = try db.integer("SELECT document_id FROM articles WHERE id = ?", [article]) {
            documents.insert(document)
        }
        authors.formUnion(try db.integers("SELECT author_id FROM article_authors WHERE article_id = ?", [article]))
    }

    /// Deletes the documents, authors and outlets that no article has any more; a document that stays gets the address
    /// of one of its articles.
    func remove(from db: Database) throws {
        for document in documents.sorted() { try removeOrUpdate(document: document, db) }
        for author in authors.sorted() {
            try db.run(
                """
                DELETE FROM authors WHERE id = ?1
                    AND NOT EXISTS (SELECT 1 FROM article_authors WHERE author_id = ?1)
                """, [author])
        }
        try db.run(
            "DELETE FROM outlets WHERE NOT EXISTS (SELECT 1 FROM articles WHERE articles.outlet_id = outlets.id)")
    }

    private func removeOrUpdate(document: Int64, _ db: Database) throws {
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
}
