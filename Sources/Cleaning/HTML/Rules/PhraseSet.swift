/// Phrases of two bytes and more that are looked for all at once, by their first bytes.
struct PhraseSet: ExpressibleByArrayLiteral, Sendable {
    /// All phrases one behind the other, those with the same first byte together.
    private var bytes: [UInt8] = []
    private var phrases: [Range<Int>] = []
    /// By first byte, which of `phrases`.
    private var byFirst: [Range<Int>] = Array(repeating: 0..<0, count: 256)
    /// A bit for each pair of bytes that a phrase begins with: nearly all places of a text end here.
    private var pairs = [UInt64](repeating: 0, count: 1024)

    init(_ texts: [String]) {
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

    init(arrayLiteral elements: String...) { self.init(elements) }

    init(allOf sets: [PhraseSet]) {
        self.init(sets.flatMap { set in set.phrases.map { String(decoding: set.bytes[$0], as: UTF8.self) } })
    }

    func isIn(_ text: [UInt8]) -> Bool { text.withUnsafeBufferPointer(isIn) }

    func isIn(_ text: String) -> Bool {
        text.utf8.withContiguousStorageIfAvailable(isIn) ?? isIn(Array(text.utf8))
    }

    private func isIn(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard text.count > 1 else { return false }
        return pairs.withUnsafeBufferPointer { pairs in
            for place in 0..<text.count - 1 {
                let (first, second) = (text[place], text[place + 1])
                guard pairs[Int(first) << 2 | Int(second >> 6)] >> UInt64(second & 63) & 1 == 1 else { continue }
                if length(of: text, at: place) != nil { return true }
            }
            return false
        }
    }

    /// The length in bytes of a phrase that `text` begins with.
    func length(atStartOf text: String) -> Int? {
        text.utf8.withContiguousStorageIfAvailable { length(of: $0, at: 0) } ?? length(atStartOf: Array(text.utf8)[...])
    }

    func length(atStartOf text: ArraySlice<UInt8>) -> Int? { text.withUnsafeBufferPointer { length(of: $0, at: 0) } }

    private func length(of text: UnsafeBufferPointer<UInt8>, at place: Int) -> Int? {
        guard place < text.count else { return nil }
        for number in byFirst[Int(text[place])] {
            let phrase = phrases[number]
            if phrase.count <= text.count - place, equal(phrase, text, place) { return phrase.count }
        }
        return nil
    }

    private func equal(_ phrase: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
        for index in 0..<phrase.count where bytes[phrase.lowerBound + index] != text[place + index] { return false }
        return true
    }
}

extension String {
    /// UTF-8 with the letters A to Z made small.
    var lowBytes: [UInt8] { utf8.map { $0 >= 65 && $0 <= 90 ? $0 + 32 : $0 } }
}

extension ArraySlice<UInt8> {
    /// With the letters A to Z made small.
    var lowBytes: [UInt8] { map { $0 >= 65 && $0 <= 90 ? $0 + 32 : $0 } }
}
