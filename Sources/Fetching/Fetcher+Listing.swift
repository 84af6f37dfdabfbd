import ArticleModel
import Foundation
import Synchronization

/// What all sources have, before anything is read.
struct SourceListings {
    /// What is on this machine, by source in their order.
    var local: [(source: String, items: AnySequence<any SourceItem>)] = []
    /// The sources whose pages are on the web, likewise.
    var web: [RemoteListing] = []
    /// The pages that they name.
    let pages: ListedPages
    /// The sources that could be listed, and the documents on the web by which they were.
    var read: [ItemIdentity] = []
    /// What was found out of the sources.
    var summary = Fetcher.Summary()
    var spans = SourceSpans()

    /// The number of items of each source that could be listed. A list in a file counts as one.
    var counts: [String: Int] {
        var counts: [String: Int] = [:]
        for (source, items) in local { counts[source] = items.lazy.count(where: { _ in true }) }
        for listing in web {
            let count = listing.count + listing.unavailable.count
            counts[listing.source.name] = listing.source.isAddress ? count : min(count, 1)
        }
        return counts.filter { !summary.unlisted.contains($0.key) }
    }

    /// The pages on the web in their turns.
    func turns() throws -> PageTurns {
        try PageTurns(pages, of: Dictionary(web.map { ($0.number, $0.source) }, uniquingKeysWith: { $1 }))
    }

    /// What is taken in without asking the network: what is on this machine, and of what is not there the reasons.
    var unaskedItems: some Sequence<any SourceItem> {
        let unavailable = web.lazy.flatMap(\.unavailable).map { $0 as any SourceItem }
        return [AnySequence(local.lazy.flatMap(\.items)), AnySequence(unavailable)].lazy.joined()
    }

    /// Returns nil where an item can only be known by reading it.
    func digest(_ settings: FetchSettings, forgotten: Int, at now: Timestamp) -> ListingDigest? {
        guard web.allSatisfy(\.isEmpty) else { return nil }
        return ListingDigest(local.lazy.flatMap(\.items), settings, forgotten: forgotten, at: now)
    }
}

extension Fetcher {
    private struct Listing: Sendable {
        let source: String
        var listing: RemoteListing?
        var notes: [String] = []
        var spans = SourceSpans()
    }

    /// Lists the sources: those whose pages are on the web all at once, the others one after the other.
    func list(_ surroundings: Surroundings) async throws -> SourceListings {
        var listings = SourceListings(pages: try ListedPages(seenItems))
        let remote = try await listRemote(into: listings.pages, surroundings)
        try await client?.requireState()
        for source in sources {
            listings.summary.sources[source.name] = SourceSummary()
            if let listed = remote[source.name] {
                listings.spans.merge(listed.spans)
                listed.notes.forEach(surroundings.log)
            }
            if let listing = remote[source.name]?.listing {
                add(listing, to: &listings)
            } else {
                let start = ContinuousClock.now
                let items = try await localItems(of: source, surroundings.log, &listings.summary)
                listings.local.append((source.name, items))
                listings.spans.note(source.name, since: start)
            }
            if !listings.summary.unlisted.contains(source.name) {
                listings.read.append(ItemIdentity(wholeSource: source.name))
            }
        }
        try surroundings.unreachable(listings.summary.allUnreachable)
        try requireAnySource(&listings.summary)
        return listings
    }

    private func add(_ listing: RemoteListing, to listings: inout SourceListings) {
        let name = listing.source.name
        if let problem = listing.problem {
            listings.summary.unlisted.insert(name)
            listings.summary.unreachable[name] = problem.descriptionForSource
        }
        if let first = listing.cuts.first {
            let others = listing.cuts.count - 1
            listings.summary.unlisted.insert(name)
            listings.summary.cuts[name] = others > 0 ? "\(first) (and so \(others) more)" : first
        }
        listings.read += listing.read
        listings.web.append(listing)
    }

    /// Throws where no source could be had.
    private func requireAnySource(_ summary: inout Summary) throws {
        let remote = sources.lazy.filter(\.isRemote).count
        summary.allAreUnreachable = remote > 0 && remote == summary.unreachable.count
        let failed = summary.missing.count + summary.unreachable.count
        if failed > 0, failed == sources.count { throw summary.totalFailure }
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
            return AnySequence([
                RejectedItem(ItemIdentity.wholeSource, source.name, nil, .unreadable(failure.description))
            ])
        }
    }

    /// Lists what is on the web, and shows how many documents were read. A stop ends it.
    private func listRemote(
        into pages: ListedPages, _ surroundings: Surroundings
    ) async throws -> [String: Listing] {
        let documents = Counter()
        let remote = sources.filter(\.namesAddresses)
        return try await withThrowingTaskGroup(of: Listing?.self) { group in
            for (number, source) in remote.enumerated() {
                group.addTask { try await list(source, at: number, into: pages, counting: documents) }
            }
            group.addTask { await tick() }
            var listings: [String: Listing] = [:]
            while listings.count < remote.count, let next = try await group.next() {
                if let listing = next {
                    listings[listing.source] = listing
                    continue
                }
                surroundings.progress("listing sources", documents.value.load(ordering: .relaxed), nil)
                try await checkStop(surroundings)
                group.addTask { await tick() }
            }
            group.cancelAll()
            return listings
        }
    }

    private func checkStop(_ surroundings: Surroundings) async throws {
        do {
            try surroundings.checkStop()
        } catch {
            await client?.stopAsking()
            throw error
        }
    }

    private func list(
        _ source: any Source, at number: Int, into pages: ListedPages, counting documents: Counter
    ) async throws -> Listing {
        var listing = Listing(source: source.name)
        let start = ContinuousClock.now
        var notes: [String] = []
        let observer = ListingObserver(
            log: { notes.append($0) }, read: { documents.value.add(1, ordering: .relaxed) })
        listing.listing = try await source.list(into: pages, at: number, limit: settings.maximumBytes, observer)
        listing.notes = notes
        if listing.listing != nil { listing.spans.note(source.name, since: start) }
        return listing
    }

    /// Has the listing look up from time to time.
    private func tick() async -> Listing? {
        await Fetcher.waitForStopCheck()
        return nil
    }

    /// Waits until it is time to ask again whether the fetch is to stop. That is said by a signal, whose handler can do no more
    /// than set a flag: nothing can be waited for but time. It ends early where the task is cancelled.
    static func waitForStopCheck() async { try? await Task.sleep(for: .milliseconds(200)) }

    private final class Counter: Sendable {
        let value = Atomic(0)
    }
}
