/// Finds the index of a word in a fixed list of words.
///
/// Several times as fast as a dictionary, which guards against hostile keys: these lists are part of the program, and
/// every word of a text is looked up.
package struct WordTable: Sendable {
    package let words: [String]
    /// Each word's hash in the upper half, and its index plus one in the lower; zero in an empty slot.
    private let slots: [UInt64]

    /// Makes a table of distinct words.
    package init(_ words: [String]) {
        self.words = words
        var size = 16
        while size < 3 * words.count { size *= 2 }
        var slots = [UInt64](repeating: 0, count: size)
        for (index, word) in words.enumerated() {
            let hash = Self.hash(word)
            var slot = Int(hash) & (size - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = UInt64(hash) << 32 | UInt64(index + 1)
        }
        self.slots = slots
    }

    /// The word's index in `words`; nil where it is not among them.
    package func index(of word: String) -> Int? {
        let hash = Self.hash(word)
        return slots.withUnsafeBufferPointer { slots in
            var slot = Int(hash) & (slots.count - 1)
            while slots[slot] != 0 {
                let index = Int(slots[slot] & 0xFFFF_FFFF) - 1
                if slots[slot] >> 32 == UInt64(hash), words[index] == word { return index }
                slot = (slot + 1) & (slots.count - 1)
            }
            return nil
        }
    }

    /// The word's hash, with the upper bits folded into those that choose the slot.
    private static func hash(_ word: String) -> UInt32 {
        var word = word
        return word.withUTF8 { bytes in
            var hash = StableHash32()
            hash.update(bytes)
            return hash.value ^ hash.value >> 15
        }
    }
}
