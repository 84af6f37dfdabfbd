import ArticleModel
import Foundation
import GRDB

extension QueryFile {
    /// Compiles the query; throws with its line where it is none, more than one, or does anything else than read. `noun` is what the
    /// file is called, such as "a check".
    package func statement(_ db: Database, as noun: String) throws -> Statement {
        try requireQuery(noun)
        let statement = try explaining({ try db.makeStatement(sql: sql) }, line: { lineOfError($0, in: db) })
        guard statement.isReadonly else { throw failure(firstLine, onlyReads(noun)) }
        return statement
    }

    /// Runs `body`, which reads rows of the query; what is wrong with the query is a failure that names the file.
    package func explaining<Value>(_ body: () throws -> Value) throws -> Value {
        try explaining(body) { _ in firstLine }
    }

    private func explaining<Value>(_ body: () throws -> Value, line: (_ message: String) -> Int) throws -> Value {
        do {
            return try body()
        } catch let error as DatabaseError where QueryFile.faults.contains(error.resultCode) {
            let message = error.message ?? "the query is not right"
            throw failure(line(message), message)
        }
    }

    /// The errors for which whoever wrote the query is to blame, and neither the disk nor the database.
    private static let faults: [ResultCode] = [
        .SQLITE_ERROR, .SQLITE_MISUSE, .SQLITE_MISMATCH, .SQLITE_RANGE, .SQLITE_TOOBIG, .SQLITE_AUTH,
        .SQLITE_READONLY,
    ]

    /// Throws unless there is one statement, which begins as a query does: SQLite takes `COMMIT` and `ATTACH` for statements that
    /// only read, and carries out some pragmas before they are run.
    private func requireQuery(_ noun: String) throws(PlainFailure) {
        let bytes = Array(sql.utf8)
        let tokens = SQLToken.all(in: bytes).filter { $0.kind != .space && $0.kind != .comment }
        let first = tokens.first.map { String(decoding: bytes[$0.range], as: UTF8.self).uppercased() }
        guard let first, ["SELECT", "WITH", "VALUES"].contains(first) else {
            throw failure(tokens.first.map { line(at: $0.range.lowerBound) } ?? firstLine, onlyReads(noun))
        }
        let end = tokens.firstIndex { $0.kind == .semicolon } ?? tokens.endIndex
        if let next = tokens[end...].first(where: { $0.kind != .semicolon }) {
            throw failure(line(at: next.range.lowerBound), "\(noun) is one statement, and here begins another")
        }
    }

    private func onlyReads(_ noun: String) -> String { "\(noun) only reads, and begins with SELECT, WITH or VALUES" }

    /// Returns the line of the file in which the byte at `offset` of the query stands.
    private func line(at offset: Int) -> Int {
        firstLine + sql.utf8.prefix(offset).count { $0 == UInt8(ascii: "\n") }
    }

    /// Returns the line of the last error: where SQLite says it is, else where the name first stands with which the message ends.
    private func lineOfError(_ message: String, in db: Database) -> Int {
        if let offset = QueryFile.offsetOfError(in: db) { return line(at: offset) }
        let name = message.split(separator: " ").last ?? ""
        guard message.contains(": "), let place = sql.firstRange(of: name) else { return firstLine }
        return line(at: sql.utf8.distance(from: sql.startIndex, to: place.lowerBound))
    }

    /// The byte of the query at which the last error was found; nil where SQLite does not tell: of some errors, and before its
    /// version 3.38, which has no such function.
    private static func offsetOfError(in db: Database) -> Int? {
        guard let symbol = dlsym(nil, "sqlite3_error_offset") else { return nil }
        typealias ErrorOffset = @convention(c) (OpaquePointer?) -> Int32
        let offset = unsafeBitCast(symbol, to: ErrorOffset.self)(db.sqliteConnection)
        return offset < 0 ? nil : Int(offset)
    }
}
