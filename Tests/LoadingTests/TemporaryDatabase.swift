import Foundation
import GRDB
import Loading

/// A folder of its own, which goes when it is no longer used.
final class TemporaryFolder {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func url(_ name: String) -> URL { folder.appendingPathComponent(name) }
    func path(_ name: String) -> String { url(name).path }
}

/// A real database file in a folder of its own.
final class TemporaryDatabase {
    private let temporary: TemporaryFolder
    var folder: URL { temporary.folder }
    var path: String { temporary.path("articles.sqlite") }

    init() throws {
        temporary = try TemporaryFolder()
        _ = try ArticleDatabase(path: path)
    }

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
