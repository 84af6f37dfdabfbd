/// Precision, recall and F1, from counts or from means.
package struct Ratios: Hashable, Sendable {
    package let precision: Double
    package let recall: Double

    package init(precision: Double, recall: Double) {
        self.precision = precision
        self.recall = recall
    }

    /// `hits` of `given` were right; `wanted` should have been found.
    package init(hits: Int, given: Int, wanted: Int) {
        self.init(precision: share(hits, given), recall: share(hits, wanted))
    }

    package var f1: Double { precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0 }
}

/// 0 where there is nothing.
func share(_ part: Int, _ whole: Int) -> Double { whole > 0 ? Double(part) / Double(whole) : 0 }

func mean(_ values: [Double]) -> Double { values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count) }

/// How many elements two multisets have in common.
func common<Element>(_ left: [Element: Int], _ right: [Element: Int]) -> Int {
    left.reduce(0) { $0 + min($1.value, right[$1.key] ?? 0) }
}

func counts<Element>(_ elements: some Sequence<Element>) -> [Element: Int] {
    elements.reduce(into: [:]) { $0[$1, default: 0] += 1 }
}
