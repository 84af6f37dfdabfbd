import ArticleModel
import Foundation
import Loading

/// A database of labelled articles that is there while it is asked.
enum TemporaryLoad {
    /// Loads the articles into a fresh database, and returns what `body` reads of it.
    ///
    /// - Parameter loads: In so many runs the articles come in, the first with every so manieth article.
    static func of<Value>(
        _ articles: [ExtractedArticle], loads: Int = 1, _ body: (ArticleDatabase) throws -> Value
    ) throws -> Value {
        let folder = FileManager.default.temporaryDirectory.appending(path: "copydesk-evaluate-\(UUID())").path
        try EvaluationFile.makeFolder(folder)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let database = try ArticleDatabase(path: "\(folder)/articles.sqlite")
        for load in 0..<loads {
            let run = RunToLoad(
                id: "labelled-\(load)", startedAt: Timestamp(secondsSinceEpoch: 0), inputDigest: "", settingsDigest: "",
                toolVersion: "", stages: [])
            var rest = articles.enumerated().filter { $0.offset % loads == load }.map(\.element).makeIterator()
            _ = try database.load(
                run, articles: { try rest.next().map(ArticleRecord.init) }, rejects: { nil },
                earlierRevision: { _, _ in nil })
        }
        return try body(database)
    }
}
