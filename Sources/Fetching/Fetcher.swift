import Archive
import ArticleModel
import Foundation

/// Lists the sources, and fetches what is new or changed.
package struct Fetcher {
    /// The version of the fetcher, raised whenever what is fetched, or how it is archived, changes.
    package static let version = "2"

    /// The counts of one fetch.
    package struct Summary: Hashable, Sendable {
        package var counts = RecordCounts()
        /// Whether items were left for the next run, uncounted, because of `maximumPerRun`.
        package var reachedMaximum = false

        package init() {}

        fileprivate init(_ counts: RecordCounts) { self.counts = counts }
    }

    private typealias Listing = (source: String, items: AnySequence<any SourceItem>)

    private let sources: [any Source]
    private let settings: FetchSettings
    private let seenItems: SeenItems
    private let forgotten: ForgottenArticles

    /// Without `client`, what sources name by address alone is rejected.
    package init(
        _ sources: [any Source], _ settings: FetchSettings, seenItems: SeenItems,
        forgotten: ForgottenArticles = ForgottenArticles(), client: (any PageClient)? = nil
    ) {
        self.sources = sources.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }.map { source in
            var source = source
            if let client { source.connect(to: client) }
            return source
        }
        self.settings = settings
        self.seenItems = seenItems
        self.forgotten = forgotten
    }

    /// Archives what is new, hands each outcome to `emit` in the order of the sources and their items, and counts.
    ///
    /// `makeArchiveWriter` is called when the first new page is there, so that nothing new leaves no file.
    /// All sources are listed before anything is read: one that is missing ends the run before it began.
    /// `listed` then hears how many items each source has, and may end the run by throwing; `log` hears of what is passed
    /// over and counted nowhere.
    package func fetch(
        at now: Timestamp, archiveName: String, makeArchiveWriter: () throws -> WARCWriter,
        log: (String) -> Void = { _ in }, listed: ([String: Int]) throws -> Void = { _ in },
        emit: (RecordOutcome<RawArticle>) throws -> Void
    ) async throws -> Summary {
        let listings = try await list(log)
        try listed(Dictionary(listings.map { ($0.source, $0.items.lazy.count(where: { _ in true })) }) { $0 + $1 })
        let digest = ListingDigest(listings.lazy.flatMap(\.items), settings, forgotten: forgotten.count, at: now)
        if let digest, let counts = try seenItems.settledCounts(of: digest) { return Summary(counts) }
        var detector = ChangeDetector(settings, seenItems, forgotten, at: now)
        var pages = PageArchive(name: archiveName, now: now)
        var summary = Summary()
        var cursor = ItemCursor(AnyIterator(listings.lazy.flatMap(\.items).makeIterator()))
        while let step = cursor.next() {
            guard case .item(let item) = step else {
                if case .end(let container) = step { detector.leave(container, log) }
                continue
            }
            if summary.counts.output + summary.counts.rejected >= settings.maximumPerRun {
                summary.reachedMaximum = true
                break
            }
            let decision = try await detector.decide(on: item)
            if case .items(let items) = decision {
                if cursor.enter(item, items) { detector.enter() } else { log("\(item.name.printable) lies too deep") }
                continue
            }
            summary.counts.count(decision)
            switch decision {
            case .unchanged, .skipped, .settled, .items: break
            case .rejected(let record): try emit(.rejected(record))
            case .new(let page):
                let location =
                    try page.content.location
                    ?? pages.append(.page(page, at: now), makingWriter: makeArchiveWriter)
                try emit(.produced(page.article(at: now, in: location)))
            }
        }
        try pages.finish()
        try save(detector, listings)
        if let digest, detector.hasReadNothing, !summary.reachedMaximum,
            summary.counts.output + summary.counts.rejected == 0
        {
            try seenItems.settle(digest, summary.counts)
        }
        return summary
    }

    private func list(_ log: (String) -> Void) async throws -> [Listing] {
        var listings: [Listing] = []
        for source in sources { listings.append((source.name, try await source.items(log: log))) }
        return listings
    }

    /// Saves what was found out of the items; what is known of those that are gone is deleted.
    private func save(_ detector: ChangeDetector, _ listings: [Listing]) throws {
        try seenItems.save(
            detector.versions, detector.containers, found: detector.found,
            listed: listings.map { listing in (listing.source, { Set(listing.items.lazy.map(\.name)) }) },
            at: detector.now)
    }
}

extension RecordCounts {
    fileprivate mutating func count(_ decision: ChangeDetector.Decision) {
        input += 1
        switch decision {
        case .new: output += 1
        case .unchanged: unchanged += 1
        case .skipped: skipped += 1
        case .rejected: rejected += 1
        case .settled(let counts):
            input += counts.input - 1
            unchanged += counts.unchanged
            skipped += counts.skipped
        case .items: input -= 1
        }
    }
}
