import Fetching
import Foundation
import Testing

@Suite struct DecodedTextTests {
    /// What some bytes, with what is said of them, are read as.
    struct Sample: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let bytes: [UInt8]
        var contentType: String?
        var charset: String?
        let text: String
        let found: String
    }

    @Test(arguments: declared + sniffed + overruled + mended)
    func `text is decoded`(_ sample: Sample) {
        let decoded = DecodedText(bytes: Data(sample.bytes), contentType: sample.contentType, charset: sample.charset)
        #expect(decoded.text == sample.text)
        #expect("\(decoded.charset) \(decoded.source.rawValue) \(decoded.repairs)" == sample.found)
    }

    static let declared = [
        Sample("a byte order mark beats all", [0xef, 0xbb, 0xbf] + "é".utf8, charset: "koi8-r", "é", "utf-8 bom 0"),
        Sample("UTF-16, little end first", [0xff, 0xfe, 0x41, 0, 0x3d, 0xd8, 0, 0xde], "A😀", "utf-16le bom 0"),
        Sample("UTF-16, big end first", [0xfe, 0xff, 0, 0x41, 0x20, 0x1c], "A“", "utf-16be bom 0"),
        Sample(
            "the header", [0xf1, 0xcc, 0xcf, 0xd7, 0xcf], contentType: "text/html; charset=\"KOI8-R\"", "Ялово",
            "koi8-r http 0"),
        Sample("latin1 means windows-1252", [0x93, 0xe9, 0x94], charset: "Latin1", "“é”", "windows-1252 http 0"),
        Sample("latin-9 has a euro", [0xa4, 0x20, 0xbd], charset: "iso-8859-15", "€ œ", "iso-8859-15 http 0"),
        Sample("Turkish", [0xfe, 0xfd], charset: "ISO-8859-9", "şı", "windows-1254 http 0"),
        Sample("Cyrillic", [0xcf, 0xf0, 0xe0], charset: "windows-1251", "Пра", "windows-1251 http 0"),
        Sample("Polish", [0xb3, 0xf3, 0x64, 0xbc], charset: "latin2", "łódź", "iso-8859-2 http 0"),
        Sample("Japanese", [0x93, 0xfa, 0x96, 0x7b], charset: "Shift_JIS", "日本", "shift_jis http 0"),
        Sample("Chinese", [0xd6, 0xd0, 0xce, 0xc4], charset: "gb2312", "中文", "gbk http 0"),
        Sample(
            "the page", Array("<html><meta charset='windows-1251'>".utf8) + [0xcf],
            "<html><meta charset='windows-1251'>П", "windows-1251 meta 0"),
        Sample(
            "the page, in the old way",
            Array("<META content=\"text/html; charset=KOI8-R\" http-equiv=Content-Type>".utf8) + [0xf1],
            "<META content=\"text/html; charset=KOI8-R\" http-equiv=Content-Type>Я", "koi8-r meta 0"),
        Sample(
            "XML", Array("<?xml version=\"1.0\" encoding=\"iso-8859-5\"?>".utf8) + [0xb0],
            "<?xml version=\"1.0\" encoding=\"iso-8859-5\"?>А", "iso-8859-5 meta 0"),
        Sample(
            "not what stands in a comment", Array("<!-- <meta charset=koi8-r> --><meta charset=latin2>".utf8) + [0xb3],
            "<!-- <meta charset=koi8-r> --><meta charset=latin2>ł", "iso-8859-2 meta 0"),
        Sample(
            "nor in a plain text", Array("<meta charset=koi8-r>".utf8) + [0xe9], contentType: "text/plain",
            "<meta charset=koi8-r>é", "windows-1252 sniffed 0"),
        Sample("a label that nobody knows", Array("é".utf8), charset: "utf-9", "é", "utf-8 sniffed 0"),
    ]

    static let sniffed = [
        Sample("nothing", [], "", "utf-8 default 0"),
        Sample("ASCII", Array("plain".utf8), "plain", "utf-8 default 0"),
        Sample("UTF-8", Array("“Zoë” 😀".utf8), "“Zoë” 😀", "utf-8 sniffed 0"),
        Sample("windows-1252", [0x93, 0x48, 0xe9, 0x94, 0x85], "“Hé”…", "windows-1252 sniffed 0"),
        Sample("UTF-16 without mark", Array("H\0i\0.\0".utf8), "Hi.", "utf-16le sniffed 0"),
        Sample("UTF-16 without mark, big end first", Array("\0H\0i\0.".utf8), "Hi.", "utf-16be sniffed 0"),
    ]

    static let overruled = [
        Sample(
            "UTF-8 said, windows-1252 sent", [0x93, 0x48, 0xe9, 0x94], charset: "utf-8", "“Hé”",
            "windows-1252 sniffed 0"),
        Sample("latin1 said, UTF-8 sent", Array("“é”".utf8), charset: "iso-8859-1", "“é”", "utf-8 sniffed 0"),
        Sample(
            "the header wrong, the page right", Array("<meta charset=windows-1251>".utf8) + [0xcf, 0xf0, 0xe0],
            charset: "utf-8", "<meta charset=windows-1251>Пра", "windows-1251 meta 0"),
        Sample("UTF-16 said, UTF-8 sent", Array("Zoë".utf8), charset: "utf-16", "Zoë", "utf-8 sniffed 0"),
        Sample("UTF-8 said, UTF-16 sent", Array("H\0i\0.\0".utf8), charset: "utf-8", "Hi.", "utf-16le sniffed 0"),
        Sample(
            "a page cannot say UTF-16 in ASCII", Array("<meta charset=utf-16>é".utf8), "<meta charset=utf-16>é",
            "utf-8 meta 0"),
    ]

    static let mended = [
        Sample(
            "a pasted windows-1252 mark in UTF-8", Array("naïve é".utf8) + [0x92, 0x73], "naïve é’s",
            "utf-8 sniffed 1"),
        Sample("a cut character", Array("éé".utf8) + [0xe2, 0x80], charset: "utf-8", "éé\u{fffd}", "utf-8 http 2"),
        Sample("an overlong one", Array("éé".utf8) + [0xc0, 0xaf], charset: "utf-8", "ééÀ¯", "utf-8 http 2"),
        Sample(
            "a lone surrogate in UTF-8", Array("éééé".utf8) + [0xed, 0xa0, 0x80, 0x41], "éééé\u{fffd}A",
            "utf-8 sniffed 3"),
        Sample("a lone surrogate in UTF-16", [0xfe, 0xff, 0xd8, 0, 0, 0x41], "\u{fffd}A", "utf-16be bom 2"),
        Sample("half a unit", [0xff, 0xfe, 0x41, 0, 0x42], "A\u{fffd}", "utf-16le bom 1"),
        Sample("NUL", Array("one\0two".utf8), "onetwo", "utf-8 default 1"),
        Sample(
            "what Shift_JIS does not have", [0x93, 0xfa, 0xff, 0x41], charset: "sjis", "日\u{fffd}A", "shift_jis http 1"),
        Sample("a cut Shift_JIS character", [0x93, 0xfa, 0x93], charset: "sjis", "日\u{fffd}", "shift_jis http 1"),
    ]
}

extension DecodedTextTests.Sample {
    init(
        _ description: String, _ bytes: [UInt8], contentType: String? = nil, charset: String? = nil, _ text: String,
        _ found: String
    ) {
        self.init(
            testDescription: description, bytes: bytes, contentType: contentType, charset: charset, text: text,
            found: found)
    }
}

@Suite struct LongTextDecodingTests {
    @Test(arguments: ["utf-8", "windows-1252", "shift_jis", "utf-16le"])
    func `time grows with length alone`(charset: String) {
        let bytes = Data((0..<3_000_000).map { $0 % 7 == 0 ? 0x92 : 0x61 })
        #expect(DecodedText(bytes: bytes, charset: charset).text.utf8.count >= 2_000_000)
    }

    @Test func `long Japanese text is converted whole`() {
        let bytes = Data((0..<100_000).flatMap { _ in [0x93, 0xfa, 0x41] as [UInt8] })
        let decoded = DecodedText(bytes: bytes, charset: "shift_jis")
        #expect(decoded.text == String(repeating: "日A", count: 100_000))
        #expect(decoded.repairs == 0)
    }
}

@Suite struct BinaryDetectionTests {
    @Test(arguments: [
        "%PDF-1.7\n", "GIF89a", "PK\u{3}\u{4}", "\u{7f}ELF", "\u{0}\u{1}\u{2}\u{3}abcdefgh", "SQLite format 3\u{0}",
    ])
    func `no text in any charset`(text: String) { #expect(DecodedText.isBinary(Data(text.utf8))) }

    @Test(arguments: [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a], [0xff, 0xd8, 0xff, 0xe0], [0x1f, 0x8b, 0x08, 0x00]])
    func `nor these`(bytes: [UInt8]) { #expect(DecodedText.isBinary(Data(bytes))) }

    @Test(arguments: [
        "", "a", "Kurze Zeile\n", "\u{1b}$B", "<html>\u{0}" + String(repeating: "text ", count: 20), "H\0i\0.\0!\0",
    ])
    func `text, if odd text`(text: String) { #expect(!DecodedText.isBinary(Data(text.utf8))) }
}
