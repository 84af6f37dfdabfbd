/// The charset that some bytes are read in, and where that was found.
struct CharsetChoice {
    let charset: Charset
    let source: DecodedText.CharsetSource
    /// The index after the byte order mark.
    let start: Int

    init(_ bytes: [UInt8], contentType: String?, charset: String?) {
        if let mark = ByteOrderMark(bytes) {
            (self.charset, source, start) = (mark.charset, .bom, mark.length)
            return
        }
        let evidence = CharsetEvidence(bytes)
        let declared = CharsetChoice.declarations(bytes, contentType: contentType, charset: charset)
        let fitting = declared.first { evidence.fits($0.charset) }
        (self.charset, source) = fitting ?? evidence.guess
        start = 0
    }

    private static func declarations(
        _ bytes: [UInt8], contentType: String?, charset: String?
    ) -> [(charset: Charset, source: DecodedText.CharsetSource)] {
        let type = contentType.map { ContentType($0) }
        let http = charset.flatMap(Charset.init(label:)) ?? type?.charset.flatMap(Charset.init(label:))
        let meta = type?.isPlainText == true ? nil : DeclaredCharset.find(in: bytes)
        return [http.map { ($0, .http) }, meta.map { ($0, .meta) }].compactMap { $0 }
    }
}

/// The evidence of their charset in the bytes themselves.
struct CharsetEvidence {
    private let utf16: Charset?
    private let hasNUL: Bool
    private let utf8: UTF8Scan

    init(_ bytes: [UInt8]) {
        utf16 = UTF16Pattern(bytes)?.charset
        hasNUL = bytes[...].containsNUL
        utf8 = UTF8Scan(bytes)
    }

    /// Whether the bytes can be meant as text in `charset`, which somebody says they are.
    func fits(_ charset: Charset) -> Bool {
        if let utf16 { return charset == utf16 }
        switch charset.kind {
        case .utf8: return utf8.invalid <= utf8.sequences
        case .utf16: return hasNUL || utf8.invalid > 0
        case .singleByte: return !(utf8.sequences > 0 && isClearlyUTF8)
        // Two letters of such a charset may look like UTF-8 by chance, a whole text does not.
        case .converted: return !(utf8.sequences > 4 && isClearlyUTF8)
        }
    }

    var guess: (Charset, DecodedText.CharsetSource) {
        if let utf16 { return (utf16, .sniffed) }
        if utf8.sequences == 0 && utf8.invalid == 0 { return (.utf8, .default) }
        return (utf8.invalid < utf8.sequences ? .utf8 : .windows1252, .sniffed)
    }

    private var isClearlyUTF8: Bool { utf8.invalid * 20 <= utf8.sequences }
}
