import Archive
import ArticleModel
import Foundation

/// Lists the sources, and fetches what is new or changed.
package struct Fetcher {
    /// The version of the fetcher, raised whenever what is fetched, or how it is archived, changes.
    package static let version = "7"

    let sources: [any Source]
    let settings: FetchSettings
    let client: (any PageClient)?
    private let selection: FetchSelection
    let seenItems: SeenItems
    /// The names of all sources, those that this fetch leaves out among them.
    let configured: Set<String>
    private let forgotten: ForgottenArticles

    /// Without `client`, what sources name by address alone is rejected. `configured` are the names of all sources, where a fetch
    /// leaves some of them out.
    package init(
        _ sources: [any Source], _ settings: FetchSettings, seenItems: SeenItems,
        forgotten: ForgottenArticles = ForgottenArticles(), client: (any PageClient)? = nil,
        selecting selection: FetchSelection = FetchSelection(), configured: [String]? = nil
    ) {
        self.sources = sources.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }.map { source in
            var source = source
            if let client { source.connect(to: client) }
            return source
        }
        self.settings = settings
        self.client = client
        self.selection = selection
        self.configured = Set(configured ?? sources.map(\.name))
        self.seenItems = seenItems
        self.forgotten = forgotten
    }

    /// Archives what is new, hands each outcome to `emit` in the order of the sources and their items, and counts. Pages on the
    /// web come last, and their sources take turns.
    ///
    /// `makeArchiveWriter` is called when the first new page is there, so that nothing new leaves no file.
    /// All sources are listed before anything is read. A source that cannot be listed is rejected and stops no other; where
    /// none can be, the run ends before it began. `listed` then hears how many items each source has, and may end the run by
    /// throwing.
    package func fetch(
        at now: Timestamp, archiveName: String, makeArchiveWriter: @escaping () throws -> WARCWriter,
        listed: ([String: Int]) throws -> Void = { _ in }, _ surroundings: Surroundings = Surroundings(),
        emit: @escaping (RecordOutcome<RawArticle>) throws -> Void
    ) async throws -> Summary {
        var listings = try await list(surroundings)
        let counts = listings.counts
        try listed(counts)
        let digest = listings.digest(settings, forgotten: forgotten.count, at: now)
        listings.summary.resolved =
            try listings.read.compactMap { try seenItems.openReject(of: $0) } + vanishedRejects(listings)
        if listings.summary.resolved.isEmpty, let digest, let counts = try seenItems.settledCounts(of: digest) {
            var summary = listings.summary
            summary.counts = counts
            return summary
        }
        var intake = Intake(
            listings.summary, try ChangeDetector(settings, seenItems, forgotten, at: now),
            PageArchive(name: archiveName, now: now, client: client), selection, surroundings, makeArchiveWriter, emit)
        try await takeIn(listings, of: counts, &intake)
        return try await finish(&intake, listings, digest)
    }

    /// Ends the archive, saves what was found out, and returns what the fetch has found.
    private func finish(
        _ intake: inout Intake, _ listings: SourceListings, _ digest: ListingDigest?
    ) async throws -> Summary {
        try await intake.finish()
        try seenItems.save(
            intake.detector.containers, found: intake.detector.found,
            listed: listings.local.filter { !listings.summary.unlisted.contains($0.source) }.map { listing in
                (listing.source, { Set(listing.items.lazy.map(\.name)) })
            })
        intake.addSpans(listings.spans)
        var summary = intake.summary
        summary.resolved += intake.detector.resolved
        if summary.older > 0, let since = selection.since {
            intake.surroundings.log("\(summary.older) items were last changed before \(since), and are left")
        }
        if let digest, intake.detector.hasReadNothing, !summary.isPartial,
            summary.counts.output + summary.counts.rejected == 0
        {
            try seenItems.settle(digest, summary.counts)
        }
        return summary
    }

    /// Goes through the items, while those on the web are read ahead of their turns.
    private func takeIn(_ listings: SourceListings, of counts: [String: Int], _ intake: inout Intake) async throws {
        let turns = try listings.turns()
        let maximum = min(settings.maximumPerRun, selection.limit ?? Int.max)
        intake.total =
            turns.count + listings.web.reduce(0) { $0 + $1.unavailable.count }
            + listings.local.reduce(0) { $0 + (counts[$1.source] ?? 1) }
        try await withThrowingTaskGroup(of: ReadAhead.Event.self) { group in
            var reading = ReadAhead(turns, of: listings.pages, settings)
            if !turns.isEmpty { try reading.begin(at: 0, atMost: maximum, in: &group) { try intake.isWanted($0) } }
            try await takeLocal(listings, &intake, atMost: maximum, hasPages: !turns.isEmpty)
            try await takePages(turns, &reading, &intake, atMost: maximum, in: &group)
            intake.addSpans(reading.spans)
            group.cancelAll()
        }
    }

    /// Takes in what is on this machine. Where a stop is asked for, no more of it is; unless pages on the web are to be kept,
    /// that ends the run.
    private func takeLocal(
        _ listings: SourceListings, _ intake: inout Intake, atMost maximum: Int, hasPages: Bool
    ) async throws {
        var cursor = ItemCursor(AnyIterator(listings.unaskedItems.makeIterator()))
        while let item = intake.nextItem(&cursor) {
            if intake.taken >= maximum {
                intake.summary.reachedMaximum = true
                return
            }
            if hasPages, intake.isStopped { return }
            try intake.surroundings.checkStop()
            let start = ContinuousClock.now
            if let items = try await intake.take(item) { intake.enter(items, of: item, &cursor) }
            intake.note(item.identity.source, since: start)
        }
    }

    /// Takes in the pages on the web in their turns. Where a stop is asked for, those that have come are, and the others are
    /// left for the next run.
    private func takePages(
        _ turns: PageTurns, _ reading: inout ReadAhead, _ intake: inout Intake, atMost maximum: Int,
        in group: inout ThrowingTaskGroup<ReadAhead.Event, any Error>
    ) async throws {
        for turn in turns.indices {
            let left = maximum - intake.taken
            if left <= 0 {
                intake.summary.reachedMaximum = true
                group.cancelAll()
                return try await postpone(turns, turns.indices[turn...], intake)
            }
            try reading.begin(at: turn, atMost: left, in: &group) { try intake.isWanted($0) }
            let next = try await reading.result(at: turn, in: &group, isStopped: { intake.isStopped })
            guard let (item, result) = next else {
                try await reading.stop(client, in: &group)
                return try await takeFinished(turns, turns.indices[turn...], &reading, &intake)
            }
            // Not after each page: who takes them in must not wait for those that are read ahead, or ever more of them wait for it.
            if case .unavailable(let problem) = result, problem.kind == .noState { try await client?.requireState() }
            if try await intake.take(item, result) != nil { preconditionFailure("a page holds no further items") }
            if intake.isCheckpointDue { try await intake.checkpoint(client) }
        }
    }

    /// Takes in those of the pages that have come, and has the others looked at in a later fetch.
    private func takeFinished(
        _ turns: PageTurns, _ indices: Range<Int>, _ reading: inout ReadAhead, _ intake: inout Intake
    ) async throws {
        intake.summary.isStopped = true
        var left: [Int] = []
        for turn in indices {
            switch try await reading.finished(at: turn) {
            case nil, .postponed: left.append(turn)
            case let result?: _ = try await intake.take(try turns.item(at: turn), result)
            }
        }
        try await postpone(turns, left, intake)
    }

    /// Has those of the pages looked at in a later fetch that their source may not name any more then.
    private func postpone(_ turns: PageTurns, _ indices: some Sequence<Int>, _ intake: borrowing Intake) async throws {
        if intake.surroundings.isRehearsal { return }
        var batch: [PageOrder] = []
        for turn in indices where try turns.isPassing(turn) {
            let item = try turns.item(at: turn)
            if let order = item.laterOrder, try intake.isWanted(item) { batch.append(order) }
            if batch.count == 1_000 {
                await client?.postpone(batch)
                batch = []
            }
        }
        await client?.postpone(batch)
    }
}
