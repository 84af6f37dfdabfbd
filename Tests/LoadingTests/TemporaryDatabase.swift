import Foundation
import GRDB
import TestSupport

@testable import Loading

/// A real database file in a folder of its own.
final class TemporaryDatabase {
    private let temporary: TemporaryFolder
    var folder: URL { URL(filePath: temporary.path) }
    var path: String { temporary.path("articles.sqlite") }

    init() throws {
        temporary = try TemporaryFolder()
        _ = try ArticleDatabase(path: path)
    }

    func open() throws -> ArticleDatabase { try ArticleDatabase(path: path) }

    /// The rows that `sql` gives, their values joined by `|`.
    func rows(_ sql: String) throws -> [String] {
        try DatabaseFile(path: path).rows(sql, null: "").map { $0.joined(separator: "|") }
    }

    func execute(_ sql: String) throws { try DatabaseFile(path: path).execute(sql) }

    /// Makes the database one without rows whose tables are those that a version with this newest migration made.
    func makeEmpty(after migration: String) throws {
        try DatabaseFiles(path: path).remove()
        let queue = try DatabaseQueue(path: path)
        try Schema.migrator.migrate(queue, upTo: migration)
        try queue.close()
    }
}
