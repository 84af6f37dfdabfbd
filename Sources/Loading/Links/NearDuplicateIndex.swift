import GRDB
import Linking

/// Finds which articles are copies, and of which: each of the earliest article that it is similar to.
///
/// Candidates come through the marks of the fingerprints; the decision is made on the texts. The outcome depends on
/// the articles alone, not on the order in which they came.
final class NearDuplicateIndex {
    /// The number of articles that are resolved together: the candidates of all are kept in memory meanwhile.
    private static let batchSize = 4000

    let db: Database
    /// Whether the fingerprints are known to be of this version.
    private var isUpToDate = false
    /// Articles whose original is to be found.
    private var pending: Set<Int64> = []
    /// Articles whose group may be another one.
    private var regrouped: Set<Int64> = []
    /// Articles that have gained, lost or changed their original.
    private(set) var changed: Set<Int64> = []
    /// A cache of the originals, as the rows have them.
    private var originals: [Int64: Original?] = [:]

    init(_ db: Database) { self.db = db }

    /// Adds the article's body, whose former fingerprint is gone.
    func add(_ id: Int64, body: String) throws {
        if try addAllIfOutdated() { return }
        pending.insert(id)
        try Fingerprint(body)?.write(of: id, db)
    }

    /// Removes the article's body; its copies will get another original.
    func remove(_ id: Int64) throws {
        _ = try addAllIfOutdated()
        for copy in try db.integers("SELECT article_id FROM duplicates WHERE original_id = ?", [id]) {
            try setOriginal(nil, of: copy)
            pending.insert(copy)
        }
        pending.remove(id)
        try setOriginal(nil, of: id)
        try Fingerprint.remove(of: id, db)
    }

    /// Finds the originals, earliest articles first, until nothing changes any more.
    func resolve() throws {
        _ = try addAllIfOutdated()
        while !pending.isEmpty {
            let articles = try pending.compactMap(unresolvedArticle).sorted { $0.order < $1.order }
            let unresolved = Set(articles.map(\.id))
            pending = []
            originals = [:]
            for start in stride(from: 0, to: articles.count, by: NearDuplicateIndex.batchSize) {
                let batch = articles[start..<min(start + NearDuplicateIndex.batchSize, articles.count)]
                let candidates = try CopyCandidates(of: batch.map(\.id), unresolved: unresolved, db)
                for article in batch { try resolve(article, among: candidates) }
                originals = [:]
            }
        }
        try MarkIndex.fingerprints(db).settle()
        try CopyGroups(db: db).update(regrouped.union(changed))
        regrouped = []
    }

    /// Computes all fingerprints anew where they are those of an earlier version, and returns whether they were.
    private func addAllIfOutdated() throws -> Bool {
        if isUpToDate { return false }
        isUpToDate = true
        if try db.integer("SELECT version FROM fingerprint_version") == Int64(Fingerprint.version) { return false }
        let articles = try db.integers("SELECT id FROM articles ORDER BY id")
        for article in articles { try remove(article) }
        for article in articles {
            if let body = try db.text("SELECT body FROM articles WHERE id = ?", [article]) {
                try add(article, body: body)
            }
        }
        try db.run("UPDATE fingerprint_version SET version = ?", [Fingerprint.version])
        return true
    }

    private func resolve(_ article: UnresolvedArticle, among candidates: CopyCandidates) throws {
        if let first = try earliestWithSameBody(article) {
            return try setOriginal(try original(of: first) ?? Original(id: first, similarity: .same), of: article.id)
        }
        let comparison = CopyComparison(article: article, candidates: candidates)
        try setOriginal(try earliestSimilar(comparison, candidates.earlier(than: article.id)), of: article.id)
        // Those that are unresolved will find their original themselves.
        for later in try candidates.laterWithKnownOriginal(than: article.id) {
            if let known = try original(of: later.id), try candidates.order(of: known.id) <= article.order { continue }
            guard let similarity = try similarity(comparison, to: later) else { continue }
            try setOriginal(Original(id: article.id, similarity: similarity), of: later.id)
            pending.formUnion(
                try db.integers(
                    "SELECT article_id FROM duplicates WHERE original_id = ? AND kind = 'exact'", [later.id]))
        }
    }

    private func earliestSimilar(
        _ comparison: CopyComparison, _ others: some Sequence<(id: Int64, commonMarks: Int)>
    ) throws -> Original? {
        for other in others {
            if let similarity = try similarity(comparison, to: other) {
                return Original(id: other.id, similarity: similarity)
            }
        }
        return nil
    }

    /// Returns nil also for an exact copy: of articles with one body the earliest stands for all.
    private func similarity(
        _ comparison: CopyComparison, to other: (id: Int64, commonMarks: Int)
    ) throws -> Similarity? {
        guard try comparison.isPossible(other), try original(of: other.id)?.similarity.kind != .exact else {
            return nil
        }
        return try comparison.similarity(to: other.id)
    }
}

/// What an article is a copy of, and how.
private struct Original {
    let id: Int64
    let similarity: Similarity
}

/// An article whose original is to be found.
struct UnresolvedArticle {
    let id: Int64
    let order: ArticleOrder
    let bodyHash: String
}

// MARK: - Rows

extension NearDuplicateIndex {
    /// Returns nil where the body is too short to have a fingerprint.
    private func unresolvedArticle(_ id: Int64) throws -> UnresolvedArticle? {
        try db.prepared(
            """
            SELECT coalesce(a.published_at, '9999'), a.article_key, a.body_sha256
            FROM fingerprints f JOIN articles a ON a.id = f.article_id WHERE f.article_id = ?
            """
        ).first([id]) {
            UnresolvedArticle(
                id: id, order: ArticleOrder(published: $0.text(0), key: $0.text(1)), bodyHash: $0.text(2))
        }
    }

    /// Without the plus sign SQLite would put the digest in place of the column in both terms, and then read all articles.
    private func earliestWithSameBody(_ article: UnresolvedArticle) throws -> Int64? {
        try db.integer(
            """
            SELECT id FROM articles
            WHERE substr(body_sha256, 1, 16) = substr(?1, 1, 16) AND +body_sha256 = ?1
                AND (coalesce(published_at, '9999'), article_key) < (?2, ?3)
            ORDER BY coalesce(published_at, '9999'), article_key LIMIT 1
            """, [article.bodyHash, article.order.published, article.order.key])
    }

    private func original(of id: Int64) throws -> Original? {
        if let known = originals[id] { return known }
        let read =
            try db.prepared("SELECT original_id, kind, similarity FROM duplicates WHERE article_id = ?")
            .first([id]) { row in
                Similarity.Kind(rawValue: row.text(1)).map {
                    Original(id: row.integer(0), similarity: Similarity(kind: $0, similarity: row.real(2)))
                }
            } ?? nil
        originals[id] = .some(read)
        return read
    }

    private func setOriginal(_ original: Original?, of id: Int64) throws {
        let former = try self.original(of: id)
        changed.insert(id)
        if former == nil && original == nil { return }
        // Before the row goes that tells the group.
        regrouped.formUnion(try CopyGroups(db: db).remove(of: id))
        let kind = original?.similarity.kind.rawValue
        originals[id] = .some(original)
        try db.run("UPDATE articles SET duplicate_of = ?, duplicate_kind = ? WHERE id = ?", [original?.id, kind, id])
        try db.run("DELETE FROM duplicates WHERE article_id = ?", [id])
        guard let original else { return }
        try db.run(
            "INSERT INTO duplicates (article_id, original_id, kind, similarity) VALUES (?, ?, ?, ?)",
            [id, original.id, kind, original.similarity.similarity])
    }
}
