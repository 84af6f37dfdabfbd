import ArticleModel
import GRDB

/// The rows that answer a question.
package struct Answer: Sendable {
    package let columns: [String]
    package let rows: [[DatabaseValue]]
    /// The query with its values in it, to be pasted into `sqlite3`.
    package let sql: String
    /// Whether the database has no articles at all.
    package let isOfEmptyDatabase: Bool

    init(columns: [String], rows: [[DatabaseValue]]) {
        (self.columns, self.rows) = (columns, rows)
        (sql, isOfEmptyDatabase) = ("", false)
    }

    /// Asks the database at `path`, which is opened for reading alone. Where `isAsked` is false, there is only the query, and no rows.
    package init(
        _ question: Question, _ arguments: QuestionArguments, databasePath path: String, isAsked: Bool = true
    ) throws {
        self = try ReportSource(path: path).read { db in try Answer(question, arguments, db, isAsked: isAsked) }
    }

    private init(_ question: Question, _ arguments: QuestionArguments, _ db: Database, isAsked: Bool) throws {
        let values = try arguments.values { try String.fetchAll(db, sql: "SELECT name FROM outlets ORDER BY name") }
        let filled = question.sql.filled { SQLTemplate.literal(values[$0] ?? .null) }
        sql = "-- \(question.title)\n\(filled)\(filled.hasSuffix(";") ? "" : "\n;")"
        isOfEmptyDatabase = try !(Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM articles)") ?? false)
        (columns, rows) = try Answer.explaining(question) {
            let statement = try db.makeStatement(sql: question.sql.text)
            guard statement.isReadonly else {
                throw PlainFailure(
                    .configuration, "\((question.file ?? question.name).printable): a question only reads")
            }
            statement.arguments = StatementArguments(values)
            guard isAsked else { return (statement.columnNames, []) }
            let rows = try Row.fetchAll(statement).map { Array($0.databaseValues) }
            return (statement.columnNames, rows)
        }
    }

    /// Names the user's file where its query is not right.
    private static func explaining<Value>(_ question: Question, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as DatabaseError where error.resultCode == .SQLITE_ERROR || error.resultCode == .SQLITE_MISUSE
        {
            throw PlainFailure(
                .configuration,
                "\((question.file ?? question.name).printable): \(error.message ?? "the query is not right")")
        }
    }
}
