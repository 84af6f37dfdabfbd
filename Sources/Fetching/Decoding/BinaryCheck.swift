/// Recognizes files that are no text by their first bytes.
enum BinaryCheck {
    /// What a file is that is no text.
    struct Kind {
        /// Such as `a PDF document`.
        let name: String
        /// What a person can do to have its text read.
        var advice: String?
    }

    /// Returns what a file is that begins like this; nil where it may be text.
    static func kind(_ start: [UInt8]) -> Kind? {
        if let kind = kinds.first(where: { start.starts(with: $0.magic) }) {
            return kind.name == zip ? archiveKind(start) : Kind(name: kind.name, advice: kind.advice)
        }
        if ByteOrderMark(start) != nil || UTF16Pattern(start) != nil { return nil }
        let controls = start.count { $0 < 0x20 && !isInText($0) }
        return controls * 20 > start.count ? Kind(name: "no text") : nil
    }

    /// Whether a control character occurs in text: white space, and the escape by which ISO-2022-JP changes its
    /// alphabet.
    private static func isInText(_ byte: UInt8) -> Bool { (0x08...0x0d).contains(byte) || byte == 0x1b }

    /// Tells documents that are ZIP archives from others by the names of the first files in them.
    private static func archiveKind(_ start: [UInt8]) -> Kind {
        let names: [(inside: String, name: String)] = [
            ("word/", "a Word document"), ("xl/", "an Excel document"), ("ppt/", "a PowerPoint document"),
            ("application/epub", "an EPUB book"), ("application/vnd.oasis", "an OpenDocument file"),
            ("[Content_Types].xml", "an Office document"),
        ]
        let document = names.first { start.firstRange(of: Array($0.inside.utf8)) != nil }
        return document.map { Kind(name: $0.name, advice: convert) } ?? Kind(name: zip, advice: unpack)
    }

    private static let zip = "a ZIP archive"
    private static let convert = "convert it to HTML or text"
    private static let unpack = "unpack it"
    private static let leave = "leave it out of the source"

    /// What files begin with, and what they are then.
    private static let kinds: [(magic: [UInt8], name: String, advice: String)] = [
        ([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a], "a PNG image", leave),
        (Array("%PDF-".utf8), "a PDF document", convert),
        (Array("GIF87a".utf8), "a GIF image", leave), (Array("GIF89a".utf8), "a GIF image", leave),
        ([0xff, 0xd8, 0xff], "a JPEG image", leave),
        ([0x50, 0x4b, 0x03, 0x04], zip, unpack), ([0x50, 0x4b, 0x05, 0x06], zip, unpack),
        ([0x1f, 0x8b, 0x08], "gzip-compressed", unpack),
        ([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00], "xz-compressed", unpack),
        ([0x28, 0xb5, 0x2f, 0xfd], "compressed by Zstandard", unpack),
        ([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], "a 7z archive", unpack),
        ([0x7f, 0x45, 0x4c, 0x46], "a program", leave),
        ([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1], "an old Office document", convert),
        (Array("SQLite format 3\0".utf8), "an SQLite database", leave),
        (Array("wOFF".utf8), "a font", leave), (Array("wOF2".utf8), "a font", leave),
    ]
}
