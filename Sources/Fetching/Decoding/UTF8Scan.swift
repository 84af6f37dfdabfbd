/// Counts of what is UTF-8 in some bytes, and what is not.
struct UTF8Scan {
    /// The number of characters of more than one byte.
    private(set) var sequences = 0
    /// The number of bytes that belong to no character.
    private(set) var invalid = 0

    init(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { bytes in
            var index = 0
            while index < bytes.count {
                if bytes[index] < 0x80 {
                    index += UTF8Scan.plainBytes(bytes, from: index)
                    continue
                }
                let length = UTF8Scan.sequenceLength(bytes[...], at: index)
                if length > 0 { sequences += 1 } else { invalid += 1 }
                index += max(length, 1)
            }
        }
    }

    /// Returns how many bytes from `index` on are ASCII, at least 1; eight are tested at a time.
    private static func plainBytes(_ bytes: UnsafeBufferPointer<UInt8>, from index: Int) -> Int {
        let raw = UnsafeRawBufferPointer(bytes)
        var end = index + 1
        while end + 8 <= raw.count, raw.loadUnaligned(fromByteOffset: end, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        {
            end += 8
        }
        return end - index
    }

    /// Returns the length of the character of two to four bytes at `index`; 0 where there is none.
    ///
    /// Overlong forms, surrogates and what is beyond U+10FFFF are none, as in the Unicode standard's table 3-7.
    static func sequenceLength(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, at index: Int) -> Int {
        let length = expectedLength(bytes[index])
        guard length > 0, validPrefix(bytes, at: index) == length else { return 0 }
        return length
    }

    /// Returns how many bytes from `index` on are the beginning of a valid character, at least 1 for a valid first
    /// byte.
    static func validPrefix(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, at index: Int) -> Int {
        let first = bytes[index]
        let length = expectedLength(first)
        guard length > 0, index + 1 < bytes.endIndex, secondBytes(after: first).contains(bytes[index + 1]) else {
            return length > 0 ? 1 : 0
        }
        var count = 2
        while count < length, index + count < bytes.endIndex, bytes[index + count] & 0xc0 == 0x80 { count += 1 }
        return count
    }

    private static func expectedLength(_ first: UInt8) -> Int {
        switch first {
        case 0xc2...0xdf: 2
        case 0xe0...0xef: 3
        case 0xf0...0xf4: 4
        default: 0
        }
    }

    private static func secondBytes(after first: UInt8) -> ClosedRange<UInt8> {
        switch first {
        case 0xe0: 0xa0...0xbf
        case 0xed: 0x80...0x9f
        case 0xf0: 0x90...0xbf
        case 0xf4: 0x80...0x8f
        default: 0x80...0xbf
        }
    }
}
