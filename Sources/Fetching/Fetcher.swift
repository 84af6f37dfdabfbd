import Archive
import ArticleModel
import Foundation

/// Lists the sources, and fetches what is new or changed.
package struct Fetcher {
    /// The version of the fetcher, raised whenever what is fetched, or how it is archived, changes.
    package static let version = "1"

    /// The counts of one fetch.
    package struct Summary: Hashable, Sendable {
        package var counts = RecordCounts()
        /// Whether items were left for the next run, uncounted, because of `maximumPerRun`.
        package var reachedMaximum = false

        package init() {}
    }

    private let sources: [any Source]
    private let settings: FetchSettings
    private let seenItems: SeenItems
    private let forgotten: ForgottenArticles

    package init(
        _ sources: [any Source], _ settings: FetchSettings, seenItems: SeenItems,
        forgotten: ForgottenArticles = ForgottenArticles()
    ) {
        self.sources = sources.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        self.settings = settings
        self.seenItems = seenItems
        self.forgotten = forgotten
    }

    /// Archives what is new, hands each outcome to `emit` in the order of the sources and their items, and counts.
    ///
    /// `makeArchiveWriter` is called when the first new page is there, so that nothing new leaves no file.
    /// All sources are listed before anything is read: one that is missing ends the run before it began.
    /// `log` hears of what is passed over and counted nowhere.
    package func fetch(
        at now: Timestamp, archiveName: String, makeArchiveWriter: () throws -> WARCWriter,
        log: (String) -> Void = { _ in }, emit: (RecordOutcome<RawArticle>) throws -> Void
    ) async throws -> Summary {
        let listings = try await list(log)
        var detector = ChangeDetector(settings, seenItems, forgotten)
        var pages = PageArchive(name: archiveName, now: now)
        var summary = Summary()
        for item in listings.lazy.flatMap(\.items) {
            if summary.counts.output + summary.counts.rejected >= settings.maximumPerRun {
                summary.reachedMaximum = true
                break
            }
            let decision = try await detector.decide(on: item)
            summary.counts.count(decision)
            switch decision {
            case .unchanged, .skipped: break
            case .rejected(let record): try emit(.rejected(record))
            case .new(let page, let bytes):
                let location = try pages.append(.page(page, bytes, at: now), makingWriter: makeArchiveWriter)
                try emit(.produced(page.article(at: now, in: location)))
            }
        }
        try pages.finish()
        let names = listings.map { ($0.source, Set($0.items.lazy.map(\.name))) }
        try seenItems.save(detector.versions, listed: Dictionary(names) { $0.union($1) })
        return summary
    }

    private func list(_ log: (String) -> Void) async throws -> [(source: String, items: AnySequence<any SourceItem>)] {
        var listings: [(source: String, items: AnySequence<any SourceItem>)] = []
        for source in sources { listings.append((source.name, try await source.items(log: log))) }
        return listings
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
        }
    }
}
