import ArticleModel

/// What a source whose pages are on the web has, beside the pages, which are `ListedPages`.
package struct RemoteListing: Sendable {
    /// The source, by which items are made of the pages.
    let source: AddressSource
    /// The source's place among those of the fetch.
    let number: Int
    /// How many pages it names.
    var count = 0
    /// The documents that were read.
    var read: [ItemIdentity] = []
    /// The documents that cannot be had, or not as a whole; each is an item, so that it is told with its reason.
    var unavailable: [UnavailableDocument] = []
    /// The documents that are cut off, with how: nobody knows what they name behind that. They are among the unavailable.
    var cuts: [String] = []
    /// Why the source cannot be had; nil where it can.
    var problem: WebProblem?

    init(_ source: AddressSource, at number: Int) { (self.source, self.number) = (source, number) }

    /// Whether every document was read, so that the source names nothing else.
    var isWhole: Bool { !read.isEmpty && problem == nil && unavailable.isEmpty }

    var isEmpty: Bool { count == 0 && unavailable.isEmpty }
}

/// A feed or sitemap that cannot be had.
struct UnavailableDocument: SourceItem, Sendable {
    let identity: ItemIdentity
    let problem: WebProblem

    var name: String { identity.name }
    var versionKey: String? { nil }
    var isDocument: Bool { true }

    func read(limit: Int) async -> ItemReadResult { problem.kind == .resting ? .postponed : .unavailable(problem) }
}

/// Hears what happens while a source is listed.
package struct ListingObserver {
    /// Hears of what is passed over.
    let log: (String) -> Void
    /// Is called after each document.
    let read: () -> Void
}
