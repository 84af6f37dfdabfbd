/// What one source has brought in a fetch.
package struct SourceSummary: Codable, Hashable, Sendable {
    package var counts = RecordCounts()
    /// How many of `counts.output` an earlier run has with other bytes, or without something that is known of them now.
    package var revised = 0
    /// The bytes of the pages that are new or revised.
    package var bytes = 0
    /// How many items were rejected, by reason.
    package var reasons: [String: Int] = [:]
    /// How many of `counts.output` are no pages, but full texts in a feed; nil for none.
    package var feedTexts: Int?
    /// How many of `counts.unchanged` and `counts.skipped` are pages that it was not time to look at; nil for none.
    package private(set) var pagesNotDue: Int?
    /// How many of `counts.skipped` are pages that could not be had, as the time before; nil for none.
    package private(set) var pagesMissedAgain: Int?

    package init() {}

    package var new: Int { counts.output - revised }

    package mutating func addFeedText() { feedTexts = (feedTexts ?? 0) + 1 }

    package mutating func addPageNotDue() { pagesNotDue = (pagesNotDue ?? 0) + 1 }

    package mutating func addPageMissedAgain() { pagesMissedAgain = (pagesMissedAgain ?? 0) + 1 }
}

/// What it took to ask a source: it differs from fetch to fetch, and so is no part of what was fetched.
package struct SourceEffort: Codable, Hashable, Sendable {
    /// The requests that were sent for its feeds, sitemaps and pages, redirects and further tries among them. A site's
    /// robots.txt is asked for on behalf of all.
    package var requests = 0
    /// The bytes of the answers' bodies as they came, compressed or not.
    package var receivedBytes = 0
    /// The time from the first thing that was done for the source to the last. Sources on the web are asked all at once.
    package var wallMilliseconds = 0

    package init() {}
}
