/// The distinct runs of three words in a text, as hashes in ascending order.
///
/// Three words are enough for two texts on one subject to share few, and for a changed word to cost few.
package struct Shingles: Sendable {
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
        hashes = Shingles.distinct(wordHashes)
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

    /// How many runs both texts have.
    package func common(with other: Shingles) -> Int { Shingles.common(hashes, other.hashes) }

    /// How many numbers two ascending lists, each without repeats, have in common.
    static func common(_ left: [UInt64], _ right: [UInt64]) -> Int {
        var common = 0
        var place = 0
        for number in left {
            while place < right.count, right[place] < number { place += 1 }
            if place < right.count, right[place] == number { common += 1 }
        }
        return common
    }
}
