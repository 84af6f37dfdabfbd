/// Counts of what was found: the correct ones among the predicted, and how many were expected.
package struct MatchCounts: Hashable, Sendable {
    package var correct = 0
    package var predicted = 0
    package var expected = 0

    package var ratios: Ratios { Ratios(correct: correct, predicted: predicted, expected: expected) }

    mutating func add(_ other: MatchCounts) {
        correct += other.correct
        predicted += other.predicted
        expected += other.expected
    }

    /// Counts one that was expected and predicted, rightly or not.
    mutating func add(isCorrect: Bool) {
        add(MatchCounts(correct: isCorrect ? 1 : 0, predicted: 1, expected: 1))
    }
}
