/// Counts pairs of entities of two different articles.
struct PairCounts {
    private let predictions: [IdentityPrediction]

    init(_ predictions: [IdentityPrediction]) { self.predictions = predictions }

    /// The expected and the predicted pairs, and those that are both.
    var all: MatchCounts {
        MatchCounts(
            correct: pairs { [$0.label.identity, Int($0.predicted)] }, predicted: pairs { Int($0.predicted) },
            expected: pairs(\.label.identity))
    }

    /// The same of pairs that are not named alike: what no comparison of names joins.
    var ofDifferentNames: MatchCounts {
        let named = MatchCounts(
            correct: pairs { Named([$0.label.identity, Int($0.predicted)], $0) },
            predicted: pairs { Named(Int($0.predicted), $0) }, expected: pairs { Named($0.label.identity, $0) })
        let all = all
        return MatchCounts(
            correct: all.correct - named.correct, predicted: all.predicted - named.predicted,
            expected: all.expected - named.expected)
    }

    private struct Named<Key: Hashable>: Hashable {
        let key: Key
        let name: String

        init(_ key: Key, _ prediction: IdentityPrediction) {
            self.key = key
            name = ScoredText.normalized(prediction.label.name)
        }
    }

    /// The number of pairs that `key` puts into one group.
    private func pairs(_ key: (IdentityPrediction) -> some Hashable) -> Int {
        Dictionary(grouping: predictions, by: key).values.reduce(0) { $0 + PairCounts.pairs($1.map(\.label.article)) }
    }

    private static func pairs(_ articles: [String]) -> Int {
        let sameArticle = multiset(articles).values.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
        return articles.count * (articles.count - 1) / 2 - sameArticle
    }
}
