/// A part of a text in SQL, as far as its parts must be told apart.
package struct SQLToken: Hashable, Sendable {
    package enum Kind: Sendable {
        case space, comment
        /// A text or a name in marks.
        case quoted
        case word
        /// Such as `:limit`.
        case parameter
        case semicolon, other
    }

    package let kind: Kind
    /// The bytes of the part.
    package let range: Range<Int>

    /// Returns the parts of `bytes`, which follow one another.
    package static func all(in bytes: [UInt8]) -> [SQLToken] {
        var tokens: [SQLToken] = []
        var index = 0
        while index < bytes.count {
            let token = SQLToken(at: index, in: bytes)
            tokens.append(token)
            index = token.range.upperBound
        }
        return tokens
    }

    private init(at start: Int, in bytes: [UInt8]) {
        let rest = bytes[(start + 1)...]
        let end: Int
        switch bytes[start] {
        case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`"):
            (kind, end) = (.quoted, rest.firstIndex(of: bytes[start]).map { $0 + 1 } ?? bytes.count)
        case UInt8(ascii: "["):
            (kind, end) = (.quoted, rest.firstIndex(of: UInt8(ascii: "]")).map { $0 + 1 } ?? bytes.count)
        case UInt8(ascii: "-") where rest.first == UInt8(ascii: "-"):
            (kind, end) = (.comment, rest.firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count)
        case UInt8(ascii: "/") where rest.first == UInt8(ascii: "*"):
            (kind, end) = (.comment, rest.firstRange(of: Array("*/".utf8))?.upperBound ?? bytes.count)
        case UInt8(ascii: ":") where rest.first.map { $0.isInName && !$0.isDigit } == true:
            (kind, end) = (.parameter, rest.firstIndex { !$0.isInName } ?? bytes.count)
        case UInt8(ascii: ";"): (kind, end) = (.semicolon, start + 1)
        case let byte where byte.isSpace: (kind, end) = (.space, rest.firstIndex { !$0.isSpace } ?? bytes.count)
        case let byte where byte.isInName: (kind, end) = (.word, rest.firstIndex { !$0.isInName } ?? bytes.count)
        default: (kind, end) = (.other, start + 1)
        }
        range = start..<end
    }
}

extension UInt8 {
    /// Whether the byte may be within the name of a parameter, or a word of the language.
    fileprivate var isInName: Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) || isDigit || self == UInt8(ascii: "_")
    }

    fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

    fileprivate var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
