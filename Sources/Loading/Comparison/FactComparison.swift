import ArticleModel

/// How the facts of an article differ between two states: what is left of each when what both have is taken away.
struct FactComparison {
    /// A fact that only one of the states has, or one of which they say different things.
    struct Difference: Equatable {
        let before: ArticleFact?
        let after: ArticleFact?
    }

    /// The differences, in the order of the later state; what it has lost follows.
    let differences: [Difference]

    init(_ before: [ArticleFact], _ after: [ArticleFact]) {
        var rest = Multiset(before)
        let new = after.filter { !rest.remove($0) }
        var lost = Dictionary(grouping: before.filter { rest.remove($0) }, by: Subject.init).mapValues { $0[...] }
        var found = new.map { Difference(before: lost[Subject($0)]?.popFirst(), after: $0) }
        for fact in before where lost[Subject(fact)]?.first == fact {
            lost[Subject(fact)]?.removeFirst()
            found.append(Difference(before: fact, after: nil))
        }
        differences = found.filter(\.isWorthTelling)
    }

    private struct Subject: Hashable {
        let what: String
        let item: String

        init(_ fact: ArticleFact) { (what, item) = (fact.what, fact.item) }
    }

    private struct Multiset {
        private var counts: [ArticleFact: Int] = [:]

        init(_ facts: [ArticleFact]) { for fact in facts { counts[fact, default: 0] += 1 } }

        /// Takes the fact away once; returns false where there is none left.
        mutating func remove(_ fact: ArticleFact) -> Bool {
            guard let count = counts[fact], count > 0 else { return false }
            counts[fact] = count - 1
            return true
        }
    }
}

extension FactComparison.Difference {
    /// Whether the rows differ: what has the same value by another rule does not, and no value is none.
    fileprivate var isWorthTelling: Bool {
        guard let before, let after else { return (before ?? after).map { !$0.isEmptyValue } ?? false }
        return before.value != after.value
    }
}

extension ArticleFact {
    /// Whether it says that the article has no such value.
    fileprivate var isEmptyValue: Bool { item.isEmpty && value == nil }
}
