import ArticleModel
import Foundation

/// Invented news in any number, for soaks, kills and measurements of memory: the same seed, the same files.
public struct ArticleGenerator: Sendable {
    private let seed: UInt64

    public init(seed: UInt64) { self.seed = seed }

    /// A file of HTML or plain text, with a body of about three kilobytes.
    public struct File: Hashable, Sendable {
        public let name: String
        public let contents: String
    }

    /// The `index`-th article; it depends on nothing but the seed and the index.
    public func file(_ index: Int) -> File {
        var draws = SeededDraws(seed: seed, stream: index)
        let story = GeneratedStory(index: index, &draws)
        let isText = index % 5 == 4
        return File(
            name: "article-\(String(index + 1_000_000).dropFirst())." + (isText ? "txt" : "html"),
            contents: isText ? story.text : story.html)
    }

    /// Writes the first `count` articles into `folder`, which is made where it is missing.
    public func write(count: Int, to folder: String) throws {
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            for index in 0..<count {
                let file = file(index)
                try Data(file.contents.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(file.name)"))
            }
        } catch {
            throw PlainFailure(.cannotCreateOutput, "\(folder): cannot write the articles: \(error)")
        }
    }
}
