/// Recognizes files that are no text by their first bytes.
enum BinaryCheck {
    static func isBinary(_ start: [UInt8]) -> Bool {
        if magicNumbers.contains(where: { start.starts(with: $0) }) { return true }
        if ByteOrderMark(start) != nil || UTF16Pattern(start) != nil { return false }
        let controls = start.count { $0 < 0x20 && !isInText($0) }
        return controls * 20 > start.count
    }

    /// Whether a control character occurs in text: white space, and the escape by which ISO-2022-JP changes its
    /// alphabet.
    private static func isInText(_ byte: UInt8) -> Bool { (0x08...0x0d).contains(byte) || byte == 0x1b }

    /// The bytes that files of these kinds begin with.
    private static let magicNumbers: [[UInt8]] = [
        [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a],  // PNG
        Array("%PDF-".utf8),
        Array("GIF87a".utf8), Array("GIF89a".utf8),
        [0xff, 0xd8, 0xff],  // JPEG
        [0x50, 0x4b, 0x03, 0x04], [0x50, 0x4b, 0x05, 0x06],  // ZIP, and what is made of it: DOCX, EPUB, ODT
        [0x1f, 0x8b, 0x08],  // gzip
        [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00],  // xz
        [0x28, 0xb5, 0x2f, 0xfd],  // Zstandard
        [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c],  // 7z
        [0x7f, 0x45, 0x4c, 0x46],  // ELF
        [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1],  // DOC, XLS
        Array("SQLite format 3\0".utf8),
        Array("wOFF".utf8), Array("wOF2".utf8),
    ]
}
