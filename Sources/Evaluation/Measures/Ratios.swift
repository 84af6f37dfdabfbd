/// Precision, recall and F1, from counts or from means.
package struct Ratios: Hashable, Sendable {
    package let precision: Double
    package let recall: Double

    package init(precision: Double, recall: Double) {
        self.precision = precision
        self.recall = recall
    }

    package init(correct: Int, predicted: Int, expected: Int) {
        self.init(precision: ratio(correct, predicted), recall: ratio(correct, expected))
    }

    package var f1: Double { precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0 }
}

/// Returns the share that `part` is of `whole`, and 0 where there is nothing.
func ratio(_ part: Int, _ whole: Int) -> Double { whole > 0 ? Double(part) / Double(whole) : 0 }

/// Returns the mean of `values`, and 0 where there are none.
func mean(_ values: [Double]) -> Double { values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count) }

/// Returns the number of elements that two multisets have in common.
func intersectionCount<Element>(_ left: [Element: Int], _ right: [Element: Int]) -> Int {
    left.reduce(0) { $0 + min($1.value, right[$1.key] ?? 0) }
}

/// Returns the multiset of `elements`.
func multiset<Element>(_ elements: some Sequence<Element>) -> [Element: Int] {
    elements.reduce(into: [:]) { $0[$1, default: 0] += 1 }
}
