import ArticleModel
import Foundation
import Linking
import Loading

/// Two labelled articles, and what the model of stories sees of them.
package struct PairOfArticles: Encodable {
    let one: String
    let other: String
    let isOneStory: Bool
    let features: [String: Double]

    /// Loads labelled articles, and returns each pair of them that is compared as a line of JSON, from which
    /// `scripts/training/stories/train` learns.
    package static func lines(labels: String, extracted: String) throws -> [String] {
        let stories = Dictionary(
            uniqueKeysWithValues: try LabelledStory.all(path: labels).map { ($0.article, $0.story) })
        let articles = try EvaluationFile.jsonLines(ExtractedArticle.self, extracted)
        return try TemporaryLoad.of(articles) { try $0.storyEvidence() }.compactMap { one, other, evidence in
            guard let left = stories[one], let right = stories[other] else { return nil }
            return try PairOfArticles(one, other, isOneStory: left == right && !left.isEmpty, evidence).json
        }
    }

    private init(_ one: String, _ other: String, isOneStory: Bool, _ evidence: StoryEvidence) {
        self.one = one
        self.other = other
        self.isOneStory = isOneStory
        features = Dictionary(
            uniqueKeysWithValues: StoryEvidence.Feature.allCases.map { ($0.rawValue, evidence[$0]) })
    }

    /// A line of JSON.
    private var json: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = .sortedKeys
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        }
    }
}
