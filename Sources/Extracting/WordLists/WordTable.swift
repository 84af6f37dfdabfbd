/// Finds words of a fixed list. Several times as quick as a dictionary, which guards against hostile keys: these lists are
/// part of the program, and every word of a text is looked up.
struct WordTable: Sendable {
    let words: [String]
    /// Each word's hash in the upper half, and one more than its index in the lower; zero where there is none.
    private let slots: [UInt64]

    /// `words` are distinct.
    init(_ words: [String]) {
        self.words = words
        var size = 16
        while size < 3 * words.count { size *= 2 }
        var slots = [UInt64](repeating: 0, count: size)
        for (index, word) in words.enumerated() {
            let hash = Self.hash(word)
            var place = Int(hash) & (size - 1)
            while slots[place] != 0 { place = (place + 1) & (size - 1) }
            slots[place] = UInt64(hash) << 32 | UInt64(index + 1)
        }
        self.slots = slots
    }

    func index(of word: String) -> Int? {
        let hash = Self.hash(word)
        return slots.withUnsafeBufferPointer { slots in
            var place = Int(hash) & (slots.count - 1)
            while slots[place] != 0 {
                let index = Int(slots[place] & 0xFFFF_FFFF) - 1
                if slots[place] >> 32 == UInt64(hash), words[index] == word { return index }
                place = (place + 1) & (slots.count - 1)
            }
            return nil
        }
    }

    /// FNV-1a, with the upper bits folded into those that choose the slot.
    private static func hash(_ word: String) -> UInt32 {
        var word = word
        return word.withUTF8 { bytes in
            var hash: UInt32 = 2_166_136_261
            for byte in bytes { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
            return hash ^ hash >> 15
        }
    }
}
