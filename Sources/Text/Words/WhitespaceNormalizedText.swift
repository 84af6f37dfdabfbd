/// A text joined from pieces as a browser shows it.
///
/// White space of any kind becomes one blank; soft hyphens, zero-width characters, and what `isControlOrOverride` go.
package struct WhitespaceNormalizedText {
    private var bytes: [UInt8] = []
    private var isSpacePending = false
    private var isSeamPending = false
    /// The number of UTF-8 bytes in `text`, blanks not counted.
    package private(set) var nonBlankBytes = 0

    package init() {}

    package var isEmpty: Bool { bytes.isEmpty }

    /// Whether a full stop or the like stands at the end, closing marks aside.
    package var endsSentence: Bool {
        for byte in bytes.reversed().prefix(6) {
            switch byte {
            case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
            // A bracket, a straight mark, and the bytes of ”, ’ and ».
            case UInt8(ascii: ")"), UInt8(ascii: "\""), 0xE2, 0x80, 0x9D, 0x99, 0xC2, 0xBB: continue
            default: return false
            }
        }
        return false
    }

    package var text: String { String(decoding: bytes, as: UTF8.self) }

    package mutating func append(_ piece: ArraySlice<UInt8>) { piece.withUnsafeBufferPointer { append($0) } }

    private mutating func append(_ piece: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while index < piece.count {
            let byte = piece[index]
            if byte <= 32 {
                if byte.isASCIIBlank { isSpacePending = true }
                index += 1
            } else if WhitespaceNormalizedText.isPlain(byte) {
                write(byte)
                var end = index + 1
                while end < piece.count, piece[end] > 32, WhitespaceNormalizedText.isPlain(piece[end]) { end += 1 }
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: piece[index + 1..<end]))
                nonBlankBytes += end - index - 1
                index = end
            } else {
                index += appendSpecial(piece, at: index)
            }
        }
    }

    package mutating func appendSpace() { isSpacePending = true }

    /// Something was cut out here: two words do not become one, but a mark stays at its word.
    package mutating func appendSeam() { isSeamPending = true }

    /// One element ends here and another begins, without a blank: what ends a sentence or a word and what
    /// begins the next are parted, as the page's style does it ("15:48 Uhr" and "Reading time").
    package mutating func appendBorder() { isBorderPending = true }
    private var isBorderPending = false

    private mutating func write(_ byte: UInt8) {
        if isSeamPending || isBorderPending { closeSeam(before: byte) }
        if isSpacePending, !bytes.isEmpty { bytes.append(32) }
        isSpacePending = false
        bytes.append(byte)
        nonBlankBytes += 1
    }

    private mutating func closeSeam(before byte: UInt8) {
        let last = bytes.last ?? 32
        if isSeamPending, WhitespaceNormalizedText.isWord(last), WhitespaceNormalizedText.isWord(byte) {
            isSpacePending = true
        }
        if isBorderPending, byte.isASCIIUppercase, WhitespaceNormalizedText.endsWord(last) { isSpacePending = true }
        isSeamPending = false
        isBorderPending = false
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        byte >= 128 || byte.isASCIILetter || byte.isASCIIDigit
    }

    /// A small letter, a digit or the end of a sentence.
    private static func endsWord(_ byte: UInt8) -> Bool {
        byte.isASCIILowercase || byte.isASCIIDigit || byte == UInt8(ascii: ".")
            || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
    }

    /// Whether no character that begins with `byte` is white space, invisible or a control.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x7F, 0xC2, 0xE1, 0xE2, 0xE3, 0xEF: false
        default: true
        }
    }

    /// Takes the character that begins at `index`; returns its length.
    private mutating func appendSpecial(_ piece: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        let second = index + 1 < piece.count ? piece[index + 1] : 0
        let third = index + 2 < piece.count ? piece[index + 2] : 0
        switch (piece[index], second, third) {
        case (0x7F, _, _): return 1
        case (0xC2, 0xA0, _), (0xC2, 0x85, _):
            isSpacePending = true
            return 2
        // The soft hyphen, and the controls U+0080 to U+009F.
        case (0xC2, 0xAD, _), (0xC2, 0x80...0x9F, _): return 2
        // U+202A to U+202E, and U+2066 to U+206F.
        case (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA6...0xAF): return 3
        // U+200B, U+2060, U+FEFF.
        case (0xE2, 0x80, 0x8B), (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF): return 3
        // U+1680, U+2000 to U+200A, U+2028, U+2029, U+202F, U+205F, U+3000.
        case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9),
            (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
            isSpacePending = true
            return 3
        default:
            write(piece[index])
            return 1
        }
    }
}

extension WhitespaceNormalizedText {
    /// Returns `text` with one blank for white space of any kind.
    package static func of(_ text: String) -> String {
        var normalized = WhitespaceNormalizedText()
        var text = text
        text.withUTF8 { normalized.append($0) }
        return normalized.text
    }
}
