import ArticleModel
import Queries

/// A question in SQL: a file whose head says in words what it asks, and by which parameters it can be narrowed.
///
/// The head is the comment at the beginning of the file. Its first line asks the question; a line `:name KIND = DEFAULT: meaning`
/// describes a parameter, and all other lines are notes:
///
/// ```sql
/// -- Who is quoted most?
/// -- Copies are left out.
/// -- :outlet outlet: only in this outlet
/// -- :words search required: the words to look for
/// -- :limit count = 20: at most so many rows
/// ```
package struct Question: Hashable, Sendable {
    let query: QueryFile
    package let title: String
    package let notes: [String]
    package let parameters: [QuestionParameter]
    let sql: SQLTemplate

    package var name: String { query.name }
    /// The file of the user that it was read from; nil where it is built in.
    package var file: String? { query.path }

    /// Reads the text of a question; what is wrong with it is named with its line.
    init(_ query: QueryFile) throws(PlainFailure) {
        let head = try QuestionHead(of: query)
        let sql = SQLTemplate(query.sql)
        if let used = sql.parameters.first(where: { used in !head.parameters.contains { $0.name == used } }) {
            throw query.failure(nil, "the parameter :\(used) is not described in the head of the file")
        }
        if let unused = head.parameters.first(where: { !sql.parameters.contains($0.name) }) {
            throw query.failure(nil, "the query does not use the parameter :\(unused.name)")
        }
        (self.query, self.sql) = (query, sql)
        (title, notes, parameters) = (head.title, head.notes, head.parameters)
    }

    /// The query as Datasette asks it: there, a parameter that is not given is an empty text.
    var sqlForDatasette: String {
        sql.filled { name in parameters.first { $0.name == name }?.expressionForDatasette ?? ":\(name)" }
    }
}
