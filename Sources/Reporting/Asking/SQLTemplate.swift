import ArticleModel
import GRDB

/// A query with parameters such as `:limit`, which are neither in texts, nor in quoted names, nor in comments.
struct SQLTemplate: Hashable, Sendable {
    private enum Part: Hashable {
        case text(String)
        case parameter(String)
    }

    private var parts: [Part] = []

    init(_ sql: String) {
        let bytes = Array(sql.utf8)
        var (start, index) = (0, 0)
        while index < bytes.count {
            let end = SQLTemplate.end(ofTokenAt: index, in: bytes)
            if bytes[index] == UInt8(ascii: ":"), end > index + 1 {
                parts += [.text(text(bytes[start..<index])), .parameter(text(bytes[(index + 1)..<end]))]
                start = end
            }
            index = end
        }
        parts.append(.text(text(bytes[start...])))
    }

    private func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

    /// The names of the parameters, each once.
    var parameters: [String] {
        parts.reduce(into: []) { names, part in
            if case .parameter(let name) = part, !names.contains(name) { names.append(name) }
        }
    }

    /// The query as it was written.
    var text: String { filled { ":\($0)" } }

    /// Returns the query with what `value` gives in place of each parameter.
    func filled(_ value: (String) -> String) -> String {
        parts.map { part in
            switch part {
            case .text(let text): text
            case .parameter(let name): value(name)
            }
        }.joined()
    }

    /// Returns the end of the literal, comment or parameter that begins at `start`, else of the one byte there.
    private static func end(ofTokenAt start: Int, in bytes: [UInt8]) -> Int {
        let rest = bytes[(start + 1)...]
        switch bytes[start] {
        case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`"):
            return rest.firstIndex(of: bytes[start]).map { $0 + 1 } ?? bytes.count
        case UInt8(ascii: "-") where rest.first == UInt8(ascii: "-"):
            return rest.firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        case UInt8(ascii: "/") where rest.first == UInt8(ascii: "*"):
            return rest.firstRange(of: Array("*/".utf8))?.upperBound ?? bytes.count
        case UInt8(ascii: ":") where rest.first.map { isNameByte($0) && !isDigit($0) } == true:
            return rest.firstIndex { !isNameByte($0) } ?? bytes.count
        default: return start + 1
        }
    }

    /// Whether the byte may be within the name of a parameter.
    private static func isNameByte(_ byte: UInt8) -> Bool {
        let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
        return letters.contains(byte | 0x20) || isDigit(byte) || byte == UInt8(ascii: "_")
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    /// Returns the value as SQL: a text that a terminal would obey is written in digits.
    static func literal(_ value: DatabaseValue) -> String {
        switch value.storage {
        case .null: "NULL"
        case .int64(let number): String(number)
        case .double(let number): String(number)
        case .string(let text) where !text.isPrintable: "CAST(\(hexadecimal(Array(text.utf8))) AS TEXT)"
        case .string(let text): "'\(text.replacing("'", with: "''"))'"
        case .blob(let data): hexadecimal(Array(data))
        }
    }

    private static func hexadecimal(_ bytes: [UInt8]) -> String {
        "x'\(bytes.map { String(Int($0) + 256, radix: 16).dropFirst() }.joined())'"
    }
}
