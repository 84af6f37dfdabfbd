/// From when to when something was done for each source.
struct SourceSpans: Sendable {
    private var spans: [String: ClosedRange<ContinuousClock.Instant>] = [:]

    mutating func note(
        _ source: String, since start: ContinuousClock.Instant, until end: ContinuousClock.Instant = .now
    ) {
        let known = spans[source]
        spans[source] = min(known?.lowerBound ?? start, start)...max(known?.upperBound ?? end, end)
    }

    mutating func merge(_ other: SourceSpans) {
        for (source, span) in other.spans { note(source, since: span.lowerBound, until: span.upperBound) }
    }

    var milliseconds: [String: Int] {
        spans.mapValues { Int(($0.upperBound - $0.lowerBound) / .milliseconds(1)) }
    }
}
