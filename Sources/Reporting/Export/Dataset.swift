import ArticleModel
import Queries

/// A file of an export for analysis: rows of one form, with text keys in place of the database's own numbers.
///
/// Its query lies in a file of its own, whose head names it and describes its columns.
struct Dataset: Sendable {
    let name: String
    let description: String
    /// The columns by which a row is known; none where rows have no key.
    let key: [String]
    let columns: [DatasetColumn]
    /// Gives the rows in an order that depends on nothing but what is in them.
    let query: QueryFile

    init(_ query: QueryFile) {
        self.query = query
        var lines = query.head.map(\.text)[...]
        let title = lines.popFirst().flatMap(Dataset.parts) ?? (name: query.name, text: "")
        (name, description) = (title.name, title.text)
        let key = lines.first?.hasPrefix("key: ") == true ? lines.removeFirst().dropFirst("key: ".count) : ""
        self.key = key.split(separator: ", ").map(String.init)
        columns = lines.map { line in
            guard let column = DatasetColumn(line) else { preconditionFailure("\(query.name): \(line) is no column") }
            return column
        }
    }

    /// Returns what stands before and behind the first colon.
    static func parts(_ line: String) -> (name: String, text: String)? {
        guard let colon = line.firstRange(of: ": ") else { return nil }
        return (String(line[..<colon.lowerBound]), String(line[colon.upperBound...]))
    }

    var jsonLinesName: String { "\(name).jsonl" }

    var parquetName: String { "\(name).parquet" }
}

/// A column of a dataset.
struct DatasetColumn: Hashable, Sendable {
    enum Kind: String, Sendable {
        case text, integer, number
        /// True or false.
        case flag
        /// Such as `2026-05-08`.
        case day
        /// Such as `2026-05-08T06:00:00Z`.
        case time
    }

    let name: String
    let kind: Kind
    let isOptional: Bool
    let description: String

    /// Reads a line such as `title text?: headline`.
    init?(_ line: String) {
        guard let (head, description) = Dataset.parts(line) else { return nil }
        let words = head.split(separator: " ")
        guard words.count == 2, let kind = Kind(rawValue: String(words[1]).replacing("?", with: "")) else { return nil }
        (name, self.kind, self.description) = (String(words[0]), kind, description)
        isOptional = words[1].hasSuffix("?")
    }
}
