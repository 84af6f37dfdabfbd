import Foundation
import GRDB
import Linking

/// Which articles are copies, and of which: each of the earliest article that it is like.
///
/// Candidates come through the bands of the fingerprints, what is decided is decided on the texts. The
/// outcome depends on the articles alone, not on the order in which they came.
final class NearDuplicateIndex {
    /// So many articles are looked at together: what they share bands with is kept in memory meanwhile.
    private static let batch = 4000

    let db: Database
    /// Articles whose original is to be looked for.
    private var pending: Set<Int64> = []
    /// Articles that have got, lost or changed their original.
    private(set) var moved: Set<Int64> = []
    /// What is known of the originals so far, as the rows say it.
    private var originals: [Int64: Original?] = [:]

    init(_ db: Database) { self.db = db }

    /// Takes up the article's body, whose former fingerprint is gone.
    func add(_ id: Int64, body: String) throws {
        pending.insert(id)
        guard let fingerprint = Fingerprint(body) else { return }
        try db.run(
            "INSERT INTO fingerprints (article_id, shingles, signature) VALUES (?, ?, ?)",
            [id, fingerprint.shingles, fingerprint.signature])
        let insert = try db.prepared("INSERT INTO fingerprint_bands (hash, article_id) VALUES (?, ?)")
        for hash in Set(fingerprint.bandHashes).sorted() { try insert.run([hash, id]) }
    }

    /// Forgets the article's body; what is a copy of it looks for another original.
    func remove(_ id: Int64) throws {
        for copy in try db.numbers("SELECT article_id FROM duplicates WHERE original_id = ?", [id]) {
            try setOriginal(nil, of: copy)
            pending.insert(copy)
        }
        pending.remove(id)
        try setOriginal(nil, of: id)
        try db.run("DELETE FROM fingerprint_bands WHERE article_id = ?", [id])
        try db.run("DELETE FROM fingerprints WHERE article_id = ?", [id])
    }

    /// Finds the originals, earliest articles first, until nothing changes any more.
    func settle() throws {
        while !pending.isEmpty {
            let articles = try pending.compactMap(article).sorted { $0.order < $1.order }
            let unsettled = Set(articles.map(\.id))
            pending = []
            originals = [:]
            for start in stride(from: 0, to: articles.count, by: NearDuplicateIndex.batch) {
                let batch = articles[start..<min(start + NearDuplicateIndex.batch, articles.count)]
                let relatives = try LSHCandidates(of: batch.map(\.id), unsettled: unsettled, db)
                for article in batch { try settle(article, among: relatives) }
                originals = [:]
            }
        }
    }

    private func settle(_ article: CopyCandidate, among relatives: LSHCandidates) throws {
        if let first = try earliestSame(article) {
            return try setOriginal(try original(of: first) ?? Original(id: first, likeness: .same), of: article.id)
        }
        let text = ComparedText(article, relatives, db)
        try setOriginal(try earliestLike(text, relatives.earlier(than: article.id)), of: article.id)
        // Those that are unsettled will look for themselves.
        for later in relatives.settledLater(than: article.id) {
            if let known = try original(of: later), try relatives.order(of: known.id) <= article.order { continue }
            guard let likeness = try like(text, later) else { continue }
            try setOriginal(Original(id: article.id, likeness: likeness), of: later)
            pending.formUnion(
                try db.numbers("SELECT article_id FROM duplicates WHERE original_id = ? AND kind = 'exact'", [later]))
        }
    }

    private func earliestLike(_ text: ComparedText, _ others: some Sequence<Int64>) throws -> Original? {
        for other in others {
            if let likeness = try like(text, other) { return Original(id: other, likeness: likeness) }
        }
        return nil
    }

    /// Of those with one body the earliest stands for all.
    private func like(_ text: ComparedText, _ other: Int64) throws -> Similarity? {
        guard try text.isPossibleCopy(other), try original(of: other)?.likeness.kind != .exact else { return nil }
        return try text.likeness(to: other)
    }
}

/// What an article is a copy of.
private struct Original {
    let id: Int64
    let likeness: Similarity
}

/// Where an article stands in time: of two that are alike the earlier is the original.
struct ArticleOrder: Comparable {
    let published: String
    let key: String

    static func < (left: ArticleOrder, right: ArticleOrder) -> Bool {
        (left.published, left.key) < (right.published, right.key)
    }
}

/// An article whose original is looked for.
struct CopyCandidate {
    let id: Int64
    let order: ArticleOrder
    let bodyHash: String
}

// MARK: - Rows

extension NearDuplicateIndex {
    /// Nil where the body is too short to have a fingerprint. An article without date comes after all that have one.
    private func article(_ id: Int64) throws -> CopyCandidate? {
        try db.prepared(
            """
            SELECT coalesce(a.published_at, '9999'), a.article_key, a.body_sha256
            FROM fingerprints f JOIN articles a ON a.id = f.article_id WHERE f.article_id = ?
            """
        ).first([id]) {
            CopyCandidate(
                id: id, order: ArticleOrder(published: $0.text(0), key: $0.text(1)), bodyHash: $0.text(2))
        }
    }

    private func earliestSame(_ article: CopyCandidate) throws -> Int64? {
        try db.number(
            """
            SELECT id FROM articles
            WHERE body_sha256 = ? AND (coalesce(published_at, '9999'), article_key) < (?, ?)
            ORDER BY coalesce(published_at, '9999'), article_key LIMIT 1
            """, [article.bodyHash, article.order.published, article.order.key])
    }

    private func original(of id: Int64) throws -> Original? {
        if let known = originals[id] { return known }
        let read =
            try db.prepared("SELECT original_id, kind, similarity FROM duplicates WHERE article_id = ?")
            .first([id]) { row in
                Similarity.Kind(rawValue: row.text(1)).map {
                    Original(id: row.number(0), likeness: Similarity(kind: $0, similarity: row.real(2)))
                }
            } ?? nil
        originals[id] = .some(read)
        return read
    }

    private func setOriginal(_ original: Original?, of id: Int64) throws {
        let former = try self.original(of: id)
        moved.insert(id)
        if former == nil && original == nil { return }
        let kind = original?.likeness.kind.rawValue
        originals[id] = .some(original)
        try db.run("UPDATE articles SET duplicate_of = ?, duplicate_kind = ? WHERE id = ?", [original?.id, kind, id])
        try db.run("DELETE FROM duplicates WHERE article_id = ?", [id])
        guard let original else { return }
        try db.run(
            "INSERT INTO duplicates (article_id, original_id, kind, similarity) VALUES (?, ?, ?, ?)",
            [id, original.id, kind, original.likeness.similarity])
    }
}
