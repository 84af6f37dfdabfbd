import GRDB

extension Database {
    /// Returns the statement of this text, which is compiled once for the connection.
    func prepared(_ sql: String) throws -> PreparedStatement { PreparedStatement(try cachedStatement(sql: sql)) }

    func run(_ sql: String, _ values: SQLValues = []) throws { try prepared(sql).run(values) }

    /// Returns the integer in the first row; nil where it is null or there is no row.
    func integer(_ sql: String, _ values: SQLValues = []) throws -> Int64? {
        try prepared(sql).first(values) { $0.isNull(0) ? nil : $0.integer(0) } ?? nil
    }

    func integers(_ sql: String, _ values: SQLValues = []) throws -> [Int64] {
        try prepared(sql).all(values) { $0.integer(0) }
    }

    /// Returns the text in the first row; nil where it is null or there is no row.
    func text(_ sql: String, _ values: SQLValues = []) throws -> String? {
        try prepared(sql).first(values) { $0.optionalText(0) } ?? nil
    }

    func texts(_ sql: String, _ values: SQLValues = []) throws -> [String] {
        try prepared(sql).all(values) { $0.text(0) }
    }

    /// Returns the first row by the names of its columns, for queries that are not run for every article.
    func row(_ sql: String, _ arguments: StatementArguments = StatementArguments()) throws -> Row? {
        try Row.fetchOne(cachedStatement(sql: sql), arguments: arguments)
    }

    /// Returns all rows by the names of their columns.
    func rows(_ sql: String, _ arguments: StatementArguments = StatementArguments()) throws -> [Row] {
        try Row.fetchAll(cachedStatement(sql: sql), arguments: arguments)
    }

    /// Returns the id of the row that `select` finds or else `insert` makes: `ON CONFLICT DO NOTHING` would return
    /// none.
    func id(select: String, insert: String, _ values: SQLValues) throws -> Int64 {
        if let id = try integer(select, values) { return id }
        try run(insert, values)
        return lastInsertedRowID
    }
}
