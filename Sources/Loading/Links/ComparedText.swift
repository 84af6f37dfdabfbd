import Foundation
import GRDB
import Linking

/// One article's body, held against others.
final class ComparedText {
    private let db: Database
    private let article: CopyCandidate
    private var fingerprint: Fingerprint?
    private var shingles: Shingles?

    init(_ article: CopyCandidate, _ db: Database) {
        self.article = article
        self.db = db
    }

    /// Nil where neither body is a copy of the other.
    func likeness(to other: CopyCandidate) throws -> Likeness? {
        if article.bodyHash == other.bodyHash { return .same }
        guard let mine = try ownFingerprint(), let theirs = try readFingerprint(other.id),
            Likeness.isPossible(mine, theirs), let text = try body(other.id)
        else { return nil }
        return Likeness(try ownShingles(), Shingles(text))
    }

    private func ownFingerprint() throws -> Fingerprint? {
        if fingerprint == nil { fingerprint = try readFingerprint(article.id) }
        return fingerprint
    }

    private func ownShingles() throws -> Shingles {
        if let shingles { return shingles }
        let read = Shingles(try body(article.id) ?? "")
        shingles = read
        return read
    }

    private func readFingerprint(_ id: Int64) throws -> Fingerprint? {
        try db.row("SELECT shingles, signature FROM fingerprints WHERE article_id = ?", [id]).map {
            Fingerprint(shingles: $0["shingles"], signature: $0["signature"])
        }
    }

    private func body(_ id: Int64) throws -> String? {
        try db.text("SELECT body FROM articles WHERE id = ?", [id])
    }
}

extension Fingerprint {
    /// The minima, four bytes each, least significant first.
    var signature: Data {
        Data(minima.flatMap { minimum in (0..<4).map { UInt8(truncatingIfNeeded: minimum >> ($0 * 8)) } })
    }

    init(shingles: Int, signature: Data) {
        let bytes = Array(signature)
        let minima = stride(from: 0, to: bytes.count - 3, by: 4).map { start in
            (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[start + $1]) << UInt32($1 * 8) }
        }
        self.init(shingles: shingles, minima: minima)
    }
}
