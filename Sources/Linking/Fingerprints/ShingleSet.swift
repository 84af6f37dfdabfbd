import Text

/// The distinct shingles of a text: hashes of every three words in a row, in ascending order.
///
/// Three words are enough for two texts on one subject to share few, and for a changed word to cost few.
package struct ShingleSet: Sendable {
    /// How many words a shingle has.
    static let width = 3

    let hashes: [UInt64]

    package init(_ text: String) { self.init(NormalizedWords(text)) }

    init(_ words: NormalizedWords, first: Int = .max) {
        let count = min(words.count, first)
        let wordHashes = (0..<count).map { index in
            var hash = StableHash()
            hash.update(words.word(index))
            return hash.value
        }
        hashes = ShingleSet.distinct(wordHashes)
    }

    private static func distinct(_ words: [UInt64]) -> [UInt64] {
        guard words.count >= width else { return [] }
        var hashes = (0...words.count - width).map { start in
            var hash = StableHash()
            for word in words[start..<start + width] { hash.update(word) }
            return hash.value
        }
        hashes.sort()
        var last: UInt64?
        hashes.removeAll { hash in
            defer { last = hash }
            return hash == last
        }
        return hashes
    }

    package var count: Int { hashes.count }

    /// How many shingles both texts have.
    package func common(with other: ShingleSet) -> Int { ShingleSet.common(hashes, other.hashes) }

    /// How many numbers two ascending lists, each without repeats, have in common.
    static func common(_ left: [UInt64], _ right: [UInt64]) -> Int {
        var common = 0
        var index = 0
        for number in left {
            while index < right.count, right[index] < number { index += 1 }
            if index < right.count, right[index] == number { common += 1 }
        }
        return common
    }
}
