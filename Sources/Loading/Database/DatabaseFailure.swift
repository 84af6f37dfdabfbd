import ArticleModel
import GRDB

/// A failure of the database file, of the kind that SQLite's result code stands for.
struct DatabaseFailure: Failure {
    let path: String
    let kind: FailureKind
    let message: String

    /// Such as `var/articles.sqlite: database or disk is full`.
    var description: String { "\(path): \(message)" }

    init(_ path: String, _ kind: FailureKind, _ message: String) {
        self.path = path
        self.kind = kind
        self.message = message
    }

    /// Names in the message the statement that failed, where the fault is ours, such as
    /// `CHECK constraint failed: 0 <= start_char - while executing INSERT INTO quotes…`.
    init(_ path: String, _ error: DatabaseError) {
        let reason = error.message ?? error.resultCode.description
        let statement = error.sql.map { " - while executing \($0.prefix(60))" } ?? ""
        let kind = DatabaseFailure.kind(of: error.resultCode)
        self.init(path, kind, kind == .internalError ? reason + statement : reason)
    }

    private static func kind(of code: ResultCode) -> FailureKind {
        switch code {
        case .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_NOLFS: .inputOutput
        case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: .cannotCreateOutput
        case .SQLITE_BUSY, .SQLITE_LOCKED: .locked
        default: .internalError
        }
    }

    /// Runs `body` and turns SQLite's errors into failures, those that mean damage into `DamagedDatabase`; other errors
    /// pass through unchanged.
    static func wrapping<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as DatabaseError {
            switch error.resultCode {
            case .SQLITE_CORRUPT, .SQLITE_NOTADB: throw DamagedDatabase(path, DatabaseFailure(path, error).message)
            default: throw DatabaseFailure(path, error)
            }
        }
    }

    /// Does the same for a copy of `source` into `target`: damage is that of the source, and any other trouble that of the target.
    static func wrappingCopy<Value>(of source: String, to target: String, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as DatabaseError {
            let isDamage = error.resultCode == .SQLITE_CORRUPT || error.resultCode == .SQLITE_NOTADB
            return try wrapping(isDamage ? source : target) { throw error }
        }
    }
}
