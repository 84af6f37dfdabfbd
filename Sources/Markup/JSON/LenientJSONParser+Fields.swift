/// Finds the keys of an object, and passes over values that are not kept.
extension LenientJSONParser {
    /// Goes to the next key of an object; false at the object's end or the end of the bytes.
    mutating func goToKey() -> Bool {
        if dialect == .javaScript {
            skipBlanks(andCommas: true)
        } else {
            let next =
                lacksKeys ? nil : bytes[index...].firstIndex { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "}") }
            lacksKeys = next == nil
            guard let next else { return false }
            index = next
        }
        return index < bytes.count && bytes[index] != UInt8(ascii: "}")
    }

    mutating func key() -> String? {
        switch bytes[index] {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return text()
        default:
            let name = name()
            return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
        }
    }

    /// Goes past the colon after a key; false where there is none.
    mutating func goAfterColon() -> Bool {
        skipBlanks()
        guard index < bytes.count, bytes[index] == UInt8(ascii: ":") else { return false }
        index += 1
        return true
    }

    mutating func skipBlanks(andCommas: Bool = false) {
        while index < bytes.count, bytes[index] <= 32 || andCommas && bytes[index] == UInt8(ascii: ",") { index += 1 }
    }

    /// Goes past a value, of which nothing is kept.
    mutating func skipValue() {
        skipBlanks()
        guard index < bytes.count else { return }
        switch bytes[index] {
        case UInt8(ascii: "{"), UInt8(ascii: "["): skipNested()
        case UInt8(ascii: "\""): index = endOfRepairedText(from: index + 1)
        default: while index < bytes.count, !Self.endsLiteral(bytes[index]) { index += 1 }
        }
    }

    /// Goes past an object or a list.
    mutating func skipNested() {
        var depth = 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: "\""): index = endOfRepairedText(from: index + 1) - 1
            default: break
            }
            index += 1
            if depth == 0 { break }
        }
    }
}
