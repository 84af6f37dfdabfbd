import ArticleModel
import Loading

/// Scores how well articles are put together that tell one story.
package struct StoryScores {
    /// What was found of one labelled article.
    private struct Prediction {
        let label: LabelledStory
        /// The labelled story, or the article where it tells one alone.
        let expected: String
        let predicted: String
    }

    private let predictions: [Prediction]

    /// - Parameters:
    ///   - labels: A table of articles and the stories that they tell.
    ///   - extracted: The articles as `copydesk-extract` writes them.
    ///   - loads: In so many loads the articles come in, the first with every so manieth article.
    package static func measure(labels: String, extracted: String, loads: Int) throws -> StoryScores {
        let labels = try LabelledStory.all(path: labels)
        let articles = try EvaluationFile.jsonLines(ExtractedArticle.self, extracted)
        let stories = try TemporaryLoad.of(articles, loads: loads) { try $0.storiesOfArticles() }
        return StoryScores(labels, found: stories)
    }

    private init(_ labels: [LabelledStory], found stories: [String: String]) {
        predictions = labels.map { label in
            Prediction(
                label: label, expected: label.story.isEmpty ? label.article : label.story,
                predicted: stories[label.article] ?? label.article)
        }
    }

    /// The figures for a person to read.
    package var table: [String] {
        let scores = BCubed(predictions.map { (expected: $0.expected, predicted: $0.predicted) })
        let ratios = [scores.ratios.precision, scores.ratios.recall, scores.ratios.f1].map { formatted($0, 3) }
        let stories = Set(predictions.map(\.label.story)).subtracting([""]).count
        return [
            "\(predictions.count) articles, \(stories) stories",
            "B-cubed precision \(ratios[0])  recall \(ratios[1])  F1 \(ratios[2])",
        ]
    }

    /// What was put together wrongly, and what is missing, story by story.
    package var faults: [String] {
        let found = Dictionary(grouping: predictions, by: \.predicted).values
            .filter { Set($0.map(\.expected)).count > 1 }.map { ("joined", $0) }
        let expected = Dictionary(grouping: predictions, by: \.expected).values
            .filter { Set($0.map(\.predicted)).count > 1 }.map { ("parted", $0) }
        let blocks = (found + expected).map { title, group in
            [title] + group.map { "    \($0.predicted.prefix(8))\t\($0.expected)\t\($0.label.title)" }.sorted()
        }
        return blocks.sorted { $0.lexicographicallyPrecedes($1) }.flatMap(\.self)
    }
}
