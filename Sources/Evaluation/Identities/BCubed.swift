/// The mean over all entities of how pure and how complete the group is that each was put into (B-cubed).
///
/// Unlike pairs, it counts a name of two articles as much, for each, as one of two hundred.
struct BCubed {
    let ratios: Ratios

    init(_ predictions: [IdentityPrediction]) {
        let expected = multiset(predictions.map(\.label.identity))
        let predicted = multiset(predictions.map(\.predicted))
        let both = multiset(predictions.map { [$0.label.identity, Int($0.predicted)] })
        ratios = Ratios(
            precision: mean(
                predictions.map {
                    ratio(both[[$0.label.identity, Int($0.predicted)]] ?? 0, predicted[$0.predicted] ?? 0)
                }),
            recall: mean(
                predictions.map {
                    ratio(both[[$0.label.identity, Int($0.predicted)]] ?? 0, expected[$0.label.identity] ?? 0)
                }))
    }
}
