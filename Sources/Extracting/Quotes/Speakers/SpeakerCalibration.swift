/// How often a named speaker is right, by the product of the rule's share that is right and the probability of whom its words
/// mean.
///
/// The product is too low: what a rule gets wrong is to a good part whom a pronoun means, which the probability counts again. So
/// the two are put right together, by what `scripts/training/speakers` printed of the products on the annotated articles of
/// `wikinews` and `own`; between the points lie straight lines (Platt, Probabilistic outputs for support vector machines, 1999, calls it
/// calibration).
enum SpeakerCalibration {
    private static let points: [(product: Double, share: Double)] = [
        (0, 0.3), (0.5, 0.62), (0.57, 0.7), (0.65, 0.82), (0.75, 0.87), (0.86, 0.94), (0.94, 0.98), (1, 0.99),
    ]

    /// Returns the share of named speakers with that product that are right, from 0 to 1.
    static func share(of product: Double) -> Double {
        let product = min(max(product, 0), 1)
        guard let upper = points.first(where: { $0.product >= product }),
            let lower = points.last(where: { $0.product < product })
        else { return points.first?.share ?? product }
        let part = (product - lower.product) / (upper.product - lower.product)
        return lower.share + part * (upper.share - lower.share)
    }
}
