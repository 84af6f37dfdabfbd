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
    /// The features of each pair of labelled articles that are compared, as lines of JSON.
    private let pairs: [String]

    /// - Parameters:
    ///   - labels: A table of articles and the stories that they tell.
    ///   - extracted: The articles as `copydesk-extract` writes them.
    ///   - loads: In so many loads the articles come in, the first with every so manieth article.
    package static func measure(labels: String, extracted: String, loads: Int) throws -> StoryScores {
        let labels = try LabelledStory.all(path: labels)
        let articles = try EvaluationFile.jsonLines(ExtractedArticle.self, extracted)
        return try TemporaryLoad.of(articles, loads: loads) { try StoryScores(labels, in: $0) }
    }

    private init(_ labels: [LabelledStory], in database: ArticleDatabase) throws {
        let stories = try database.storiesOfArticles()
        predictions = labels.map { label in
            Prediction(
                label: label, expected: label.story.isEmpty ? label.article : label.story,
                predicted: stories[label.article] ?? label.article)
        }
        let labelled = Dictionary(uniqueKeysWithValues: labels.map { ($0.article, $0.story) })
        pairs = try database.storyEvidence().compactMap { one, other, evidence in
            guard let left = labelled[one], let right = labelled[other] else { return nil }
            return try PairOfArticles(one, other, isOneStory: left == right && !left.isEmpty, evidence).json
        }
    }

    /// The lines from which `scripts/training/stories/train` learns.
    package var pairLines: [String] { pairs }

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
        return (found + expected).flatMap { title, group in
            [title] + group.map { "    \($0.predicted.prefix(8))\t\($0.expected)\t\($0.label.title)" }.sorted()
        }
    }
}
