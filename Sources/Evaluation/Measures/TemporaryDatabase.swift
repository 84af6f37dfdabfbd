import Foundation
import Loading

/// A database that is there while something is measured in it.
enum TemporaryDatabase {
    static func withDatabase<Value>(_ body: (ArticleDatabase) throws -> Value) throws -> Value {
        let folder = FileManager.default.temporaryDirectory.appending(path: "copydesk-evaluate-\(UUID())").path
        try EvaluationFile.makeFolder(folder)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        return try body(try ArticleDatabase(path: "\(folder)/articles.sqlite"))
    }
}
