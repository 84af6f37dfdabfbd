import Foundation
import Text

/// The probability that two articles tell one story: a logistic regression on `StoryEvidence`, whose weights
/// `scripts/training/stories/train` has learned from labelled stories.
package struct StoryModel: Sendable {
    private let weights: [(feature: StoryEvidence.Feature, weight: Double)]
    private let intercept: Double

    /// The model with the weights that are built in.
    package static let trained = StoryModel(LexiconFile(PackageResources.story_weights_tsv))

    /// Reads a table of features and their weights, with a row `intercept`.
    init(_ table: LexiconFile) {
        let rows = Dictionary(table.rows.map { ($0[0], $0.last.flatMap(Double.init) ?? 0) }, uniquingKeysWith: { $1 })
        // In a fixed order, since a sum of floating-point numbers depends on it.
        weights = StoryEvidence.Feature.allCases.map { ($0, rows[$0.rawValue] ?? 0) }
        intercept = rows["intercept"] ?? 0
    }

    package func probability(_ evidence: StoryEvidence) -> Double {
        let sum = weights.reduce(intercept) { $0 + $1.weight * evidence[$1.feature] }
        return 1 / (1 + exp(-sum))
    }
}
