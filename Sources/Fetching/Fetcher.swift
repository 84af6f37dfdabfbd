import Archive
import ArticleModel
import Foundation

/// Lists the sources, and fetches what is new or changed.
package struct Fetcher {
    /// The version of the fetcher, raised whenever what is fetched, or how it is archived, changes.
    package static let version = "4"

    private struct Listing: Sendable {
        let source: String
        var items: [any RemoteItem] = []
        var problem: WebProblem?
        var notes: [String] = []
        var spans = SourceSpans()
    }

    private let sources: [any Source]
    private let settings: FetchSettings
    private let selection: FetchSelection
    private let seenItems: SeenItems
    private let forgotten: ForgottenArticles

    /// Without `client`, what sources name by address alone is rejected.
    package init(
        _ sources: [any Source], _ settings: FetchSettings, seenItems: SeenItems,
        forgotten: ForgottenArticles = ForgottenArticles(), client: (any PageClient)? = nil,
        selecting selection: FetchSelection = FetchSelection()
    ) {
        self.sources = sources.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }.map { source in
            var source = source
            if let client { source.connect(to: client) }
            return source
        }
        self.settings = settings
        self.selection = selection
        self.seenItems = seenItems
        self.forgotten = forgotten
    }

    /// Archives what is new, hands each outcome to `emit` in the order of the sources and their items, and counts.
    ///
    /// `makeArchiveWriter` is called when the first new page is there, so that nothing new leaves no file.
    /// All sources are listed before anything is read. A source that cannot be listed is rejected and stops no other; where
    /// none can be, the run ends before it began. `listed` then hears how many items each source has, and may end the run by
    /// throwing; `checkStop` is called now and then, and ends it likewise; `log` hears of what is passed over and counted
    /// nowhere.
    package func fetch(
        at now: Timestamp, archiveName: String, makeArchiveWriter: () throws -> WARCWriter,
        log: (String) -> Void = { _ in }, listed: ([String: Int]) throws -> Void = { _ in },
        checkStop: () throws -> Void = {}, emit: (RecordOutcome<RawArticle>) throws -> Void
    ) async throws -> Summary {
        var summary = Summary()
        var spans = SourceSpans()
        let listings = try await list(log, &summary, &spans)
        let known = listings.filter { !summary.unlisted.contains($0.source) }
        try listed(Dictionary(known.map { ($0.source, $0.items.lazy.count(where: { _ in true })) }) { $0 + $1 })
        let digest = ListingDigest(listings.lazy.flatMap(\.items), settings, forgotten: forgotten.count, at: now)
        if let digest, let counts = try seenItems.settledCounts(of: digest) {
            summary.counts = counts
            return summary
        }
        var detector = try ChangeDetector(settings, seenItems, forgotten, at: now)
        var pages = PageArchive(name: archiveName, now: now)
        try await takeIn(
            listings.lazy.flatMap(\.items).makeIterator(), &detector, &summary, &spans, log: log, checkStop: checkStop,
            emit: { try await pages.take($0, makingWriter: makeArchiveWriter, emit: emit) })
        try await pages.finish(makingWriter: makeArchiveWriter, emit: emit)
        try save(&detector, known)
        if summary.older > 0, let since = selection.since {
            log("\(summary.older) items were last changed before \(since), and are left")
        }
        for (source, milliseconds) in spans.milliseconds {
            summary.efforts[source, default: SourceEffort()].wallMilliseconds = milliseconds
        }
        if let digest, detector.hasReadNothing, !summary.isPartial,
            summary.counts.output + summary.counts.rejected == 0
        {
            try seenItems.settle(digest, summary.counts)
        }
        return summary
    }

    /// Goes through the items, and hands what is new or rejected to `emit`; those on the web are read ahead of their turn.
    private func takeIn(
        _ items: some IteratorProtocol<any SourceItem>, _ detector: inout ChangeDetector, _ summary: inout Summary,
        _ spans: inout SourceSpans, log: (String) -> Void, checkStop: () throws -> Void,
        emit: (RecordOutcome<FetchedPage>) async throws -> Void
    ) async throws {
        var cursor = ItemCursor(AnyIterator(items))
        let maximum = min(settings.maximumPerRun, selection.limit ?? Int.max)
        try await withThrowingTaskGroup(of: ReadAhead.Event.self) { group in
            var reading = ReadAhead(settings, isUsed: sources.contains(where: \.namesAddresses))
            while let item = nextItem(&cursor, &detector, &summary, log) {
                let left = maximum - summary.counts.output - summary.counts.rejected
                if left <= 0 {
                    summary.reachedMaximum = true
                    group.cancelAll()
                    try await postpone(item, cursor, detector)
                    break
                }
                let start = ContinuousClock.now
                try reading.begin(item, cursor, atMost: left, in: &group) { try isWanted($0, detector) }
                let read = try await reading.result(of: item, in: &group, checkStop: checkStop)
                let decision = try await detector.decide(on: item, read: read)
                let source = item.identity.source
                summary.count(decision, of: source)
                if read == nil { spans.note(source, since: start) }
                switch decision {
                case .items(let items): enter(items, of: item, &cursor, &detector, log)
                case .unchanged, .skipped, .settled: break
                case .rejected(let record): try await emit(.rejected(record))
                case .new(let page): try await emit(.produced(page))
                }
            }
            spans.merge(reading.spans)
            group.cancelAll()
        }
    }

    private func isWanted(_ item: any SourceItem, _ detector: ChangeDetector) throws -> Bool {
        try detector.wants(item) && !selection.leaves(item)
    }

    /// Has the pages on the web from `item` on looked at in a later fetch, though their source may not name them any more then.
    private func postpone(_ item: any SourceItem, _ cursor: ItemCursor, _ detector: ChangeDetector) async throws {
        let next = (item as? any RemoteItem).map { [$0] } ?? []
        for item in next + cursor.remainingRemoteItems() where try isWanted(item, detector) { await item.postpone() }
    }

    /// Returns the next item of all that are not to be left, those inside of files of several among them.
    private func nextItem(
        _ cursor: inout ItemCursor, _ detector: inout ChangeDetector, _ summary: inout Summary, _ log: (String) -> Void
    ) -> (any SourceItem)? {
        while let step = cursor.next() {
            switch step {
            case .item(let item) where selection.leaves(item):
                summary.older += 1
                detector.passOver()
            case .item(let item): return item
            case .end(let container): detector.leave(container, log)
            }
        }
        return nil
    }

    private func enter(
        _ items: any ItemSequence, of item: any SourceItem, _ cursor: inout ItemCursor,
        _ detector: inout ChangeDetector,
        _ log: (String) -> Void
    ) {
        if cursor.enter(item, items) { detector.enter() } else { log("\(item.name.printable) lies too deep") }
    }

    private typealias ListedItems = (source: String, items: AnySequence<any SourceItem>)

    /// Lists the sources: those on the web all at once, the others one after the other.
    private func list(
        _ log: (String) -> Void, _ summary: inout Summary, _ spans: inout SourceSpans
    ) async throws -> [ListedItems] {
        let remote = await listRemote()
        var listings: [ListedItems] = []
        for source in sources {
            summary.sources[source.name] = SourceSummary()
            guard let listing = remote[source.name] else {
                let start = ContinuousClock.now
                listings.append((source.name, try await localItems(of: source, log, &summary)))
                spans.note(source.name, since: start)
                continue
            }
            spans.merge(listing.spans)
            listing.notes.forEach(log)
            if listing.problem != nil { summary.unlisted.insert(source.name) }
            if let problem = listing.problem, problem.kind != .resting {
                summary.unreachable[source.name] = problem.description
            }
            listings.append((source.name, AnySequence(listing.items.lazy.map { $0 as any SourceItem })))
        }
        summary.allAreUnreachable = !remote.isEmpty && remote.count == summary.unreachable.count
        if let failure = summary.sourceFailure, summary.missing.count + summary.unreachable.count == sources.count {
            throw failure
        }
        return listings
    }

    /// Lists a source that is not on the web. For one that cannot be listed an item stands that is rejected with the reason.
    private func localItems(
        of source: any Source, _ log: (String) -> Void, _ summary: inout Summary
    ) async throws -> AnySequence<any SourceItem> {
        do {
            return try await source.items(log: log)
        } catch let failure as any Failure {
            summary.missing[source.name] = PlainFailure(failure.kind, failure.description)
            summary.unlisted.insert(source.name)
            return AnySequence([RejectedItem(source.name, source.name, nil, .unreadable(failure.description))])
        }
    }

    private func listRemote() async -> [String: Listing] {
        let limit = settings.maximumBytes
        return await withTaskGroup(of: Listing.self) { group in
            for source in sources where source.isRemote {
                group.addTask {
                    var listing = Listing(source: source.name)
                    let start = ContinuousClock.now
                    let found = await source.remoteItems(limit: limit) { listing.notes.append($0) }
                    (listing.items, listing.problem) = (found.items, found.problem)
                    listing.spans.note(source.name, since: start)
                    return listing
                }
            }
            return await group.reduce(into: [:]) { $0[$1.source] = $1 }
        }
    }

    /// Saves what was found out of the items; what is known of those that are gone is deleted.
    private func save(_ detector: inout ChangeDetector, _ listings: [ListedItems]) throws {
        try detector.saveVersions()
        try seenItems.save(
            detector.containers, found: detector.found,
            listed: listings.map { listing in (listing.source, { Set(listing.items.lazy.map(\.name)) }) })
    }
}
