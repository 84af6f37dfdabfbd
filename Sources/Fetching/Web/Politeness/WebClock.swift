import ArticleModel

/// The time of day during a fetch: the run clock, and what has passed since.
struct WebClock: Sendable {
    let start: Timestamp
    private let began = ContinuousClock.now

    init(_ start: Timestamp) { self.start = start }

    var now: Timestamp { start.adding(seconds: Int((ContinuousClock.now - began).components.seconds)) }
}
