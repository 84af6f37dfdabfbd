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
        var text = ""
        var rest = sql[...]
        while let first = rest.first {
            if first == ":", let name = rest.dropFirst().prefixMatch(of: /[A-Za-z_][A-Za-z0-9_]*/)?.output {
                parts += [.text(text), .parameter(String(name))]
                text = ""
                rest = rest[name.endIndex...]
            } else {
                let token = SQLTemplate.token(rest)
                text += token
                rest = rest[token.endIndex...]
            }
        }
        parts.append(.text(text))
    }

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

    /// Returns the literal or comment that `rest` begins with, else its first character.
    private static func token(_ rest: Substring) -> Substring {
        switch rest.first {
        case "'", "\"", "`":
            let body = rest.dropFirst().drop { $0 != rest.first }
            return rest[..<(body.isEmpty ? rest.endIndex : body.index(after: body.startIndex))]
        case "-" where rest.hasPrefix("--"): return rest.prefix { $0 != "\n" }
        case "/" where rest.hasPrefix("/*"):
            return rest[..<(rest.firstRange(of: "*/")?.upperBound ?? rest.endIndex)]
        default: return rest.prefix(1)
        }
    }

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
