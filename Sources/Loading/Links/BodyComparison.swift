import GRDB
import Linking

/// Compares the body of one article with the bodies of others.
final class BodyComparison {
    private let db: Database
    private let article: UnresolvedArticle
    private let candidates: LSHCandidates
    private var shingles: ShingleSet?

    init(of article: UnresolvedArticle, with candidates: LSHCandidates, _ db: Database) {
        self.article = article
        self.candidates = candidates
        self.db = db
    }

    /// Returns what the fingerprints say, before a text is read.
    func isPossibleCopy(_ other: Int64) throws -> Bool {
        guard let own = try candidates.fingerprint(of: article.id),
            let others = try candidates.fingerprint(of: other)
        else { return false }
        return Similarity.isPossible(own, others)
    }

    /// Returns how one body is a copy of the other; nil where neither is.
    func similarity(to other: Int64) throws -> Similarity? {
        guard let (text, hash) = try body(of: other) else { return nil }
        return hash == article.bodyHash ? .same : Similarity(try ownShingles(), ShingleSet(text))
    }

    private func ownShingles() throws -> ShingleSet {
        if let shingles { return shingles }
        let read = ShingleSet(try body(of: article.id)?.text ?? "")
        shingles = read
        return read
    }

    private func body(of id: Int64) throws -> (text: String, hash: String)? {
        try db.prepared("SELECT body, body_sha256 FROM articles WHERE id = ?").first([id]) { ($0.text(0), $0.text(1)) }
    }
}
