import Text

/// Searches the bytes of a page from a current index. Names are compared without regard to case.
struct ByteScanner {
    let bytes: UnsafeBufferPointer<UInt8>
    var index = 0

    static let lessThan = UInt8(ascii: "<")

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// The byte at an index; 0 beyond the end.
    func byte(at index: Int) -> UInt8 { index >= 0 && index < bytes.count ? bytes[index] : 0 }

    func find(_ byte: UInt8, from start: Int, to end: Int = .max) -> Int? {
        let end = min(end, bytes.count)
        var index = ByteScanner.pass(byte, in: bytes, from: start, to: end)
        while index < end {
            if bytes[index] == byte { return index }
            index += 1
        }
        return nil
    }

    /// An index at or after `start` and not after the first `byte`: scripts are most of a page, and are passed over eight
    /// bytes at a time.
    private static func pass(
        _ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
    ) -> Int {
        let raw = UnsafeRawBufferPointer(bytes)
        let wanted = UInt64(byte) &* 0x0101_0101_0101_0101
        var index = start
        while index >= 0, index + 8 <= end {
            let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) ^ wanted
            // Not 0 if one of the eight bytes is 0.
            if (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 != 0 { break }
            index += 8
        }
        return index
    }

    /// The index after the next `text` at or after `start`.
    func end(of text: StaticString, from start: Int, to end: Int = .max) -> Int? {
        guard text.utf8CodeUnitCount > 0 else { return nil }
        let first = text.utf8Start[0]
        var index = start
        while let hit = find(first, from: index, to: end) {
            if starts(with: text, at: hit) { return hit + text.utf8CodeUnitCount }
            index = hit + 1
        }
        return nil
    }

    /// The index at which `</name` begins, at or after `start`.
    func closing(_ name: StaticString, from start: Int) -> Int? {
        var index = start
        while let next = find(ByteScanner.lessThan, from: index) {
            if byte(at: next + 1) == UInt8(ascii: "/"), isName(name, self.name(at: next + 2)) { return next }
            index = next + 1
        }
        return nil
    }

    /// The name that begins at `start`: up to a blank, `/` or `>`.
    func name(at start: Int) -> Range<Int> {
        var end = start
        while end < bytes.count, !ByteScanner.endsName(bytes[end]) { end += 1 }
        return min(start, end)..<end
    }

    func hash(of name: Range<Int>) -> UInt64 {
        var hash = StableHash()
        for index in name { hash.update(bytes[index].asciiLowercased) }
        return hash.value
    }

    func starts(with text: StaticString, at start: Int) -> Bool {
        let length = text.utf8CodeUnitCount
        guard start + length <= bytes.count else { return false }
        for offset in 0..<length where bytes[start + offset].asciiLowercased != text.utf8Start[offset] {
            return false
        }
        return true
    }

    func isName(_ name: StaticString, _ range: Range<Int>) -> Bool {
        range.count == name.utf8CodeUnitCount && starts(with: name, at: range.lowerBound)
    }

    func holds(_ text: StaticString, in range: Range<Int>) -> Bool {
        end(of: text, from: range.lowerBound, to: range.upperBound).map { $0 <= range.upperBound } ?? false
    }

    static func equal(_ name: Slice<UnsafeBufferPointer<UInt8>>, _ text: StaticString) -> Bool {
        guard name.count == text.utf8CodeUnitCount else { return false }
        return zip(name, 0..<name.count).allSatisfy { $0.asciiLowercased == text.utf8Start[$1] }
    }

    private static func endsName(_ byte: UInt8) -> Bool { byte.isASCIIBlank || byte == 47 || byte == 62 || byte == 60 }
}
