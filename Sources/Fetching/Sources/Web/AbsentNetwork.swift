import ArticleModel

/// Stands for the network in a fetch that may not use it: pages are left for a later fetch, and counted.
///
/// The full text of a feed is an article without its page.
package struct AbsentNetwork: PageClient {
    private actor Counter {
        var counts: [String: Int] = [:]

        func add(_ source: String) { counts[source, default: 0] += 1 }
    }

    private let counter = Counter()

    package init() {}

    /// How many pages of each source were left.
    package var leftPages: [String: Int] { get async { await counter.counts } }

    package func page(_ order: PageOrder) async -> ItemReadResult {
        if let page = order.substitutePage(for: nil) { return page }
        await counter.add(order.source)
        return .postponed
    }
}
