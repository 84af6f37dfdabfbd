import ArticleModel

/// An article, and the story that it tells.
struct LabelledStory: Hashable {
    let article: String
    /// Empty for an article that tells a story of its own.
    let story: String
    /// What a reader is shown of the article.
    let title: String

    /// Returns the labels of a table with the columns article, story and title.
    static func all(path: String) throws -> [LabelledStory] {
        try EvaluationFile.text(path).split(separator: "\n").enumerated().map { index, line in
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard columns.count == 3 else {
                throw PlainFailure(.badInput, "\(path):\(index + 1): expected article, story and title")
            }
            return LabelledStory(article: columns[0], story: columns[1], title: columns[2])
        }
    }
}
