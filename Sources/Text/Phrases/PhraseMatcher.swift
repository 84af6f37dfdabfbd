/// Looks for many phrases at once, each of two bytes or more, by their first bytes.
package struct PhraseMatcher: ExpressibleByArrayLiteral, Sendable {
    /// All phrases one after the other, those with the same first byte together.
    private var bytes: [UInt8] = []
    private var phrases: [Range<Int>] = []
    /// The range in `phrases` of the phrases with each first byte.
    private var byFirst: [Range<Int>] = Array(repeating: 0..<0, count: 256)
    /// A bit for each pair of bytes that a phrase begins with: nearly all places of a text end here.
    private var pairs = [UInt64](repeating: 0, count: 1024)

    package init(_ texts: [String]) {
        let sorted = texts.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
        for text in sorted {
            precondition(text.count > 1, "a phrase of a single byte is everywhere")
            let first = Int(text[0])
            pairs[first << 2 | Int(text[1] >> 6)] |= 1 << UInt64(text[1] & 63)
            let number = phrases.count
            byFirst[first] = (byFirst[first].isEmpty ? number : byFirst[first].lowerBound)..<number + 1
            phrases.append(bytes.count..<bytes.count + text.count)
            bytes += text
        }
    }

    package var isEmpty: Bool { phrases.isEmpty }

    package init(arrayLiteral elements: String...) { self.init(elements) }

    package init(allOf sets: [PhraseMatcher]) {
        self.init(sets.flatMap { set in set.phrases.map { String(decoding: set.bytes[$0], as: UTF8.self) } })
    }

    /// Whether one of the phrases stands anywhere in `text`.
    package func occurs(in text: [UInt8]) -> Bool { text.withUnsafeBufferPointer(occurs) }

    package func occurs(in text: String) -> Bool {
        text.utf8.withContiguousStorageIfAvailable(occurs) ?? occurs(in: Array(text.utf8))
    }

    private func occurs(in text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard text.count > 1 else { return false }
        return pairs.withUnsafeBufferPointer { pairs in
            for index in 0..<text.count - 1 {
                let (first, second) = (text[index], text[index + 1])
                guard pairs[Int(first) << 2 | Int(second >> 6)] >> UInt64(second & 63) & 1 == 1 else { continue }
                if length(of: text, at: index) != nil { return true }
            }
            return false
        }
    }

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

extension String {
    /// The text in UTF-8, with the letters A to Z in lower case.
    package var asciiLowercased: [UInt8] { utf8.map { $0 >= 65 && $0 <= 90 ? $0 + 32 : $0 } }
}

extension ArraySlice<UInt8> {
    /// The bytes with the letters A to Z in lower case.
    package var asciiLowercased: [UInt8] { map { $0 >= 65 && $0 <= 90 ? $0 + 32 : $0 } }
}
