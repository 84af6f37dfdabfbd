import GRDB
import Linking
import Text

/// Finds which quotations in several articles are one utterance: the same words, edited or cut.
///
/// Wordings are compared, each once however often it is quoted, so that a thousand copies of a report cost one
/// comparison. The outcome depends on the articles alone, not on the order in which they came.
final class UtteranceIndex {
    /// Shorter quotations have no wording: many people say the same few words.
    private static let minimumWords = 5
    /// The cache of wordings is emptied at so many, some 20 megabytes.
    private static let maximumCachedWordings = 20_000

    private let db: Database
    private let links: SimilarityGraph
    private let marks: MarkIndex
    private var areHashesComplete = false
    /// Wordings of which a quotation has come or gone.
    private var changed: Set<Int64> = []
    /// What wordings say whose quotations have gone, maybe all of them.
    private var removedTexts: [Int64: String] = [:]
    /// Wordings whose utterance may have fallen apart.
    private var possiblySplit: Set<Int64> = []
    /// A cache, since a frequent wording is compared with all that are similar.
    private var wordings: [Int64: QuoteWording?] = [:]

    init(_ db: Database) {
        self.db = db
        links = SimilarityGraph(db: db, table: "quote_wording_links")
        marks = .wordings(db)
    }

    /// Returns the wording of a quotation that is about to be written, which is made where there is none; nil for few words.
    func wording(of text: String) throws -> Int64? {
        let words = NormalizedWords(text)
        guard words.count >= UtteranceIndex.minimumWords else { return nil }
        try addMissingHashes()
        let hash = words.hash
        let known = try db.integers("SELECT id FROM quote_wordings WHERE hash = ?", [hash]).first { id in
            try self.text(of: id).map { NormalizedWords($0).text } == words.text
        }
        if known == nil { try db.run("INSERT INTO quote_wordings (hash, words) VALUES (?, ?)", [hash, words.count]) }
        let id = known ?? db.lastInsertedRowID
        changed.insert(id)
        return id
    }

    /// Removes the article's quotations, whose rows are still there.
    func remove(_ article: Int64) throws {
        let quotes = try db.prepared(
            "SELECT wording_id, text FROM quotes WHERE article_id = ? AND wording_id IS NOT NULL"
        ).all([article]) { (wording: $0.integer(0), text: $0.text(1)) }
        for quote in quotes {
            changed.insert(quote.wording)
            removedTexts[quote.wording] = quote.text
        }
    }

    /// Links the new wordings, removes those that no article quotes any more, and finds which one of each utterance was
    /// printed first.
    func resolve() throws {
        for id in changed.sorted() where try !isQuoted(id) { try removeWording(id) }
        let new = try db.integers("SELECT id FROM quote_wordings WHERE first_wording_id IS NULL ORDER BY id")
        for id in new { try link(id) }
        try marks.settle()
        for members in try links.components(of: changed.union(possiblySplit).union(new)) {
            try setEarliestWording(of: members)
        }
        changed = []
        removedTexts = [:]
        possiblySplit = []
        wordings = [:]
    }

    private func removeWording(_ id: Int64) throws {
        possiblySplit.formUnion(try links.neighbours(of: id))
        try db.run("UPDATE quote_wordings SET first_wording_id = id WHERE first_wording_id = ?", [id])
        try marks.remove(Array(try wording(of: id)?.fingerprint ?? []), of: id)
        try db.run("DELETE FROM quote_wordings WHERE id = ?", [id])
        changed.remove(id)
        possiblySplit.remove(id)
    }

    private func link(_ id: Int64) throws {
        guard let wording = try wording(of: id) else { return }
        let ownMarks = wording.fingerprint.sorted()
        for other in try candidates(ownMarks).subtracting([id]).sorted() {
            guard let similarity = try self.wording(of: other)?.similarity(to: wording) else { continue }
            try links.link(id, other, similarity: similarity)
        }
        try marks.insert(ownMarks, of: id)
    }

    /// Returns nil where it has too few words to be compared.
    private func wording(of id: Int64) throws -> QuoteWording? {
        if let wording = wordings[id] { return wording }
        let wording = try text(of: id).flatMap { QuoteWording($0) }
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
    /// Returns what one of the quotations of the wording says.
    private func text(of id: Int64) throws -> String? {
        try removedTexts[id] ?? db.text("SELECT text FROM quotes WHERE wording_id = ? LIMIT 1", [id])
    }

    /// Computes the hashes that are missing since the tables were changed.
    private func addMissingHashes() throws {
        if areHashesComplete { return }
        for id in try db.integers("SELECT id FROM quote_wordings WHERE hash IS NULL") {
            guard let text = try text(of: id) else { continue }
            try db.run("UPDATE quote_wordings SET hash = ? WHERE id = ?", [NormalizedWords(text).hash, id])
        }
        areHashesComplete = true
    }

    private func isQuoted(_ id: Int64) throws -> Bool {
        try db.integer("SELECT 1 FROM quotes WHERE wording_id = ? LIMIT 1", [id]) != nil
    }

    private func candidates(_ ownMarks: [Int64]) throws -> Set<Int64> {
        try ownMarks.reduce(into: []) { $0.formUnion(try marks.ids(with: $1)) }
    }

    private func earliestQuotation(of id: Int64) throws -> QuotationOrder? {
        try db.row(
            """
            SELECT coalesce(a.published_at, '9999') AS published, a.article_key, q.ordinal
            FROM quotes q CROSS JOIN articles a ON a.id = q.article_id
            WHERE q.wording_id = ? ORDER BY 1, 2, 3 LIMIT 1
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

extension NormalizedWords {
    /// The hash by which the wording of these words is found.
    fileprivate var hash: Int64 { Int64(bitPattern: StableHash.mixed(StableHash(of: text).value)) }
}
