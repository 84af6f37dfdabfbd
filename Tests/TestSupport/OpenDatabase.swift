import GRDB

/// A connection to a database that stays open, for reading alone: what another program's reader sees.
package final class OpenDatabase {
    private let queue: DatabaseQueue

    package init(path: String) throws {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.allowsUnsafeTransactions = true
        queue = try DatabaseQueue(path: path, configuration: configuration)
    }

    /// Begins or ends a transaction, by `BEGIN` and `COMMIT`.
    package func execute(_ sql: String) throws {
        try queue.inDatabase { try $0.execute(sql: sql) }
    }

    /// Returns the first column of a query.
    package func values(_ sql: String) throws -> [String] {
        try queue.inDatabase { try String.fetchAll($0, sql: sql) }
    }
}
