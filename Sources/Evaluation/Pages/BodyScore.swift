/// How one body compares with what it should be.
///
/// Bodies are compared by windows of four words, as multisets: order, lost and surplus paragraphs, and
/// paragraphs given twice all count.
struct BodyScore {
    private static let windowLength = 4

    /// Nil where nothing was found.
    let precision: Double?
    /// Nil where nothing should be found.
    let recall: Double?
    let isExact: Bool
    /// Of words without order, in lower case.
    let wordF1: Double
    /// Share of windows that are repeats without reason.
    let repeats: Double

    init(expected: String, found: String) {
        let wanted = ScoredText.words(expected)
        let given = ScoredText.words(found)
        let wantedWindows = BodyScore.windows(wanted)
        let givenWindows = BodyScore.windows(given)
        let wantedTotal = wantedWindows.values.reduce(0, +)
        let givenTotal = givenWindows.values.reduce(0, +)
        let hits = common(wantedWindows, givenWindows)
        precision = givenTotal > 0 ? share(hits, givenTotal) : nil
        recall = wantedTotal > 0 ? share(hits, wantedTotal) : nil
        isExact = wanted == given
        let words = common(counts(wanted.map { $0.lowercased() }), counts(given.map { $0.lowercased() }))
        wordF1 = wanted.isEmpty && given.isEmpty ? 1 : share(2 * words, wanted.count + given.count)
        let surplus = (givenTotal - givenWindows.count) - (wantedTotal - wantedWindows.count)
        repeats = share(max(0, surplus), givenTotal)
    }

    private static func windows(_ words: [String]) -> [ArraySlice<String>: Int] {
        if words.isEmpty { return [:] }
        if words.count <= windowLength { return [words[...]: 1] }
        return counts((0...words.count - windowLength).lazy.map { words[$0..<$0 + windowLength] })
    }
}

/// The means over all pages.
package struct BodyTotal: Sendable {
    package let ratios: Ratios
    package let exact: Double
    package let wordF1: Double
    package let repeats: Double
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
