/// How probable it is that a name which several may bear means one of them: by how many articles name each in full, and how
/// often with what is said here.
///
/// A naive Bayes model with one more candidate, whom no article names in full. The smoothing and that candidate's weight were set
/// on the articles labelled across outlets (`scripts/training/identities`).
package struct SenseModel<Candidate: Hashable & Comparable> {
    /// Somebody or something that the name may mean.
    package struct Bearer {
        package let candidate: Candidate
        /// The number of articles that name it in full.
        package let articles: Int
        /// Of `described` articles that say what it is, so many say what is said here.
        package let agreeing: Int
        package let described: Int

        package init(candidate: Candidate, articles: Int, agreeing: Int, described: Int) {
            self.candidate = candidate
            self.articles = articles
            self.agreeing = agreeing
            self.described = described
        }
    }

    /// From this probability on a name is taken for that of a bearer.
    package static var minimumProbability: Double { 0.85 }

    /// The weight of an unknown body or place of a name.
    package static var unknownBodyWeight: Double { 0.15 }

    /// The weight of an unknown bearer of a family name that few bear, and of one that many bear.
    package static var rareNameWeight: Double { 0.3 }
    package static var commonNameWeight: Double { 2 }

    /// The number of articles that whoever is never named in full counts for.
    private let unknownWeight: Double

    package init(unknownWeight: Double) { self.unknownWeight = unknownWeight }

    /// Returns the likeliest bearer with its probability; nil where there is none.
    ///
    /// - Parameter isDescribed: Whether the articles of the name say what is meant.
    package func likeliest(of bearers: [Bearer], isDescribed: Bool) -> (candidate: Candidate, probability: Double)? {
        var weights: [Candidate: Double] = [:]
        for bearer in bearers {
            weights[bearer.candidate, default: 0] +=
                Double(bearer.articles) * (isDescribed ? Self.likelihoodRatio(bearer) : 1)
        }
        let sorted = weights.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        guard let best = sorted.first else { return nil }
        let unknown = isDescribed ? max(unknownWeight, 1) : unknownWeight
        return (best.key, best.value / (sorted.reduce(unknown) { $0 + $1.value }))
    }

    /// How much likelier the bearer is called what is said here than anybody is. Of ten articles nine call somebody what others do.
    private static func likelihoodRatio(_ bearer: Bearer) -> Double {
        guard bearer.described > 0 else { return 1 }
        return 18 * Double(bearer.agreeing) / Double(bearer.described) + 0.1
    }
}
