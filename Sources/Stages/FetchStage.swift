import Archive
import ArticleModel
import Fetching
import Foundation
import Pipeline
import Reporting

/// Takes in what is new at the sources: one new run, or none.
package struct FetchStage {
    /// A run that was fetched and committed.
    package struct FetchedRun: Sendable {
        package let manifest: Manifest
        /// Whether items were left for the next run because of `fetch.maximumPerRun`.
        package let hasMore: Bool
    }

    let context: RunContext

    package init(_ context: RunContext) { self.context = context }

    /// Returns the committed run, or nil where nothing is new.
    ///
    /// What earlier fetches left uncommitted must have been cleared. The run's folder is made when the first new page is
    /// there. What was seen is recorded after the manifest: a run that was killed in between is recorded the next time.
    package func run() async throws -> FetchedRun? {
        let start = ContinuousClock.now
        let seenItems = try currentSeenItems(of: context.workspace.runs())
        let clock = try monotonicClock()
        let uncommitted = UncommittedRun(context, at: clock)
        var sourceWatch = SourceWatch(context, at: clock)
        let fetcher = try fetcher(seenItems)
        let fetched = try await mappingArchiveErrors {
            try await fetcher.fetch(
                at: clock, archiveName: RunFolder.archiveName,
                makeArchiveWriter: {
                    try WARCWriter(path: try uncommitted.folder().path(of: RunFolder.archiveName) + ".partial")
                },
                log: context.messages.info, listed: { try sourceWatch.take($0) },
                emit: {
                    try context.stop.check()
                    try uncommitted.write($0)
                })
        }
        let manifest = try uncommitted.commit(fetched.counts, since: start)
        if let manifest { try record(manifest.run, in: seenItems) }
        // Once for all fetches of a command: while there is more, the next one is about to begin.
        if !fetched.reachedMaximum {
            sourceWatch.warn()
            try sourceWatch.record()
        }
        guard let manifest else { return nil }
        return FetchedRun(manifest: manifest, hasMore: fetched.reachedMaximum)
    }

    /// Returns the run clock, or the newest run's where that is later: a clock that was set back must not make what is
    /// fetched now look older than what is there.
    private func monotonicClock() throws -> Timestamp {
        let newest = try context.workspace.newestCommittedRun().flatMap { RunID.clock(of: $0.id) }
        guard let newest, newest > context.clock else { return context.clock }
        context.messages.warn("the clock stands at \(context.clock), before the newest run; \(newest) is taken")
        return newest
    }

    /// Counts what a fetch would take in, and names it. No run is made; only versions of items may be stored.
    package func dryRun(_ say: (String) throws -> Void) async throws -> RecordCounts {
        let seenItems = try currentSeenItems(of: context.workspace.committedRuns())
        let scratch = try ScratchFolder(in: context.workspace.path)
        defer { scratch.remove() }
        var sourceWatch = SourceWatch(context, at: context.clock)
        return try await fetcher(seenItems).fetch(
            at: context.clock, archiveName: RunFolder.archiveName,
            makeArchiveWriter: { try WARCWriter(path: scratch.path(of: RunFolder.archiveName)) },
            listed: {
                try sourceWatch.take($0, isDryRun: true)
                sourceWatch.warn()
            },
            emit: { try say($0.summary.printable) }
        ).counts
    }

    private func fetcher(_ seenItems: SeenItems) throws -> Fetcher {
        Fetcher(
            context.configuration.sources, context.configuration.fetch, seenItems: seenItems,
            forgotten: ForgottenArticles(try context.workspace.forgottenArticles()))
    }

    /// Runs `work`, and turns an error of the archive, such as a full disk, into the kind of failure that it is.
    private func mappingArchiveErrors<Result>(_ work: () async throws -> Result) async throws -> Result {
        do {
            return try await work()
        } catch let error as ArchiveError {
            let kind = error.errno.map { FileFailure(.write, "", code: $0).kind } ?? .internalError
            throw PlainFailure(kind, error.description)
        }
    }

    /// Returns the seen items, brought up to date with the runs that are there.
    private func currentSeenItems(of runs: [RunFolder]) throws -> SeenItems {
        var seenItems = try SeenItems(path: context.workspace.seenItemsPath, log: context.messages.warn)
        if !(try seenItems.runs().isSubset(of: runs.map(\.id))) {
            seenItems = try rebuiltSeenItems()
        }
        let known = try seenItems.runs()
        for run in runs where !known.contains(run.id) { try record(run.id, in: seenItems) }
        return seenItems
    }

    /// Begins the seen items anew, because a run that they come from was deleted by hand: what it held is to be fetched
    /// again.
    private func rebuiltSeenItems() throws -> SeenItems {
        try SeenItems.delete(context.workspace.seenItemsPath)
        return try SeenItems(path: context.workspace.seenItemsPath, log: context.messages.warn)
    }

    /// Records what a run has fetched, where that is committed.
    private func record(_ run: String, in seenItems: SeenItems) throws {
        let folder = context.workspace.folder(ofRun: run)
        guard let manifest = try folder.validManifest(of: .fetch) else { return }
        try folder.verify(RunFolder.recordsName(of: .fetch), of: manifest)
        try folder.verify(RunFolder.rejectedName(of: .fetch), of: manifest)
        try seenItems.record(
            run: run,
            new: try LineReader(path: folder.recordsPath(of: .fetch)).records(RawArticle.self),
            rejected: try LineReader(path: folder.rejectedPath(of: .fetch)).records(RejectedRecord.self),
            version: manifest.version)
    }
}

extension RecordOutcome<RawArticle> {
    /// Such as `new samples/harbour/strike.html`.
    fileprivate var summary: String {
        switch self {
        case .produced(let article): "new \(article.source ?? "")/\(article.file ?? article.url ?? article.id.value)"
        case .rejected(let record):
            "rejected \(record.source ?? "")/\(record.file ?? ""): \(record.rejection.reason.rawValue), "
                + record.rejection.detail
        }
    }
}
