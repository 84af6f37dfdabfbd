import Foundation
import Linking

/// Two labelled articles, and what the model of stories sees of them.
struct PairOfArticles: Encodable {
    let one: String
    let other: String
    let isOneStory: Bool
    let features: [String: Double]

    init(_ one: String, _ other: String, isOneStory: Bool, _ evidence: StoryEvidence) {
        self.one = one
        self.other = other
        self.isOneStory = isOneStory
        features = Dictionary(
            uniqueKeysWithValues: StoryEvidence.Feature.allCases.map { ($0.rawValue, evidence[$0]) })
    }

    /// A line of JSON.
    var json: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = .sortedKeys
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        }
    }
}
