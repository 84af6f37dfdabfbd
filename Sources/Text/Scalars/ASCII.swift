extension String {
    /// The text in UTF-8, with the letters A to Z in lower case.
    package var asciiLowercased: [UInt8] { utf8.asciiLowercased }
}

extension Sequence<UInt8> {
    /// The bytes with the letters A to Z in lower case.
    @inlinable package var asciiLowercased: [UInt8] { map { $0 >= 65 && $0 <= 90 ? $0 + 32 : $0 } }
}

extension String {
    /// The ASCII letters, in lower case, and the digits of the text: `bodyHtml`, `body-html` and `body_html` are `bodyhtml`.
    package var asciiAlphanumerics: String {
        let bytes = utf8.compactMap { byte -> UInt8? in
            switch byte {
            case 65...90: byte + 32
            case 97...122, 48...57: byte
            default: nil
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
