import ArticleModel
import Foundation
import GRDB

/// The database that a report is made from, open for reading alone.
struct ReportSource {
    private let path: String
    private let queue: DatabaseQueue

    init(path: String) throws {
        guard FileManager.default.fileExists(atPath: path) else {
            throw PlainFailure(.missingInput, "\(path): there is no such database")
        }
        self.path = path
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(10)
        queue = try ReportSource.explaining(path) { try DatabaseQueue(path: path, configuration: configuration) }
    }

    /// The name of the database in Datasette: the file's name without its ending.
    var name: String { URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent }

    /// Runs `body` in one read transaction: it sees all of a run or none of it.
    func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try ReportSource.explaining(path) { try queue.read(body) }
    }

    /// Turns SQLite's errors into failures that name the file.
    private static func explaining<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as DatabaseError {
            let kind: FailureKind =
                switch error.resultCode {
                case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_READONLY: .missingInput
                case .SQLITE_NOTADB, .SQLITE_CORRUPT: .badInput
                case .SQLITE_BUSY, .SQLITE_LOCKED: .locked
                case .SQLITE_ERROR: .configuration
                default: .inputOutput
                }
            let remedy = kind == .badInput ? "\ndelete it (rm \(path)*): copydesk run builds the same rows anew" : ""
            throw PlainFailure(kind, "\(path): \(error.message ?? error.resultCode.description)\(remedy)")
        }
    }
}
