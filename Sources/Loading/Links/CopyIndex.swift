import Foundation
import GRDB
import Linking

/// Which articles are copies, and of which: each of the earliest article that it is like.
///
/// Candidates come through the bands of the fingerprints, what is decided is decided on the texts. The
/// outcome depends on the articles alone, not on the order in which they came.
final class CopyIndex {
    let db: Database
    /// Articles whose original is to be looked for.
    private var pending: Set<Int64> = []
    /// Articles that have got, lost or changed their original.
    private(set) var moved: Set<Int64> = []

    init(_ db: Database) { self.db = db }

    /// Takes up the article's body, whose former fingerprint is gone.
    func add(_ id: Int64, body: String) throws {
        pending.insert(id)
        guard let fingerprint = Fingerprint(body) else { return }
        try db.run(
            "INSERT INTO fingerprints (article_id, shingles, signature) VALUES (?, ?, ?)",
            [id, fingerprint.shingles, fingerprint.signature])
        for hash in Set(fingerprint.bandHashes).sorted() {
            try db.run("INSERT INTO fingerprint_bands (hash, article_id) VALUES (?, ?)", [hash, id])
        }
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
            pending = []
            for article in articles { try settle(article) }
        }
    }

    private func settle(_ article: CopyCandidate) throws {
        guard try db.number("SELECT 1 FROM fingerprints WHERE article_id = ?", [article.id]) != nil else { return }
        if let first = try earliestSame(article) {
            return try setOriginal(try original(of: first) ?? Original(id: first, likeness: .same), of: article.id)
        }
        let others = try candidates(of: article)
        let text = ComparedText(article, db)
        var earliest: Original?
        for other in others where other.order < article.order {
            guard let likeness = try text.likeness(to: other) else { continue }
            earliest = Original(id: other.id, likeness: likeness)
            break
        }
        try setOriginal(earliest, of: article.id)
        for other in others where article.order < other.order {
            if let known = other.originalOrder, known <= article.order { continue }
            guard let likeness = try text.likeness(to: other) else { continue }
            try setOriginal(Original(id: article.id, likeness: likeness), of: other.id)
            pending.formUnion(
                try db.numbers(
                    "SELECT article_id FROM duplicates WHERE original_id = ? AND kind = 'exact'", [other.id]))
        }
    }
}

/// What an article is a copy of.
private struct Original {
    let id: Int64
    let likeness: Likeness
}

/// Where an article stands in time: of two that are alike the earlier is the original.
struct ArticleOrder: Comparable {
    let published: String
    let key: String

    static func < (left: ArticleOrder, right: ArticleOrder) -> Bool {
        (left.published, left.key) < (right.published, right.key)
    }
}

struct CopyCandidate {
    let id: Int64
    let order: ArticleOrder
    let bodyHash: String
    /// Where the original stands that is known so far.
    let originalOrder: ArticleOrder?
}

// MARK: - Rows

extension CopyIndex {
    /// An article without date comes after all that have one.
    fileprivate static let columns = """
        a.id, coalesce(a.published_at, '9999') AS published, a.article_key, a.body_sha256,
        coalesce(o.published_at, '9999') AS original_published, o.article_key AS original_key
        """

    private func article(_ id: Int64) throws -> CopyCandidate? {
        try db.row(
            "SELECT \(CopyIndex.columns) FROM articles a LEFT JOIN articles o ON o.id = a.duplicate_of WHERE a.id = ?",
            [id]
        ).map(CopyCandidate.init)
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
        try db.row("SELECT original_id, kind, similarity FROM duplicates WHERE article_id = ?", [id]).flatMap { row in
            Likeness.Kind(rawValue: row["kind"]).map {
                Original(id: row["original_id"], likeness: Likeness(kind: $0, similarity: row["similarity"]))
            }
        }
    }

    /// Articles that share a band, earliest first. Of those with one body the earliest stands for all.
    private func candidates(of article: CopyCandidate) throws -> [CopyCandidate] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT DISTINCT \(CopyIndex.columns)
                    FROM fingerprint_bands m JOIN fingerprint_bands b ON b.hash = m.hash
                        JOIN articles a ON a.id = b.article_id LEFT JOIN articles o ON o.id = a.duplicate_of
                    WHERE m.article_id = ?1 AND a.id <> ?1 AND a.duplicate_kind IS NOT 'exact'
                        AND (o.id IS NULL OR (coalesce(a.published_at, '9999'), a.article_key) < (?2, ?3)
                            OR (coalesce(o.published_at, '9999'), o.article_key) > (?2, ?3))
                    """),
            arguments: [article.id, article.order.published, article.order.key]
        ).map(CopyCandidate.init).sorted { $0.order < $1.order }
    }

    private func setOriginal(_ original: Original?, of id: Int64) throws {
        let kind = original?.likeness.kind.rawValue
        moved.insert(id)
        try db.run(
            "UPDATE articles SET duplicate_of = ?, duplicate_kind = ? WHERE id = ?", [original?.id, kind, id])
        try db.run("DELETE FROM duplicates WHERE article_id = ?", [id])
        guard let original else { return }
        try db.run(
            "INSERT INTO duplicates (article_id, original_id, kind, similarity) VALUES (?, ?, ?, ?)",
            [id, original.id, kind, original.likeness.similarity])
    }
}

extension CopyCandidate {
    init(_ row: Row) {
        id = row["id"]
        order = ArticleOrder(published: row["published"], key: row["article_key"])
        bodyHash = row["body_sha256"]
        let key: String? = row["original_key"]
        originalOrder = key.map { ArticleOrder(published: row["original_published"], key: $0) }
    }
}
