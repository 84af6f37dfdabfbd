import Text

/// Phrases of a text that are chosen by their hashes alone (Manber, 1994): a passage has the same marks in whatever text it
/// stands, and what is cut off takes none but its own away.
enum Marks {
    /// Shorter words, in UTF-8 bytes, are mostly grammar, in every language with words. A figure of any length counts.
    private static let minimumContentWord = 4
    /// How many content words a mark is of. With one word in three replaced a third of the marks is left.
    private static let width = 3
    /// Of the first content words one mark in so many is kept, of later ones fewer: a copy that is cut short has nothing
    /// but the beginning. An article of 400 words has about 35 marks.
    private static let density: [(words: Int, oneIn: UInt64)] = [(24, 2), (72, 4), (.max, 12)]

    /// Returns the marks in ascending order.
    static func all(of text: NormalizedWords) -> [UInt32] {
        let words = contentWords(of: text)
        guard words.count >= width else { return [] }
        var marks: Set<UInt32> = []
        for start in 0...words.count - width {
            let hash = StableHash(of: words[start..<start + width])
            let oneIn = density.first { start < $0.words }?.oneIn ?? 1
            // The lower half chooses and the upper half is the mark, so that all marks are used alike.
            if (hash.value & 0xFFFF_FFFF) % oneIn == 0 { marks.insert(UInt32(hash.value >> 32)) }
        }
        return marks.sorted()
    }

    private static func contentWords(of text: NormalizedWords) -> [UInt64] {
        text.indices.filter { text.word($0).count >= minimumContentWord || text.isFigure($0) }
            .map { StableHash(of: text.word($0)).value }
    }
}
