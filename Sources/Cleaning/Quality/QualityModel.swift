import ArticleModel
import Foundation
import Text

/// Estimates the quality of an extraction: the logarithm of what the body's F1 lacks of 1 is a weighted sum of the features.
///
/// The weights are data, which `scripts/training/quality` makes from labelled pages.
struct QualityModel: Sendable {
    /// The weight of a feature, and the value that it has on average, at which it changes nothing.
    private struct Weight: Sendable {
        let average: Double
        let weight: Double
    }

    private let weights: [QualityFeature: Weight]
    /// The logarithm of what F1 lacks where all features are average.
    private let averageLoss: Double

    /// The model with the weights that are built in.
    static let trained = QualityModel(LexiconFile(PackageResources.extraction_quality_weights_tsv))

    /// Reads a table of features, each with its average and its weight; the row `averageLoss` has no average.
    init(_ table: LexiconFile) {
        var weights: [QualityFeature: Weight] = [:]
        var averageLoss = 0.0
        for row in table.rows where row.count == 3 {
            guard let weight = Double(row[2]) else { continue }
            if let feature = QualityFeature(rawValue: row[0]), let average = Double(row[1]) {
                weights[feature] = Weight(average: average, weight: weight)
            } else if row[0] == "averageLoss" {
                averageLoss = weight
            }
        }
        self.weights = weights
        self.averageLoss = averageLoss
    }

    /// The features that the model has weights for.
    var features: Set<QualityFeature> { Set(weights.keys) }

    func quality(of evidence: ExtractionEvidence) -> ExtractionQuality {
        // In a fixed order, since a sum of floating-point numbers depends on it.
        let parts = QualityFeature.allCases.compactMap { feature -> (reason: ExtractionQuality.Reason, loss: Double)? in
            guard let weight = weights[feature], let value = evidence.values[feature] else { return nil }
            return (feature.reason, weight.weight * (value - weight.average))
        }
        let loss = exp(parts.reduce(averageLoss) { $0 + $1.loss })
        let value = (1_000 * (1 - min(1, loss))).rounded() / 1_000
        return ExtractionQuality(value: value, reasons: QualityModel.reasons(parts))
    }

    /// The number of reasons that are told.
    private static let maximumReasons = 3
    /// The part of the sum from which on a reason is told: what F1 lacks is a tenth more by it alone.
    private static let minimumPart = log(1.1)

    private static func reasons(_ parts: [(reason: ExtractionQuality.Reason, loss: Double)]) -> [ExtractionQuality
        .Reason]
    {
        let sums = parts.reduce(into: [ExtractionQuality.Reason: Double]()) { $0[$1.reason, default: 0] += $1.loss }
        return sums.filter { $0.value >= minimumPart }
            .sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }.prefix(maximumReasons).map(\.key)
    }
}
