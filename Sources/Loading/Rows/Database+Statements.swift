import GRDB

extension Database {
    /// A statement that will be run again: it is prepared once.
    func prepared(_ sql: String) throws -> PreparedStatement { PreparedStatement(try cachedStatement(sql: sql)) }

    func run(_ sql: String, _ values: SQLValues = []) throws { try prepared(sql).run(values) }

    func number(_ sql: String, _ values: SQLValues = []) throws -> Int64? {
        try prepared(sql).first(values) { $0.isNull(0) ? nil : $0.number(0) } ?? nil
    }

    func numbers(_ sql: String, _ values: SQLValues = []) throws -> [Int64] {
        try prepared(sql).all(values) { $0.number(0) }
    }

    func text(_ sql: String, _ values: SQLValues = []) throws -> String? {
        try prepared(sql).first(values) { $0.optionalText(0) } ?? nil
    }

    func texts(_ sql: String, _ values: SQLValues = []) throws -> [String] {
        try prepared(sql).all(values) { $0.text(0) }
    }

    /// A row by the names of its columns, where there are few to read.
    func row(_ sql: String, _ arguments: StatementArguments = StatementArguments()) throws -> Row? {
        try Row.fetchOne(cachedStatement(sql: sql), arguments: arguments)
    }

    /// The id of the row that `insert` makes, or that was there: `ON CONFLICT DO NOTHING` returns none.
    func id(find: String, insert: String, _ values: SQLValues) throws -> Int64 {
        if let id = try number(find, values) { return id }
        try run(insert, values)
        return lastInsertedRowID
    }
}
