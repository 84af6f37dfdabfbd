/// The classes of bytes of UTF-8 text, for those who read it without decoding: only ASCII belongs to any.
extension UInt8 {
    @inlinable package var isASCIIDigit: Bool { self &- 48 < 10 }

    @inlinable package var isASCIIUppercase: Bool { self &- 65 < 26 }

    @inlinable package var isASCIILowercase: Bool { self &- 97 < 26 }

    @inlinable package var isASCIILetter: Bool { (self | 32).isASCIILowercase }

    /// Whether the byte is white space, line breaks included.
    @inlinable package var isASCIIBlank: Bool { self == 32 || self &- 9 < 5 }

    /// The byte in lower case, if it is one of the letters A to Z.
    @inlinable package var asciiLowercased: UInt8 { isASCIIUppercase ? self | 32 : self }

    /// Whether the byte is one of the ASCII characters of `set`.
    @inlinable package func isOne(of set: StaticString) -> Bool { set.withUTF8Buffer { $0.contains(self) } }
}

extension String {
    /// The text in UTF-8, with the letters A to Z in lower case.
    package var asciiLowercased: [UInt8] { utf8.asciiLowercased }
}

extension Sequence<UInt8> {
    /// The bytes with the letters A to Z in lower case.
    @inlinable package var asciiLowercased: [UInt8] { map(\.asciiLowercased) }
}

extension String {
    /// The ASCII letters, in lower case, and the digits of the text: `bodyHtml`, `body-html` and `body_html` are `bodyhtml`.
    package var asciiAlphanumerics: String {
        let bytes = utf8.compactMap { byte -> UInt8? in
            byte.isASCIILetter || byte.isASCIIDigit ? byte.asciiLowercased : nil
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
