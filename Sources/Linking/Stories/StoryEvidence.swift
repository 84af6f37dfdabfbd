import Foundation

/// What says that two articles tell one story, or that they do not.
package struct StoryEvidence: Sendable {
    package enum Feature: String, CaseIterable, Sendable {
        /// The cosine of the two vectors.
        case cosine
        /// The common weight as a share of the lighter vector's, and of the heavier one's.
        case shareOfLighter, shareOfHeavier
        /// The logarithms of the common weight, of the number of common terms, and of the weight of either vector, each plus 1.
        case commonWeight, commonTerms, lighterWeight, heavierWeight
        /// The time between them, in days.
        case days
        /// 1 where both quote the same words, or nearly the same.
        case sameQuotation
        /// 1 where one outlet published both: it seldom tells a story twice in new words.
        case sameOutlet
    }

    private let common: CommonTerms
    private let lighter: Double
    private let heavier: Double
    /// The geometric mean of the sums of squares.
    private let norm: Double
    private let hours: Double
    private let hasSameQuotation: Bool
    private let isOfSameOutlet: Bool

    package init(
        _ left: StoryVector, _ right: StoryVector, hours: Double, hasSameQuotation: Bool, isOfSameOutlet: Bool
    ) {
        common = CommonTerms(left, right)
        lighter = min(left.sum, right.sum)
        heavier = max(left.sum, right.sum)
        norm = (left.squares * right.squares).squareRoot()
        self.hours = hours
        self.hasSameQuotation = hasSameQuotation
        self.isOfSameOutlet = isOfSameOutlet
    }

    package subscript(feature: Feature) -> Double {
        switch feature {
        case .cosine: norm > 0 ? common.product / norm : 0
        case .shareOfLighter: lighter > 0 ? common.weight / lighter : 0
        case .shareOfHeavier: heavier > 0 ? common.weight / heavier : 0
        case .commonWeight: log1p(common.weight)
        case .commonTerms: log1p(Double(common.count))
        case .lighterWeight: log1p(lighter)
        case .heavierWeight: log1p(heavier)
        case .days: hours / 24
        case .sameQuotation: hasSameQuotation ? 1 : 0
        case .sameOutlet: isOfSameOutlet ? 1 : 0
        }
    }
}

/// The terms that two vectors have in common.
private struct CommonTerms {
    /// The sum of the products of their weights.
    private(set) var product = 0.0
    /// The sum of the lesser of their weights.
    private(set) var weight = 0.0
    private(set) var count = 0

    init(_ left: StoryVector, _ right: StoryVector) {
        var index = 0
        for (hash, own) in zip(left.hashes, left.weights) {
            while index < right.hashes.count, right.hashes[index] < hash { index += 1 }
            guard index < right.hashes.count, right.hashes[index] == hash else { continue }
            product += own * right.weights[index]
            weight += min(own, right.weights[index])
            count += 1
        }
    }
}
