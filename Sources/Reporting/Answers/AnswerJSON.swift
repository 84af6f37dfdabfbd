import ArticleModel
import GRDB

/// An answer as an array of objects, one a line, with the columns in their order.
///
/// What a terminal would obey is escaped, which changes no value.
struct AnswerJSON {
    let text: String

    init(_ answer: Answer) {
        let names = answer.columns.map(AnswerJSON.string)
        let objects = answer.rows.map { row in
            "{" + zip(names, row).map { "\($0): \(AnswerJSON.value($1))" }.joined(separator: ", ") + "}"
        }
        text = objects.isEmpty ? "[]" : "[\n" + objects.joined(separator: ",\n") + "\n]"
    }

    private static func value(_ value: DatabaseValue) -> String {
        switch value.storage {
        case .null: "null"
        case .int64(let number): String(number)
        case .double(let number): number.isFinite ? String(number) : "null"
        case .string(let text): string(text)
        case .blob(let data): string(data.base64EncodedString())
        }
    }

    private static func string(_ text: String) -> String {
        "\"" + text.unicodeScalars.map(escaped).joined() + "\""
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\"", "\\": "\\\(scalar)"
        case "\n": "\\n"
        case "\t": "\\t"
        case _ where scalar.isPrintable: String(scalar)
        default: String(scalar).utf16.map { "\\u\(String(Int($0) + 0x10000, radix: 16).dropFirst())" }.joined()
        }
    }
}
