import ArticleModel
import Foundation

/// Real articles to put noise to: JSON lines with `title` and `text`, paragraphs apart by line breaks.
enum LabelledStories {
    private struct Line: Decodable {
        let title: String?
        let text: String
    }

    /// Those that consist of paragraphs and nothing else.
    static func read(_ path: String) throws -> [CleanStory] {
        let stories = try EvaluationFile.read(path).split(separator: 10).compactMap { line in
            let line = try EvaluationFile.decode(Line.self, Data(line), from: path)
            return CleanStory(title: line.title, text: line.text)
        }
        guard !stories.isEmpty else { throw PlainFailure(.badInput, "\(path): no article of several paragraphs") }
        return stories
    }
}
