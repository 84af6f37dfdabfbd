import ArticleModel
import GRDB
import Queries

/// A query with parameters such as `:limit`, which are neither in texts, nor in quoted names, nor in comments.
struct SQLTemplate: Hashable, Sendable {
    private enum Part: Hashable {
        case text(String)
        case parameter(String)
    }

    private var parts: [Part] = []

    init(_ sql: String) {
        let bytes = Array(sql.utf8)
        var start = 0
        for token in SQLToken.all(in: bytes) where token.kind == .parameter {
            parts += [
                .text(text(bytes[start..<token.range.lowerBound])), .parameter(text(bytes[token.range].dropFirst())),
            ]
            start = token.range.upperBound
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
