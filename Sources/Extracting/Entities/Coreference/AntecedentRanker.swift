import Text

#if canImport(Glibc)
    import Glibc
#endif

/// Chooses the antecedent of a pronoun among candidates: a log-linear model over `AntecedentFeature`, trained on annotated news.
///
/// The probability of a candidate is the softmax of the sums of its weights, as in Denis and Baldridge, "A Ranking Approach to
/// Pronoun Resolution" (2007); "nobody" is one of the candidates.
struct AntecedentRanker: Sendable {
    /// The weights of the features, by context.
    private let weights: [[Double]]

    /// The weights that `scripts/training/antecedents` has trained.
    static let trained = AntecedentRanker(LexiconFile(PackageResources.antecedent_weights_tsv))

    /// Reads a table of features with a column for each context; a feature that is not in it weighs nothing.
    init(_ table: LexiconFile) {
        let names = Dictionary(
            AntecedentFeature.allCases.map { (String(describing: $0), $0.rawValue) },
            uniquingKeysWith: { first, _ in first })
        var weights = PronounContext.allCases.map { _ in AntecedentFeature.allCases.map { _ in 0.0 } }
        for row in table.rows {
            guard let feature = names[row[0]] else { continue }
            for (context, value) in row.dropFirst().enumerated() where context < weights.count {
                weights[context][feature] = Double(value) ?? 0
            }
        }
        self.weights = weights
    }

    /// Returns the probability of each candidate, which sum to one.
    func probabilities(of candidates: [[AntecedentFeature]], in context: PronounContext) -> [Double] {
        let scores = candidates.map { $0.reduce(0) { $0 + weights[context.rawValue][$1.rawValue] } }
        let highest = scores.max() ?? 0
        let exponentials = scores.map { exp($0 - highest) }
        let sum = exponentials.reduce(0, +)
        return exponentials.map { $0 / sum }
    }
}
