/// How probable it is that a name which several may bear means one of them: by how many articles name each in full, and how
/// often with what is said here.
///
/// A naive Bayes model with one more candidate, whom no article names in full. The likelihoods and that candidate's
/// weight, in articles, were set on the articles labelled across outlets (`scripts/training/identities`).
package enum SenseModel {
    /// From this probability on a name is taken for that of a bearer.
    package static let minimumProbability = 0.85

    /// The weight of an unknown body or place of a name.
    private static let unknownBodyWeight = 0.15

    /// The weight of an unknown bearer of a family name that few bear, and of one that many bear.
    private static let unknownPersonWeight = 0.6
    private static let unknownCommonPersonWeight = 2.0

    /// Returns the weight of an unknown person.
    ///
    /// - Parameter isDescribed: Whether the articles say what the person is.
    static func unknownWeight(isCommon: Bool, isDescribed: Bool) -> Double {
        let weight = isCommon ? unknownCommonPersonWeight : unknownPersonWeight
        return isDescribed ? max(weight, 1) : weight
    }

    /// How much likelier somebody is called what is said here than anybody is, who is called so in `agreeing` of
    /// `described` articles that say what the person is.
    static func likelihoodRatio(agreeing: Int, described: Int) -> Double {
        described > 0 ? 18 * Double(agreeing) / Double(described) + 0.1 : 1
    }

    /// Returns the likeliest of bodies or places that so many articles name, with its probability; nil where there is none.
    ///
    /// - Parameter unsaid: The number of articles that have the name and do not say which is meant. The more they are, the more often
    ///   it may be yet another.
    package static func likeliest(
        of articles: [String: Int], unsaid: Int = 0
    ) -> (candidate: String, probability: Double)? {
        var weights = CandidateWeights()
        for (candidate, count) in articles { weights.add(Double(count), to: candidate) }
        return weights.likeliest(unknown: unknownBodyWeight + Double(max(unsaid - 1, 0)) * unsaidWeight)
    }

    /// What an article that does not say which is meant adds to the weight of an unknown one.
    private static let unsaidWeight = 0.01

    /// The number of articles that a body counts for which is known everywhere by an acronym.
    package static let wellKnownWeight = 20
}

/// The weights of those whom a name may mean, in articles.
struct CandidateWeights {
    /// Weights are counted in thousandths, so that their sum is the same in whatever order they come.
    private static let unit = 1_000.0

    private var weights: [String: Int] = [:]
    private var total = 0
    private var top: String?

    var count: Int { weights.count }

    /// Adds a weight, which is not negative.
    mutating func add(_ weight: Double, to candidate: String) {
        let added = Int((weight * Self.unit).rounded())
        total += added
        weights[candidate, default: 0] += added
        if let top, !precedes(candidate, top) { return }
        top = candidate
    }

    /// Returns the likeliest candidate with its probability, beside somebody unknown of that weight; nil where there is none.
    func likeliest(unknown: Double) -> (candidate: String, probability: Double)? {
        guard let top, let weight = weights[top] else { return nil }
        return (top, Double(weight) / (Double(total) + unknown * Self.unit))
    }

    /// Returns the same where some candidates weigh so much more.
    func likeliest(unknown: Double, adding more: [String: Double]) -> (candidate: String, probability: Double)? {
        var changed = CandidateWeights()
        for (candidate, weight) in more {
            changed.add(weight + Double(weights[candidate] ?? 0) / Self.unit, to: candidate)
        }
        if let top, more[top] == nil { changed.add(Double(weights[top] ?? 0) / Self.unit, to: top) }
        guard let best = changed.top, let weight = changed.weights[best] else { return nil }
        let added = more.values.reduce(0) { $0 + Int(($1 * Self.unit).rounded()) }
        return (best, Double(weight) / (Double(total + added) + unknown * Self.unit))
    }

    /// The heavier comes first, of two alike the first by name.
    private func precedes(_ candidate: String, _ other: String) -> Bool {
        (weights[other] ?? 0, candidate) < (weights[candidate] ?? 0, other)
    }
}
