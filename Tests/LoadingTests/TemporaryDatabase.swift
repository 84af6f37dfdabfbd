import Foundation
import GRDB
import Loading

/// A real database file in a folder of its own, which goes with it.
final class TemporaryDatabase {
    let folder: URL
    var path: String { folder.appendingPathComponent("articles.sqlite").path }

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        _ = try ArticleDatabase(path: path)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func open() throws -> ArticleDatabase { try ArticleDatabase(path: path) }

    /// The rows that `sql` gives, their values joined by `|`.
    func rows(_ sql: String) throws -> [String] {
        try DatabaseQueue(path: path).read { db in
            try Row.fetchAll(db, sql: sql).map { row in
                row.databaseValues.map { String.fromDatabaseValue($0) ?? ($0.isNull ? "" : "\($0)") }
                    .joined(separator: "|")
            }
        }
    }

    func execute(_ sql: String) throws {
        try DatabaseQueue(path: path).write { try $0.execute(sql: sql) }
    }
}
