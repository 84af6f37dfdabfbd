import Text

/// Reads what has no quotation marks: numbers, `true`, names and calls.
extension LenientJSONParser {
    mutating func literal(_ depth: Int) -> LenientJSONValue? {
        guard dialect == .javaScript else { return word() }
        switch bytes[index] {
        case UInt8(ascii: "-"), UInt8(ascii: "!"), 48...57: return number()
        default: return nameOrCall(depth)
        }
    }

    /// The value of a word of JSON: `true`, `false`, or a number; nil for `null` and where there is none.
    private mutating func word() -> LenientJSONValue? {
        guard bytes[index] != UInt8(ascii: ":") else { return nil }
        let start = index
        while index < bytes.count, !Self.endsLiteral(bytes[index]) { index += 1 }
        switch String(decoding: bytes[start..<index], as: UTF8.self) {
        case "true": return .bool(true)
        case "false": return .bool(false)
        case "null", "": return nil
        case let word: return .literal(word)
        }
    }

    /// A number of a program, or `!0`, which minified programs write for `true`.
    private mutating func number() -> LenientJSONValue {
        let start = index
        index += 1
        while index < bytes.count, Self.isPartOfNumber(bytes[index]) { index += 1 }
        return .literal(String(decoding: bytes[start..<index], as: UTF8.self))
    }

    /// A name, which stands for something unknown, or the first argument of a call.
    private mutating func nameOrCall(_ depth: Int) -> LenientJSONValue? {
        var name = name()
        if name.elementsEqual("new".utf8) || name.elementsEqual("void".utf8) {
            skipBlanks()
            name = self.name()
        }
        guard !name.isEmpty, !name.elementsEqual("function".utf8) else { return nil }
        guard index < bytes.count, bytes[index] == UInt8(ascii: "(") else { return .other }
        return list(depth).map { $0.first ?? .other }
    }

    mutating func name() -> ArraySlice<UInt8> {
        let start = index
        while index < bytes.count, Self.isPartOfName(bytes[index]) { index += 1 }
        return bytes[start..<index]
    }

    static func endsLiteral(_ byte: UInt8) -> Bool {
        byte <= 32 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]")
            || byte == UInt8(ascii: "\"")
    }

    private static func isPartOfName(_ byte: UInt8) -> Bool {
        byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "_")
            || byte == UInt8(ascii: "$") || byte == UInt8(ascii: ".") || byte >= 128
    }

    private static func isPartOfNumber(_ byte: UInt8) -> Bool {
        byte.isASCIIDigit || byte == UInt8(ascii: ".") || byte | 32 == UInt8(ascii: "e")
            || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
    }
}
