import Text

#if canImport(Glibc)
    import Glibc
#endif

/// Chooses among candidates by the features of each: a log-linear model, trained on annotated news.
///
/// The probability of a candidate is the softmax of the sums of its weights, as in Denis and Baldridge, "A Ranking Approach to
/// Pronoun Resolution" (2007); "nobody" is one of the candidates. In each context the features have weights of their own.
struct LogLinearRanker<Feature, Context>: Sendable
where
    Feature: CaseIterable & RawRepresentable, Feature.RawValue == Int,
    Context: CaseIterable & RawRepresentable, Context.RawValue == Int
{
    /// The weights of the features, by context.
    private let weights: [[Double]]

    /// Reads a table of features with a column for each context; a feature that is not in it weighs nothing.
    init(_ table: LexiconFile) {
        let names = Dictionary(
            Feature.allCases.map { (String(describing: $0), $0.rawValue) }, uniquingKeysWith: { first, _ in first })
        var weights = Context.allCases.map { _ in Feature.allCases.map { _ in 0.0 } }
        for row in table.rows {
            guard let feature = names[row[0]] else { continue }
            for (context, value) in row.dropFirst().enumerated() where context < weights.count {
                weights[context][feature] = Double(value) ?? 0
            }
        }
        self.weights = weights
    }

    /// Returns the probability of each candidate, which sum to one.
    func probabilities(of candidates: [[Feature]], in context: Context) -> [Double] {
        let weights = weights[context.rawValue]
        let scores = candidates.map { $0.reduce(0) { $0 + weights[$1.rawValue] } }
        let highest = scores.max() ?? 0
        let exponentials = scores.map { exp($0 - highest) }
        let sum = exponentials.reduce(0, +)
        return exponentials.map { $0 / sum }
    }
}
