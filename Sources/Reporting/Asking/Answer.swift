import ArticleModel
import GRDB
import Queries

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

    /// A value of rows that no question was asked for.
    package enum Value: Sendable {
        case text(String?)
        case count(Int)
    }

    /// Rows that no question was asked for, to be shown as others are.
    package init(columns: [String], values: [[Value]]) {
        self.init(
            columns: columns,
            rows: values.map { row in
                row.map { value in
                    switch value {
                    case .text(let text): text.databaseValue
                    case .count(let count): count.databaseValue
                    }
                }
            })
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
        let statement = try question.query.statement(db, as: "a question")
        columns = statement.columnNames
        guard isAsked else {
            rows = []
            return
        }
        rows = try question.query.explaining {
            try Row.fetchAll(statement, arguments: StatementArguments(values)).map { Array($0.databaseValues) }
        }
    }
}
