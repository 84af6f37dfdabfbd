import GRDB
import GRDBSQLite

/// A compiled statement whose values are bound and read through SQLite's own functions.
///
/// GRDB compiles the statements and owns them. Its own way to run them serves observers, names and types as well, which
/// takes a third of the time of a load that writes a hundred rows an article.
struct PreparedStatement {
    private let statement: Statement
    private var handle: OpaquePointer { statement.sqliteStatement }

    init(_ statement: Statement) { self.statement = statement }

    func run(_ values: SQLValues) throws {
        try bind(values)
        defer { sqlite3_reset(handle) }
        while try step() {}
    }

    /// Returns what `read` makes of the first row; nil where there is none.
    func first<Value>(_ values: SQLValues, _ read: (ResultRow) throws -> Value) throws -> Value? {
        try bind(values)
        defer { sqlite3_reset(handle) }
        return try step() ? read(ResultRow(handle: handle)) : nil
    }

    /// Returns what `read` makes of each row, in order; `read` must not run the statement again.
    func all<Value>(_ values: SQLValues, _ read: (ResultRow) throws -> Value) throws -> [Value] {
        try bind(values)
        defer { sqlite3_reset(handle) }
        var found: [Value] = []
        while try step() { found.append(try read(ResultRow(handle: handle))) }
        return found
    }

    private func bind(_ values: SQLValues) throws {
        precondition(
            sqlite3_bind_parameter_count(handle) == values.elements.count,
            "a value for each parameter: \(statement.sql)")
        for (index, value) in values.elements.enumerated() {
            let parameter = Int32(index + 1)
            let code = value.map { $0.bind(to: handle, at: parameter) } ?? sqlite3_bind_null(handle, parameter)
            guard code == SQLITE_OK else { throw failure(code) }
        }
    }

    private func step() throws -> Bool {
        let code = sqlite3_step(handle)
        guard code == SQLITE_ROW || code == SQLITE_DONE else { throw failure(code) }
        return code == SQLITE_ROW
    }

    private func failure(_ code: Int32) -> DatabaseError {
        let message = sqlite3_errmsg(sqlite3_db_handle(handle)).map { String(cString: $0) }
        return DatabaseError(resultCode: ResultCode(rawValue: code), message: message, sql: statement.sql)
    }
}

/// The current row of a statement.
struct ResultRow {
    fileprivate let handle: OpaquePointer

    func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

    func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

    func real(_ column: Int32) -> Double { sqlite3_column_double(handle, column) }

    /// Returns the text of the column, which is empty for null.
    func text(_ column: Int32) -> String { String(decoding: bytes(column), as: UTF8.self) }

    func optionalText(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }

    /// Returns the bytes of a text in UTF-8 or of a blob, which are valid until the next row is read.
    func bytes(_ column: Int32) -> UnsafeRawBufferPointer {
        let start = sqlite3_column_blob(handle, column)
        return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column)))
    }
}
