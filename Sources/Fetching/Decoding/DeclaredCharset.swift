/// Finds the charset that a page declares in its first 4 KB.
///
/// An XML declaration and both forms of `meta` are understood: `<meta charset="…">` and
/// `<meta http-equiv="Content-Type" content="text/html; charset=…">`. Comments are passed over.
enum DeclaredCharset {
    private static let searchedBytes = 4096

    static func find(in bytes: [UInt8]) -> Charset? {
        let start = bytes.prefix(searchedBytes).map { (0x41...0x5a).contains($0) ? $0 + 0x20 : $0 }
        var index = 0
        while let tag = nextTag(in: start, from: index) {
            if let charset = charset(in: start[tag]) { return charset }
            index = tag.upperBound
        }
        return nil
    }

    private static func charset(in tag: ArraySlice<UInt8>) -> Charset? {
        let isXML = tag.starts(with: Array("<?xml".utf8))
        guard isXML || tag.starts(with: Array("<meta".utf8)) else { return nil }
        guard let label = value(of: isXML ? "encoding" : "charset", in: tag),
            let charset = Charset(label: label)
        else { return nil }
        // These words were read byte by byte, so it cannot be true.
        return charset.kind == .utf16 ? .utf8 : charset
    }

    /// Returns the range from `<` to `>`, or of a whole comment.
    private static func nextTag(in bytes: [UInt8], from index: Int) -> Range<Int>? {
        guard let start = bytes[index...].firstIndex(of: UInt8(ascii: "<")) else { return nil }
        if bytes[start...].starts(with: Array("<!--".utf8)) {
            let end = end(of: Array("-->".utf8), in: bytes[(start + 4)...])
            return start..<(end ?? bytes.endIndex)
        }
        guard let end = bytes[start...].firstIndex(of: UInt8(ascii: ">")) else { return nil }
        return start..<(end + 1)
    }

    /// Returns what follows `name` and `=`, up to a quotation mark, blank, `;`, `/` or `>`.
    private static func value(of name: String, in tag: ArraySlice<UInt8>) -> String? {
        var rest = tag
        while let end = end(of: Array(name.utf8), in: rest) {
            rest = rest[end...].drop(while: isBlank)
            guard rest.first == UInt8(ascii: "=") else { continue }
            rest = rest.dropFirst().drop { isBlank($0) || isQuotationMark($0) }
            let value = rest.prefix { !isBlank($0) && !isQuotationMark($0) && !endCharacters.contains($0) }
            if !value.isEmpty { return String(decoding: value, as: UTF8.self) }
        }
        return nil
    }

    /// Returns the index after the first `word` in `bytes`.
    private static func end(of word: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        var index = bytes.startIndex
        while index + word.count <= bytes.endIndex {
            if bytes[index] == word[0], bytes[index...].starts(with: word) { return index + word.count }
            index += 1
        }
        return nil
    }

    private static let endCharacters = Array(";/>?".utf8)
    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0d).contains(byte) }
    private static func isQuotationMark(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
    }
}
