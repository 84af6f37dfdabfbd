/// The comparison of one body with what it should be.
///
/// Bodies are compared by windows of four words, as multisets: order, lost and surplus paragraphs, and
/// paragraphs given twice all count.
struct BodyScore {
    private static let windowLength = 4

    /// The share of the predicted windows that are expected; nil where nothing was found.
    let precision: Double?
    /// The share of the expected windows that were found; nil where nothing should be found.
    let recall: Double?
    let isExact: Bool
    /// The F1 of words without order, in lower case.
    let wordF1: Double
    /// The share of windows that are repeats without reason.
    let repeats: Double

    init(expected: String, found: String) {
        let expected = ScoredText.words(expected)
        let predicted = ScoredText.words(found)
        let expectedWindows = BodyScore.windows(expected)
        let predictedWindows = BodyScore.windows(predicted)
        let expectedCount = expectedWindows.values.reduce(0, +)
        let predictedCount = predictedWindows.values.reduce(0, +)
        let correct = intersectionCount(expectedWindows, predictedWindows)
        precision = predictedCount > 0 ? ratio(correct, predictedCount) : nil
        recall = expectedCount > 0 ? ratio(correct, expectedCount) : nil
        isExact = expected == predicted
        wordF1 = BodyScore.wordF1(expected, predicted)
        let surplus = (predictedCount - predictedWindows.count) - (expectedCount - expectedWindows.count)
        repeats = ratio(max(0, surplus), predictedCount)
    }

    /// The harmonic mean of precision and recall; 1 where nothing should be found and nothing was.
    var f1: Double {
        if precision == nil, recall == nil { return 1 }
        return Ratios(precision: precision ?? 0, recall: recall ?? 0).f1
    }

    private static func wordF1(_ expected: [String], _ predicted: [String]) -> Double {
        if expected.isEmpty, predicted.isEmpty { return 1 }
        let correct = intersectionCount(
            multiset(expected.map { $0.lowercased() }), multiset(predicted.map { $0.lowercased() }))
        return ratio(2 * correct, expected.count + predicted.count)
    }

    private static func windows(_ words: [String]) -> [ArraySlice<String>: Int] {
        if words.isEmpty { return [:] }
        if words.count <= windowLength { return [words[...]: 1] }
        return multiset((0...words.count - windowLength).lazy.map { words[$0..<$0 + windowLength] })
    }
}

/// The means over the bodies of all pages.
package struct BodyAverages: Sendable {
    package let ratios: Ratios
    package let exact: Double
    package let wordF1: Double
    package let repeats: Double
    /// The number of pages on which nothing was found.
    package let empty: Int
    package let pages: Int

    init(_ pages: [BodyScore]) {
        ratios = Ratios(precision: mean(pages.compactMap(\.precision)), recall: mean(pages.compactMap(\.recall)))
        exact = mean(pages.map { $0.isExact ? 1 : 0 })
        wordF1 = mean(pages.map(\.wordF1))
        repeats = mean(pages.map(\.repeats))
        empty = pages.count { $0.precision == nil }
        self.pages = pages.count
    }
}
