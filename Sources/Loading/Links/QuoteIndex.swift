import GRDB
import Linking

/// Which quotations in several articles are one utterance: the same words, edited or cut.
///
/// What is compared are wordings, each once however often it is printed, so that a thousand copies of a report cost one
/// comparison. The outcome depends on the articles alone, not on the order in which they came.
final class QuoteIndex {
    let db: Database
    /// Wordings of which a print has come or gone.
    private var touched: Set<Int64> = []
    /// Wordings that may have lost what held them together.
    private var brokenUp: Set<Int64> = []
    /// Wordings that were read, since what much is said is compared with all that is like it.
    private var wordings: [Int64: QuoteWording?] = [:]
    /// A wording takes up about a kilobyte.
    private static let mostWordings = 20_000

    init(_ db: Database) { self.db = db }

    /// Takes up the article's quotations.
    func add(_ article: Int64) throws {
        for key in try keys(of: article) {
            let words = key.utf8.lazy.filter { $0 == UInt8(ascii: " ") }.count + 1
            let id = try db.number("SELECT id FROM quote_wordings WHERE text_key = ?", [key])
            if id == nil { try db.run("INSERT INTO quote_wordings (text_key, words) VALUES (?, ?)", [key, words]) }
            touched.insert(id ?? db.lastInsertedRowID)
        }
    }

    /// Forgets the article's quotations, which are still there.
    func remove(_ article: Int64) throws {
        touched.formUnion(
            try db.numbers(
                """
                SELECT DISTINCT w.id FROM quotes q JOIN quote_wordings w ON w.text_key = q.text_key
                WHERE q.article_id = ? AND q.kind <> 'indirect'
                """, [article]))
    }

    /// Links the new wordings, drops those that nobody prints any more, and finds the first print of each utterance.
    func settle() throws {
        for id in touched.sorted() where try !isPrinted(id) { try drop(id) }
        let new = try db.numbers("SELECT id FROM quote_wordings WHERE first_wording_id IS NULL ORDER BY id")
        for id in new { try link(id) }
        var seen: Set<Int64> = []
        for id in touched.union(brokenUp).union(new).sorted() where !seen.contains(id) {
            let members = try connected(with: id, by: neighbours)
            seen.formUnion(members)
            try setFirst(of: members.sorted())
        }
        touched = []
        brokenUp = []
        wordings = [:]
    }

    private func drop(_ id: Int64) throws {
        brokenUp.formUnion(try neighbours(of: id))
        try db.run("UPDATE quote_wordings SET first_wording_id = id WHERE first_wording_id = ?", [id])
        try db.run("DELETE FROM quote_wordings WHERE id = ?", [id])
        touched.remove(id)
        brokenUp.remove(id)
    }

    private func link(_ id: Int64) throws {
        guard let wording = try wording(of: id) else { return }
        for mark in wording.fingerprint.sorted() {
            try db.run("INSERT INTO quote_wording_marks (hash, wording_id) VALUES (?, ?)", [mark, id])
        }
        for other in try candidates(of: id) {
            guard let likeness = try self.wording(of: other)?.similarity(to: wording) else { continue }
            try db.run(
                "INSERT INTO quote_wording_links (a_id, b_id, similarity) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                [min(id, other), max(id, other), likeness])
        }
    }

    /// Nil where it has too few words.
    private func wording(of id: Int64) throws -> QuoteWording? {
        if let wording = wordings[id] { return wording }
        let wording = try key(of: id).flatMap { QuoteWording($0) }
        if wordings.count >= QuoteIndex.mostWordings { wordings.removeAll() }
        wordings[id] = .some(wording)
        return wording
    }

    private func setFirst(of members: [Int64]) throws {
        let prints = try members.compactMap { id in try earliestPrint(of: id).map { (order: $0, id: id) } }
        guard let first = prints.min(by: { $0.order < $1.order }) else { return }
        for id in members {
            try db.run("UPDATE quote_wordings SET first_wording_id = ? WHERE id = ?", [first.id, id])
        }
    }
}

// MARK: - Rows

extension QuoteIndex {
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

    private func isPrinted(_ id: Int64) throws -> Bool {
        try db.number(
            """
            SELECT 1 FROM quote_wordings w
                JOIN quotes q ON q.text_key = w.text_key AND q.text_key <> '' AND q.kind <> 'indirect'
            WHERE w.id = ? LIMIT 1
            """, [id]) != nil
    }

    private func neighbours(of id: Int64) throws -> [Int64] {
        try db.numbers(
            """
            SELECT b_id FROM quote_wording_links WHERE a_id = ?1
            UNION ALL SELECT a_id FROM quote_wording_links WHERE b_id = ?1
            """, [id])
    }

    private func candidates(of id: Int64) throws -> [Int64] {
        try db.numbers(
            """
            SELECT DISTINCT o.wording_id FROM quote_wording_marks m JOIN quote_wording_marks o ON o.hash = m.hash
            WHERE m.wording_id = ?1 AND o.wording_id <> ?1 ORDER BY 1
            """, [id])
    }

    private func earliestPrint(of id: Int64) throws -> PrintOrder? {
        try db.row(
            """
            SELECT coalesce(a.published_at, '9999') AS published, a.article_key, q.ordinal
            FROM quote_wordings w
                JOIN quotes q ON q.text_key = w.text_key AND q.text_key <> '' AND q.kind <> 'indirect'
                JOIN articles a ON a.id = q.article_id
            WHERE w.id = ? ORDER BY 1, 2, 3 LIMIT 1
            """, [id]
        ).map {
            PrintOrder(
                article: ArticleOrder(published: $0["published"], key: $0["article_key"]), ordinal: $0["ordinal"])
        }
    }
}

/// Where a quotation stands among all that were printed.
private struct PrintOrder: Comparable {
    let article: ArticleOrder
    let ordinal: Int

    static func < (left: PrintOrder, right: PrintOrder) -> Bool {
        left.article == right.article ? left.ordinal < right.ordinal : left.article < right.article
    }
}
