/// Reads JSON as pages write it: line breaks inside texts, commas too many or too few, a cut-off end,
/// comments around it, several values one after another.
///
/// Only the keys that metadata asks for are kept; all else, such as a live blog's whole history, is
/// passed over byte by byte. So the cost is one walk over the bytes, however deep they are nested.
struct JSONLDParser {
    private let bytes: [UInt8]
    private var place = 0

    private let kept: Set<String>

    /// Of all fields only those named in `kept` are read.
    init(_ text: String, keys kept: Set<String> = Self.keys) {
        bytes = Array(text.utf8)
        self.kept = kept
    }

    /// The values at the top level.
    mutating func values() -> [JSONLDValue] {
        var values: [JSONLDValue] = []
        while let open = seek({ $0 == Self.openBrace || $0 == Self.openBracket }) {
            place = open
            if let value = value(depth: 0) { values.append(value) }
        }
        return values
    }

    /// Deeper than this nothing stands that metadata ask for (`@graph` → article → author → name).
    private static let greatestDepth = 12

    static let keys: Set<String> = [
        "@graph", "@id", "@type", "@value", "alternativeHeadline", "articleSection", "author", "contributor", "creator",
        "dateCreated", "dateModified", "datePublished", "familyName", "givenName", "hasPart", "headline", "inLanguage",
        "isAccessibleForFree", "isPartOf", "mainEntity", "mainEntityOfPage", "name", "publisher", "sourceOrganization",
        "url",
    ]

    private mutating func value(depth: Int) -> JSONLDValue? {
        skipBlanks()
        guard place < bytes.count else { return nil }
        switch bytes[place] {
        case Self.openBrace: return depth < Self.greatestDepth ? object(depth) : skipNested()
        case Self.openBracket: return depth < Self.greatestDepth ? list(depth) : skipNested()
        case Self.quote: return .text(string())
        case Self.closeBrace, Self.closeBracket, UInt8(ascii: ","), UInt8(ascii: ":"): return nil
        default: return word()
        }
    }

    private mutating func object(_ depth: Int) -> JSONLDValue {
        var fields: [String: JSONLDValue] = [:]
        place += 1
        while let start = seek({ $0 == Self.quote || $0 == Self.closeBrace }) {
            place = start
            if bytes[place] == Self.closeBrace { break }
            let key = string()
            skipBlanks()
            guard place < bytes.count, bytes[place] == UInt8(ascii: ":") else { continue }
            place += 1
            if !kept.contains(key) {
                skipValue()
            } else if let value = value(depth: depth + 1), fields[key] == nil {
                fields[key] = value
            }
        }
        place = min(place + 1, bytes.count)
        return .object(fields)
    }

    private mutating func list(_ depth: Int) -> JSONLDValue {
        var values: [JSONLDValue] = []
        place += 1
        while place < bytes.count, bytes[place] != Self.closeBracket {
            let start = place
            if let value = value(depth: depth + 1) { values.append(value) }
            skipBlanks()
            // A stray brace or comma must not hold us here.
            if place < bytes.count, bytes[place] == UInt8(ascii: ",") || place == start { place += 1 }
        }
        place = min(place + 1, bytes.count)
        return .list(values)
    }

    /// `true`, `false`, or a number as it is written; `null` is nothing.
    private mutating func word() -> JSONLDValue? {
        let start = place
        while place < bytes.count, !Self.isEnd(bytes[place]) { place += 1 }
        switch String(decoding: bytes[start..<place], as: UTF8.self) {
        case "true": return .bool(true)
        case "false": return .bool(false)
        case "null", "": return nil
        case let word: return .text(word)
        }
    }
}

extension JSONLDParser {
    static let quote = UInt8(ascii: "\"")
    private static let backslash = UInt8(ascii: "\\")
    private static let openBrace = UInt8(ascii: "{")
    private static let closeBrace = UInt8(ascii: "}")
    private static let openBracket = UInt8(ascii: "[")
    private static let closeBracket = UInt8(ascii: "]")

    private static func isEnd(_ byte: UInt8) -> Bool {
        byte <= 32 || byte == UInt8(ascii: ",") || byte == closeBrace || byte == closeBracket || byte == quote
    }

    private func seek(_ isSought: (UInt8) -> Bool) -> Int? { bytes[place...].firstIndex(where: isSought) }

    private mutating func skipBlanks() {
        while place < bytes.count, bytes[place] <= 32 { place += 1 }
    }

    private mutating func skipValue() {
        skipBlanks()
        guard place < bytes.count else { return }
        switch bytes[place] {
        case Self.openBrace, Self.openBracket: _ = skipNested()
        case Self.quote: place = endOfString(from: place + 1)
        default: while place < bytes.count, !Self.isEnd(bytes[place]) { place += 1 }
        }
    }

    private mutating func skipNested() -> JSONLDValue? {
        var depth = 0
        while place < bytes.count {
            switch bytes[place] {
            case Self.openBrace, Self.openBracket: depth += 1
            case Self.closeBrace, Self.closeBracket: depth -= 1
            case Self.quote: place = endOfString(from: place + 1) - 1
            default: break
            }
            place += 1
            if depth == 0 { break }
        }
        return nil
    }

    /// The place behind the mark that closes the text whose content starts at `start`.
    private func endOfString(from start: Int) -> Int {
        var place = start
        while place < bytes.count {
            if bytes[place] == Self.backslash {
                place += 2
            } else if bytes[place] == Self.quote, closesString(place) {
                return place + 1
            } else {
                place += 1
            }
        }
        return bytes.count
    }

    /// Pages forget to escape marks inside a text: one that closes it is followed by `,`, `:`, a closing
    /// bracket, or stands at the end of its line.
    private func closesString(_ mark: Int) -> Bool {
        var place = mark + 1
        while place < bytes.count, bytes[place] <= 32 {
            if bytes[place] == 10 { return true }
            place += 1
        }
        guard place < bytes.count else { return true }
        return bytes[place] == UInt8(ascii: ":") || Self.isEnd(bytes[place]) && bytes[place] != Self.quote
    }

    private mutating func string() -> String {
        let start = place + 1
        place = endOfString(from: start)
        let content = bytes[start..<max(start, min(place - 1, bytes.count))]
        guard content.contains(Self.backslash) else { return String(decoding: content, as: UTF8.self) }
        return JSONEscapes.undone(content)
    }
}
