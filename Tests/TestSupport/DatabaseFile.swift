import GRDB

/// A database on disk, read and changed without the code that owns it.
package struct DatabaseFile: Sendable {
    package let path: String

    package init(path: String) { self.path = path }

    /// Returns the rows of a query, each as the texts of its columns.
    ///
    /// `parameters` are the values of those that the statement names, such as `:confidence`.
    package func rows(
        _ sql: String, parameters: [String: String] = [:], null: String = "NULL"
    ) throws -> [[String]] {
        var configuration = Configuration()
        configuration.readonly = true
        return try DatabaseQueue(path: path, configuration: configuration).read { database in
            try Row.fetchAll(database, sql: sql, arguments: StatementArguments(parameters)).map { row in
                row.databaseValues.map { String.fromDatabaseValue($0) ?? ($0.isNull ? null : "\($0)") }
            }
        }
    }

    package func execute(_ sql: String) throws {
        try DatabaseQueue(path: path).write { try $0.execute(sql: sql) }
    }
}
