import GRDB
import Linking

/// Finds which quotations in several articles are one utterance: the same words, edited or cut.
///
/// Wordings are compared, each once however often it is quoted, so that a thousand copies of a report cost one
/// comparison. The outcome depends on the articles alone, not on the order in which they came.
final class UtteranceIndex {
    /// The cache of wordings is emptied at so many, some 20 megabytes.
    private static let maximumCachedWordings = 20_000

    private let db: Database
    private let links: SimilarityGraph
    /// Wordings of which a quotation has come or gone.
    private var changed: Set<Int64> = []
    /// Wordings whose utterance may have fallen apart.
    private var possiblySplit: Set<Int64> = []
    /// A cache, since a frequent wording is compared with all that are similar.
    private var wordings: [Int64: QuoteWording?] = [:]

    init(_ db: Database) {
        self.db = db
        links = SimilarityGraph(db: db, table: "quote_wording_links")
    }

    /// Adds the article's quotations.
    func add(_ article: Int64) throws {
        for key in try keys(of: article) {
            let words = key.utf8.lazy.filter { $0 == UInt8(ascii: " ") }.count + 1
            let id = try db.integer("SELECT id FROM quote_wordings WHERE text_key = ?", [key])
            if id == nil { try db.run("INSERT INTO quote_wordings (text_key, words) VALUES (?, ?)", [key, words]) }
            changed.insert(id ?? db.lastInsertedRowID)
        }
    }

    /// Removes the article's quotations, whose rows are still there.
    func remove(_ article: Int64) throws {
        changed.formUnion(
            try db.integers(
                """
                SELECT DISTINCT w.id FROM quotes q JOIN quote_wordings w ON w.text_key = q.text_key
                WHERE q.article_id = ? AND q.kind <> 'indirect'
                """, [article]))
    }

    /// Links the new wordings, removes those that no article quotes any more, and finds which one of each utterance was
    /// printed first.
    func resolve() throws {
        for id in changed.sorted() where try !isQuoted(id) { try removeWording(id) }
        let new = try db.integers("SELECT id FROM quote_wordings WHERE first_wording_id IS NULL ORDER BY id")
        for id in new { try link(id) }
        for members in try links.components(of: changed.union(possiblySplit).union(new)) {
            try setEarliestWording(of: members)
        }
        changed = []
        possiblySplit = []
        wordings = [:]
    }

    private func removeWording(_ id: Int64) throws {
        possiblySplit.formUnion(try links.neighbours(of: id))
        try db.run("UPDATE quote_wordings SET first_wording_id = id WHERE first_wording_id = ?", [id])
        try db.run("DELETE FROM quote_wordings WHERE id = ?", [id])
        changed.remove(id)
        possiblySplit.remove(id)
    }

    private func link(_ id: Int64) throws {
        guard let wording = try wording(of: id) else { return }
        for hash in wording.fingerprint.sorted() {
            try db.run("INSERT INTO quote_wording_marks (hash, wording_id) VALUES (?, ?)", [hash, id])
        }
        for other in try candidates(of: id) {
            guard let similarity = try self.wording(of: other)?.similarity(to: wording) else { continue }
            try links.link(id, other, similarity: similarity)
        }
    }

    /// Returns nil where it has too few words to be compared.
    private func wording(of id: Int64) throws -> QuoteWording? {
        if let wording = wordings[id] { return wording }
        let wording = try key(of: id).flatMap { QuoteWording($0) }
        if wordings.count >= UtteranceIndex.maximumCachedWordings { wordings.removeAll() }
        wordings[id] = .some(wording)
        return wording
    }

    /// Writes beside each wording of an utterance which of them was printed first.
    private func setEarliestWording(of members: [Int64]) throws {
        let earliest = try members.compactMap { id in try earliestQuotation(of: id).map { (order: $0, id: id) } }
        guard let first = earliest.min(by: { $0.order < $1.order }) else { return }
        for id in members {
            try db.run("UPDATE quote_wordings SET first_wording_id = ? WHERE id = ?", [first.id, id])
        }
    }
}

// MARK: - Rows

extension UtteranceIndex {
    private func keys(of article: Int64) throws -> [String] {
        try String.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT DISTINCT text_key FROM quotes
                    WHERE article_id = ? AND text_key <> '' AND kind <> 'indirect' ORDER BY text_key
                    """), arguments: [article])
    }

    private func key(of id: Int64) throws -> String? {
        try db.text("SELECT text_key FROM quote_wordings WHERE id = ?", [id])
    }

    private func isQuoted(_ id: Int64) throws -> Bool {
        try db.integer(
            """
            SELECT 1 FROM quote_wordings w
                JOIN quotes q ON q.text_key = w.text_key AND q.text_key <> '' AND q.kind <> 'indirect'
            WHERE w.id = ? LIMIT 1
            """, [id]) != nil
    }

    private func candidates(of id: Int64) throws -> [Int64] {
        try db.integers(
            """
            SELECT DISTINCT o.wording_id FROM quote_wording_marks m JOIN quote_wording_marks o ON o.hash = m.hash
            WHERE m.wording_id = ?1 AND o.wording_id <> ?1 ORDER BY 1
            """, [id])
    }

    private func earliestQuotation(of id: Int64) throws -> QuotationOrder? {
        try db.row(
            """
            SELECT coalesce(a.published_at, '9999') AS published, a.article_key, q.ordinal
            FROM quote_wordings w
                JOIN quotes q ON q.text_key = w.text_key AND q.text_key <> '' AND q.kind <> 'indirect'
                JOIN articles a ON a.id = q.article_id
            WHERE w.id = ? ORDER BY 1, 2, 3 LIMIT 1
            """, [id]
        ).map {
            QuotationOrder(
                article: ArticleOrder(published: $0["published"], key: $0["article_key"]), ordinal: $0["ordinal"])
        }
    }
}

/// The position of a quotation in time.
private struct QuotationOrder: Comparable {
    let article: ArticleOrder
    let ordinal: Int

    static func < (left: QuotationOrder, right: QuotationOrder) -> Bool {
        left.article == right.article ? left.ordinal < right.ordinal : left.article < right.article
    }
}
