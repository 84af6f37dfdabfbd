import Text

/// The distinct shingles of a text: hashes of every three words in a row, in ascending order.
///
/// Three words are enough for two texts on one subject to share few, and for a changed word to cost few.
struct ShingleSet: Sendable {
    /// How many words a shingle has.
    static let width = 3

    private let hashes: [UInt64]

    init(_ words: NormalizedWords) {
        hashes = ShingleSet.distinct(words.indices.map { StableHash(of: words.word($0)).value })
    }

    private static func distinct(_ words: [UInt64]) -> [UInt64] {
        guard words.count >= width else { return [] }
        var hashes = (0...words.count - width).map { start in
            StableHash(of: words[start..<start + width]).value
        }
        hashes.sort()
        var last: UInt64?
        hashes.removeAll { hash in
            defer { last = hash }
            return hash == last
        }
        return hashes
    }

    var count: Int { hashes.count }

    /// How many shingles both texts have.
    func common(with other: ShingleSet) -> Int { hashes.commonCount(with: other.hashes) }
}
