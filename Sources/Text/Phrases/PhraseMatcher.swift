/// Looks for many phrases at once, each of two bytes or more, by their first bytes.
package struct PhraseMatcher: ExpressibleByArrayLiteral, Sendable {
    /// All phrases one after the other, those with the same first byte together.
    private var bytes: [UInt8] = []
    private var phrases: [Range<Int>] = []
    /// The range in `phrases` of the phrases with each first byte.
    private var byFirst: [Range<Int>] = Array(repeating: 0..<0, count: 256)
    /// A Bloom filter of the bytes that phrases begin with: nearly all indices of a text end here.
    private var filter = [UInt64](repeating: 0, count: 256)
    /// How many first bytes of a phrase the filter knows: four, or as many as the shortest phrase has.
    private var prefixCount = 4

    package init(_ texts: [String]) {
        let sorted = texts.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
        prefixCount = sorted.reduce(4) { min($0, $1.count) }
        precondition(prefixCount > 1, "a phrase of a single byte is everywhere")
        for text in sorted {
            let first = Int(text[0])
            let bit = PhraseMatcher.bit(of: text.prefix(prefixCount).reduce(0) { $0 << 8 | UInt32($1) })
            filter[bit >> 6] |= 1 << UInt64(bit & 63)
            let index = phrases.count
            byFirst[first] = (byFirst[first].isEmpty ? index : byFirst[first].lowerBound)..<index + 1
            phrases.append(bytes.count..<bytes.count + text.count)
            bytes += text
        }
    }

    package var isEmpty: Bool { phrases.isEmpty }

    /// The length of the longest phrase, in UTF-8 bytes.
    package var maximumLength: Int { phrases.reduce(0) { max($0, $1.count) } }

    package init(arrayLiteral elements: String...) { self.init(elements) }

    package init(allOf sets: [PhraseMatcher]) {
        self.init(sets.flatMap { set in set.phrases.map { String(decoding: set.bytes[$0], as: UTF8.self) } })
    }

    /// Whether a phrase begins with `byte`.
    package func mayBegin(with byte: UInt8) -> Bool { !byFirst[Int(byte)].isEmpty }

    /// Whether one of the phrases stands anywhere in `text`.
    package func occurs(in text: [UInt8]) -> Bool { text.withUnsafeBufferPointer(occurs) }

    package func occurs(in text: String) -> Bool {
        text.utf8.withContiguousStorageIfAvailable(occurs) ?? occurs(in: Array(text.utf8))
    }

    private func occurs(in text: UnsafeBufferPointer<UInt8>) -> Bool {
        let mask = UInt32.max >> UInt32(32 - 8 * prefixCount)
        return filter.withUnsafeBufferPointer { filter in
            var prefix: UInt32 = 0
            for end in text.indices {
                prefix = (prefix << 8 | UInt32(text[end])) & mask
                let bit = PhraseMatcher.bit(of: prefix)
                guard filter[bit >> 6] >> UInt64(bit & 63) & 1 == 1, end >= prefixCount - 1 else { continue }
                if length(of: text, at: end - prefixCount + 1) != nil { return true }
            }
            return false
        }
    }

    /// Returns the bit of the filter that stands for the first bytes of a phrase.
    private static func bit(of prefix: UInt32) -> Int { Int((prefix &* 0x9E37_79B1) >> 18) }

    /// Returns the index after the first phrase in `text`; nil where there is none.
    package func endOfFirst(in text: [UInt8]) -> Int? {
        text.withUnsafeBufferPointer { text in
            for index in text.indices { if let length = length(of: text, at: index) { return index + length } }
            return nil
        }
    }

    /// Returns the length, in UTF-8 bytes, of a phrase that `text` begins with; nil where there is none.
    package func prefixLength(in text: String) -> Int? {
        text.utf8.withContiguousStorageIfAvailable { length(of: $0, at: 0) } ?? prefixLength(in: Array(text.utf8)[...])
    }

    package func prefixLength(in text: ArraySlice<UInt8>) -> Int? {
        text.withUnsafeBufferPointer { length(of: $0, at: 0) }
    }

    private func length(of text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
        guard index < text.count else { return nil }
        for phraseIndex in byFirst[Int(text[index])] {
            let phrase = phrases[phraseIndex]
            if phrase.count <= text.count - index, equal(phrase, text, index) { return phrase.count }
        }
        return nil
    }

    private func equal(_ phrase: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        for offset in 0..<phrase.count where bytes[phrase.lowerBound + offset] != text[index + offset] { return false }
        return true
    }
}
