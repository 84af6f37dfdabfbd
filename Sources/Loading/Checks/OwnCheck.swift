import ArticleModel
import GRDB
import Queries

/// A check that a user has written: a query that returns what should not be there.
///
/// Its head says in the first line what it finds, in a line of its own how severe that is, and in all others what to do:
///
/// ```sql
/// -- Articles without a headline
/// -- severity: error
/// -- Look at the outlet's template.
/// ```
struct OwnCheck: Hashable, Sendable {
    let file: QueryFile
    let message: String
    let severity: CheckResult.Severity
    let advice: String?

    /// Reads the head of the file; what is wrong with it is named with its line.
    init(_ file: QueryFile) throws(PlainFailure) {
        self.file = file
        message = file.head.first?.text ?? ""
        guard !message.isEmpty else {
            throw file.failure(1, "the first line must say what is found, such as -- Articles without a headline")
        }
        var severity: CheckResult.Severity?
        var notes: [String] = []
        for line in file.head.dropFirst() where !line.text.isEmpty {
            if line.text.hasPrefix(OwnCheck.severityKey) {
                guard severity == nil else { throw file.failure(line.number, "the severity is given twice") }
                severity = try OwnCheck.severity(line, file)
            } else {
                notes.append(line.text)
            }
        }
        guard let severity else {
            throw file.failure(1, "the head says no severity, such as -- severity: warn, or -- severity: error")
        }
        guard !file.sql.isEmpty else { throw file.failure(file.firstLine, "there is no query below the head") }
        self.severity = severity
        advice = notes.isEmpty ? nil : notes.joined(separator: "\n")
    }

    private static let severityKey = "severity:"

    private static func severity(
        _ line: QueryFile.HeadLine, _ file: QueryFile
    ) throws(PlainFailure) -> CheckResult.Severity {
        let word = line.text.dropFirst(severityKey.count).trimmed
        guard let severity = CheckResult.Severity(rawValue: word) else {
            throw file.failure(line.number, "the severity is \"\(word)\", but must be warn or error")
        }
        return severity
    }

    /// The rows after which no more are counted: a check that finds as many is as wrong as one that finds more.
    private static let countedRows = 10_000
    private static let shownRows = 5

    /// Asks the database; throws where the query is not right.
    func result(_ db: Database) throws -> CheckResult {
        let statement = try file.statement(db, as: "a check")
        let (count, rows) = try file.explaining { try OwnCheck.rows(of: statement) }
        let isMore = count == OwnCheck.countedRows
        return CheckResult(
            name: file.name, severity: severity, passed: count == 0, message: message,
            observed: count == 1 ? "1 row" : "\(count) rows\(isMore ? " or more" : "")", expected: "no row",
            rows: rows.isEmpty ? nil : rows, advice: count == 0 ? nil : advice)
    }

    private static func rows(of statement: Statement) throws -> (count: Int, shown: [String]) {
        let cursor = try Row.fetchCursor(statement)
        var (count, shown) = (0, [String]())
        while count < countedRows, let row = try cursor.next() {
            count += 1
            if shown.count < shownRows { shown.append(ShownRow(row).text) }
        }
        return (count, shown)
    }
}

/// A row in one line, for a person: `outlet "Example Post", words 12`.
private struct ShownRow {
    let text: String

    private static let maximumText = 60
    private static let maximumLine = 200

    init(_ row: Row) {
        let parts = row.map { "\($0) \(ShownRow.shown($1))" }
        text = ShownRow.cut(parts.joined(separator: ", "), to: ShownRow.maximumLine).printable
    }

    private static func shown(_ value: DatabaseValue) -> String {
        switch value.storage {
        case .null: "null"
        case .int64(let number): String(number)
        case .double(let number): String(number)
        case .string(let text): "\"\(cut(text, to: maximumText))\""
        case .blob(let data): "\(data.count) bytes"
        }
    }

    private static func cut(_ text: String, to length: Int) -> String {
        text.count > length ? "\(text.prefix(length - 1))…" : text
    }
}
