import Linking

/// The terms of one article that have come into the database or gone from it.
struct StoryTermsChange {
    enum Terms {
        /// The article has them now.
        case added(Int64)
        case removed(StoryTerms)
    }

    /// Hours since 1970.
    let hour: Int64
    let terms: Terms

    /// Changes that are looked at together.
    struct Span {
        let hours: ClosedRange<Int64>
        let changes: ArraySlice<StoryTermsChange>
    }

    /// How many hours a span has at most: what is around it is kept in memory meanwhile.
    private static let maximumHours: Int64 = 240

    /// Returns the changes in order of time, in spans. Where two are near each other, some changes are in both.
    static func spans(_ changes: [StoryTermsChange]) -> [Span] {
        let sorted = changes.sorted { $0.hour < $1.hour }
        var spans: [Span] = []
        var start = 0
        while start < sorted.count {
            let first = sorted[start].hour
            let end = sorted[start...].firstIndex { $0.hour > first + maximumHours } ?? sorted.count
            let hours = first...sorted[end - 1].hour
            let reach = 2 * StoryWindow.reach
            let lower = sorted[..<start].lastIndex { $0.hour < hours.lowerBound - reach }.map { $0 + 1 } ?? 0
            let upper = sorted[end...].firstIndex { $0.hour > hours.upperBound + reach } ?? sorted.count
            spans.append(Span(hours: hours, changes: sorted[lower..<upper]))
            start = end
        }
        return spans
    }
}
