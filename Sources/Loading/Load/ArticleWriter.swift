import ArticleModel
import GRDB
import Linking

/// Writes and deletes the rows of one article.
///
/// The search index is kept in step: an article is removed from it before its rows change, and added at the end of the
/// load. FTS5 flushes its pending data before any statement that may roll back, as most of a load may, so articles are
/// indexed once, at the end.
final class ArticleWriter {
    let db: Database
    let names: NameIndex
    let duplicates: NearDuplicateIndex
    let stories: StoryIndex
    let utterances: UtteranceIndex
    private let searchIndex: SearchIndex
    private(set) var faults = ArticleFaults()
    private(set) var written: Set<Int64> = []
    /// Articles to be added to the search index.
    private var unindexed: Set<Int64> = []
    private var orphans = PossibleOrphans()
    /// The keys of the pages that articles had joined to them, or have now.
    private(set) var joinedPages: Set<String> = []

    init(_ db: Database, overrides: NameOverrides) {
        self.db = db
        names = NameIndex(db, overrides: overrides)
        duplicates = NearDuplicateIndex(db)
        stories = StoryIndex(db)
        utterances = UtteranceIndex(db)
        searchIndex = SearchIndex(db: db)
    }

    /// Writes the article, in place of the one that has its key.
    func write(_ extracted: ExtractedArticle, as row: ArticleRow, digest: String, run: Int64) throws {
        let former = try db.integer("SELECT id FROM articles WHERE article_key = ?", [row.key])
        if let former { try removeParts(of: former) }
        let id = try writeRow(row, id: former, digest: digest, run: run)
        try writeParts(extracted, of: id, row: row)
        unindexed.insert(id)
        try names.add(id)
        try duplicates.add(id, body: row.body.text)
        stories.markChanged(id)
        written.insert(id)
    }

    /// Notes the pages whose text is part of the article.
    func notePages(of article: CleanArticle) {
        joinedPages.formUnion((article.pages?.others ?? []).compactMap { $0.joined?.value.withoutNUL })
    }

    /// Has the story be made anew that the article of that key tells.
    func markStoryChanged(of key: String) throws {
        if let id = try db.integer("SELECT id FROM articles WHERE article_key = ?", [key]) {
            stories.markStoryChanged(of: id)
        }
    }

    /// Deletes the article of that key with all its rows, where there is one.
    func remove(_ key: String) throws {
        if let id = try db.integer("SELECT id FROM articles WHERE article_key = ?", [key]) { try remove(id) }
    }

    /// Deletes the article with all its rows.
    func remove(_ id: Int64) throws {
        try removeParts(of: id)
        try db.run("DELETE FROM articles WHERE id = ?", [id])
        written.remove(id)
    }

    /// Brings what depends on several articles up to date, once all articles of the run are written.
    func finish() throws {
        try names.resolve()
        try duplicates.resolve()
        for article in duplicates.changed.sorted() { stories.markChanged(article) }
        try utterances.resolve()
        try stories.resolve()
        try orphans.remove(from: db)
        for article in unindexed.sorted() { try searchIndex.add(article) }
        unindexed = []
    }

    private func writeRow(_ row: ArticleRow, id: Int64?, digest: String, run: Int64) throws -> Int64 {
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
        let parameters = names.map { _ in "?" }.joined(separator: ", ")
        try db.run("INSERT INTO articles (\(names.joined(separator: ", "))) VALUES (\(parameters))", SQLValues(values))
        return db.lastInsertedRowID
    }

    private func outletID(_ name: String?) throws -> Int64? {
        guard let name else { return nil }
        return try db.id(
            select: "SELECT id FROM outlets WHERE name = ?", insert: "INSERT INTO outlets (name) VALUES (?)", [name])
    }

    private func documentID(_ row: ArticleRow) throws -> Int64? {
        guard let hash = row.article.contentHash?.value else { return nil }
        let found = try db.integer("SELECT id FROM documents WHERE raw_sha256 = ?", [hash])
        if found == nil {
            try db.run("INSERT INTO documents (raw_sha256, source_uri) VALUES (?, ?)", [hash, row.sourceURI])
        }
        let id = found ?? db.lastInsertedRowID
        orphans.documents.insert(id)
        return id
    }

    private func writeParts(_ extracted: ExtractedArticle, of id: Int64, row: ArticleRow) throws {
        notePages(of: extracted.article)
        var writer = ArticlePartsWriter(
            db, article: id, row: row, names: names, utterances: utterances, faults: faults)
        try writer.write(extracted)
        faults = writer.faults
    }

    private func removeParts(of id: Int64) throws {
        try names.remove(id)
        try duplicates.remove(id)
        try stories.remove(id)
        try utterances.remove(id)
        try orphans.add(of: id, db)
        joinedPages.formUnion(
            try db.texts("SELECT page_key FROM article_pages WHERE article_id = ? AND is_joined = 1", [id]))
        if unindexed.remove(id) == nil { try searchIndex.remove(id) }
        for table in [
            "article_authors", "paragraphs", "removed_blocks", "quality_flags", "rights", "quotes", "article_forms",
            "article_entities", "article_pages",
        ] {
            try db.run("DELETE FROM \(table) WHERE article_id = ?", [id])
        }
    }
}
