/// How similar two texts are of which one is a copy of the other.
package struct Similarity: Hashable, Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        /// The same text.
        case exact
        /// Nearly the same words.
        case near
        /// The shorter text is nearly all in the longer one.
        case contained
    }

    /// Two reports of one event share few shingles; edited copies of one report most of them.
    static let nearThreshold = 0.7
    static let containedThreshold = 0.85
    /// A longer text holds a short one by chance, and a sketch is too coarse to see it.
    static let maximumRatio = 8.0

    package let kind: Kind
    /// For `near` the share of all shingles that both have; for `contained` the share of the shorter text's.
    package let similarity: Double

    package static let same = Similarity(kind: .exact, similarity: 1)

    /// Compares two texts; nil where neither is a copy of the other.
    package init?(_ left: ShingleSet, _ right: ShingleSet) {
        let shorter = min(left.count, right.count)
        guard shorter > 0, Double(max(left.count, right.count)) <= Similarity.maximumRatio * Double(shorter) else {
            return nil
        }
        let common = left.common(with: right)
        let shared = Double(common) / Double(left.count + right.count - common)
        let held = Double(common) / Double(shorter)
        if shared >= Similarity.nearThreshold {
            self.init(kind: .near, similarity: shared)
        } else if held >= Similarity.containedThreshold {
            self.init(kind: .contained, similarity: held)
        } else {
            return nil
        }
    }

    package init(kind: Kind, similarity: Double) {
        self.kind = kind
        self.similarity = similarity
    }

    /// Whether the texts of the fingerprints may be copies: false only where that is out of the question.
    ///
    /// The estimate's standard deviation is √(p(1 − p) / n); three of them below what is needed is far enough.
    package static func isPossible(_ left: Fingerprint, _ right: Fingerprint) -> Bool {
        guard left.minima.count == right.minima.count, min(left.shingles, right.shingles) > 0 else { return false }
        let ratio = Double(max(left.shingles, right.shingles)) / Double(min(left.shingles, right.shingles))
        guard ratio <= maximumRatio else { return false }
        let needed = min(nearThreshold, containedThreshold / (1 + ratio - containedThreshold))
        let count = Double(left.minima.count)
        var equal = 0
        for index in left.minima.indices where left.minima[index] == right.minima[index] { equal += 1 }
        return Double(equal) / count >= needed - 3 * (needed * (1 - needed) / count).squareRoot()
    }
}
