import Text

/// Reads values in a program as they are written there: JSON, and JavaScript's freer spelling of it (names without
/// marks, three kinds of quotation marks, trailing commas, calls such as `new Date("…")`).
///
/// A program that is no value ends the reading where it stops being one; reading goes on from there, so that all of it
/// costs one walk over the bytes.
struct ScriptValueParser {
    private let bytes: [UInt8]
    private var place = 0
    /// Values that may still be read.
    private var left: Int
    /// Marks behind the last of which no text ends: nothing that begins with one is looked through to the end again.
    private var unclosed: Set<UInt8> = []

    init(_ bytes: [UInt8], most values: Int = 500_000) {
        self.bytes = bytes
        left = values
    }

    /// Deeper than this no text stands.
    private static let greatestDepth = 120

    /// The values of at least `bytes` bytes, the outermost only.
    mutating func values(longerThan length: Int) -> [ScriptValue] {
        var values: [ScriptValue] = []
        while left > 0, let start = next() {
            place = start
            guard let value = value(depth: 0) else {
                place = max(place, start + 1)
                continue
            }
            if place - start > length { values.append(value) }
        }
        return values
    }

    /// Where the next value may begin: at a bracket, or at a mark behind which escaped data stand.
    private func next() -> Int? {
        var place = place
        while place < bytes.count {
            switch bytes[place] {
            case UInt8(ascii: "{"), UInt8(ascii: "["): return place
            case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"):
                if Self.openings.contains(where: bytes[(place + 1)...].starts) { return place }
            default: break
            }
            place += 1
        }
        return nil
    }

    /// Of data within quotation marks.
    private static let openings = [#"{\""#, #"{""#, #"[{"#, "%7B", "%5B"].map { Array($0.utf8) }

    private mutating func value(depth: Int) -> ScriptValue? {
        skipBlanks()
        guard place < bytes.count, left > 0, depth < Self.greatestDepth else { return nil }
        left -= 1
        switch bytes[place] {
        case UInt8(ascii: "{"): return object(depth)
        case UInt8(ascii: "["): return list(depth).map { .list($0) }
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"): return string().map { .text($0) }
        case UInt8(ascii: "-"), UInt8(ascii: "!"), 48...57: return number()
        default: return name(depth)
        }
    }

    private mutating func object(_ depth: Int) -> ScriptValue? {
        var fields: [ScriptValue.Field] = []
        place += 1
        while true {
            skipBlanks(orCommas: true)
            guard place < bytes.count else { return nil }
            if bytes[place] == UInt8(ascii: "}") { break }
            guard let key = key() else { return nil }
            skipBlanks()
            guard skip(UInt8(ascii: ":")), let value = value(depth: depth + 1) else { return nil }
            fields.append(ScriptValue.Field(key: key, value: value))
        }
        place += 1
        return .object(fields)
    }

    private mutating func list(_ depth: Int) -> [ScriptValue]? {
        var values: [ScriptValue] = []
        place += 1
        while true {
            skipBlanks(orCommas: true)
            guard place < bytes.count else { return nil }
            if bytes[place] == UInt8(ascii: "]") || bytes[place] == UInt8(ascii: ")") { break }
            guard let value = value(depth: depth + 1) else { return nil }
            values.append(value)
        }
        place += 1
        return values
    }

    private mutating func key() -> String? {
        switch bytes[place] {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return string()
        default:
            let word = word()
            return word.isEmpty ? nil : String(decoding: word, as: UTF8.self)
        }
    }

    private mutating func string() -> String? {
        let mark = bytes[place]
        guard !unclosed.contains(mark) else { return nil }
        let start = place + 1
        var end = start
        while end < bytes.count, bytes[end] != mark { end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1 }
        guard end < bytes.count else {
            unclosed.insert(mark)
            return nil
        }
        place = end + 1
        return JSONEscapes.undone(bytes[start..<end])
    }

    /// `!0` is how programs that shorten others write `true`.
    private mutating func number() -> ScriptValue {
        let start = place
        place += 1
        while place < bytes.count, Self.isNumberPart(bytes[place]) { place += 1 }
        return Int(String(decoding: bytes[start..<place], as: UTF8.self)).map { .number($0) } ?? .other
    }

    /// A name stands for something that is not known here; of a call the first argument is taken.
    private mutating func name(_ depth: Int) -> ScriptValue? {
        var name = word()
        if name.elementsEqual("new".utf8) || name.elementsEqual("void".utf8) {
            skipBlanks()
            name = word()
        }
        guard !name.isEmpty, !name.elementsEqual("function".utf8) else { return nil }
        guard place < bytes.count, bytes[place] == UInt8(ascii: "(") else { return .other }
        return list(depth).map { $0.first ?? .other }
    }

    private mutating func word() -> ArraySlice<UInt8> {
        let start = place
        while place < bytes.count, Self.isWordScalar(bytes[place]) { place += 1 }
        return bytes[start..<place]
    }

    private mutating func skip(_ byte: UInt8) -> Bool {
        guard place < bytes.count, bytes[place] == byte else { return false }
        place += 1
        return true
    }

    private mutating func skipBlanks(orCommas: Bool = false) {
        while place < bytes.count, bytes[place] <= 32 || orCommas && bytes[place] == UInt8(ascii: ",") { place += 1 }
    }

    private static func isWordScalar(_ byte: UInt8) -> Bool {
        byte | 32 >= 97 && byte | 32 <= 122 || byte >= 48 && byte <= 57 || byte == UInt8(ascii: "_")
            || byte == UInt8(ascii: "$") || byte == UInt8(ascii: ".") || byte >= 128
    }

    private static func isNumberPart(_ byte: UInt8) -> Bool {
        byte >= 48 && byte <= 57 || byte == UInt8(ascii: ".") || byte | 32 == UInt8(ascii: "e")
            || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
    }
}
