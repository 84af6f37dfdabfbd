/// The mean over all items of how pure and how complete the group is that each was put into (B-cubed).
///
/// Unlike pairs, it counts a name of two articles as much, for each, as one of two hundred.
struct BCubed {
    let ratios: Ratios

    /// - Parameter items: Each with the group that it belongs to, and the one that it was put into.
    init<Expected: Hashable, Predicted: Hashable>(_ items: [(expected: Expected, predicted: Predicted)]) {
        let expected = multiset(items.map(\.expected))
        let predicted = multiset(items.map(\.predicted))
        let both = multiset(items.map { Pair(expected: $0.expected, predicted: $0.predicted) })
        let common = items.map { both[Pair(expected: $0.expected, predicted: $0.predicted)] ?? 0 }
        ratios = Ratios(
            precision: mean(zip(items, common).map { ratio($1, predicted[$0.predicted] ?? 0) }),
            recall: mean(zip(items, common).map { ratio($1, expected[$0.expected] ?? 0) }))
    }

    private struct Pair<Expected: Hashable, Predicted: Hashable>: Hashable {
        let expected: Expected
        let predicted: Predicted
    }
}
