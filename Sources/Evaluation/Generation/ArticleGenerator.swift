import Randomness

/// Invented news in any number, for soaks, kills and measurements of memory: the same seed, the same files.
package struct ArticleGenerator: Sendable {
    private let seed: UInt64

    package init(seed: UInt64) { self.seed = seed }

    /// A file of HTML or plain text, with a body of about three kilobytes.
    package struct File: Hashable, Sendable {
        package let name: String
        package let contents: String
    }

    /// Returns the article `index`, which depends on nothing but the seed and the index.
    package func file(_ index: Int) -> File {
        var random = SeededRandom(seed: seed, stream: index)
        let story = GeneratedStory(index: index, &random)
        let isText = index % 5 == 4
        return File(
            name: "article-\(String(index + 1_000_000).dropFirst())." + (isText ? "txt" : "html"),
            contents: isText ? story.text : story.html)
    }

    /// Writes the first `count` articles into `folder`, which is made where it is missing.
    package func write(count: Int, to folder: String) throws {
        try EvaluationFile.makeFolder(folder)
        for index in 0..<count {
            let file = file(index)
            try EvaluationFile.write(file.contents, to: "\(folder)/\(file.name)")
        }
    }
}
