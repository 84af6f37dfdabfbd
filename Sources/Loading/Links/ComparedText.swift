import Foundation
import GRDB
import Linking

/// One article's body, held against others.
final class ComparedText {
    private let db: Database
    private let article: CopyCandidate
    private let relatives: LSHCandidates
    private var shingles: ShingleSet?

    init(_ article: CopyCandidate, _ relatives: LSHCandidates, _ db: Database) {
        self.article = article
        self.relatives = relatives
        self.db = db
    }

    /// What the fingerprints say, before a text is read.
    func isPossibleCopy(_ other: Int64) throws -> Bool {
        guard let mine = try relatives.fingerprint(of: article.id), let theirs = try relatives.fingerprint(of: other)
        else { return false }
        return Similarity.isPossible(mine, theirs)
    }

    /// Nil where neither body is a copy of the other.
    func likeness(to other: Int64) throws -> Similarity? {
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

extension Fingerprint {
    /// The minima, four bytes each, least significant first.
    var signature: Data {
        Data(minima.flatMap { minimum in (0..<4).map { UInt8(truncatingIfNeeded: minimum >> ($0 * 8)) } })
    }

    init(shingles: Int, signature: UnsafeRawBufferPointer) {
        let minima = stride(from: 0, to: signature.count - 3, by: 4).map { place in
            UInt32(littleEndian: signature.loadUnaligned(fromByteOffset: place, as: UInt32.self))
        }
        self.init(shingles: shingles, minima: minima)
    }
}
