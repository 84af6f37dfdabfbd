import ArticleModel
import GRDB

extension DatabaseValue {
    /// The value as one line that a terminal may show.
    var cell: String {
        switch storage {
        case .null: ""
        case .int64(let number): String(number)
        case .double(let number): String(number)
        case .string(let text): text.split(whereSeparator: \.isNewline).joined(separator: " ").printable
        case .blob(let data): "\(data.count) bytes"
        }
    }

    var isNumber: Bool {
        switch storage {
        case .int64, .double: true
        case .null, .string, .blob: false
        }
    }

    var isText: Bool { if case .string = storage { true } else { false } }
}

extension Answer {
    /// Whether all values of the column are numbers, or missing; false where all are missing.
    func isNumeric(_ column: Int) -> Bool {
        rows.allSatisfy { $0[column].isNumber || $0[column].isNull } && rows.contains { $0[column].isNumber }
    }
}
