import ArticleModel

/// Real articles to add noise to: JSON lines with `title` and `text`, the paragraphs apart by line breaks.
enum LabelledStories {
    private struct Line: Decodable {
        let title: String?
        let text: String
    }

    /// Reads the articles that consist of paragraphs and nothing else.
    static func read(_ path: String) throws -> [CleanStory] {
        let stories = try EvaluationFile.jsonLines(Line.self, path).compactMap { line in
            CleanStory(title: line.title, text: line.text)
        }
        guard !stories.isEmpty else { throw PlainFailure(.badInput, "\(path): no article of several paragraphs") }
        return stories
    }
}
