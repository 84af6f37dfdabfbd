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
        /// Whether items were left for the next run because of `fetch.maximumPerRun` or `--limit`.
        package let hasMore: Bool
        /// The failure of sources that could not be had, where others were.
        package let sourceFailure: PlainFailure?
    }

    let context: RunContext
    private let options: FetchOptions

    package init(_ context: RunContext, _ options: FetchOptions = FetchOptions()) {
        self.context = context
        self.options = options
    }

    /// Returns the committed run, or nil where nothing is new.
    ///
    /// What earlier fetches left uncommitted must have been cleared. The run's folder is made when the first new page is
    /// there. What was seen is recorded after the manifest: a run that was killed in between is recorded the next time.
    package func run() async throws -> FetchedRun? {
        let start = ContinuousClock.now
        let web = try WebAccessPlan(context, options)
        let seenItems = try currentSeenItems(of: context.workspace.runs())
        let clock = try RunClock.ofFetch(context)
        let uncommitted = UncommittedRun(context, at: clock)
        var (fetched, sourceWatch) = try await fetch(web, seenItems, into: uncommitted, at: clock, since: start)
        web.report(fetched)
        let manifest = try uncommitted.commit(fetched, impolite: web.impoliteSources, since: start)
        if let manifest { try record(manifest.run, in: seenItems) }
        try sourceWatch.take(unreachable: fetched.allUnreachable, asked: web.sources)
        try sourceWatch.finish(fetched)
        if fetched.isStopped { try context.stop.check() }
        guard let manifest else {
            if let failure = fetched.sourceFailure { throw failure }
            return nil
        }
        if let failure = fetched.sourceFailure, !fetched.missing.isEmpty {
            context.messages.warn("\(failure)\nwhat other sources have is taken in")
        }
        return FetchedRun(
            manifest: manifest, hasMore: fetched.reachedMaximum, sourceFailure: fetched.sourceFailure)
    }

    /// Returns what was found, and how the sources were, compared with before.
    private func fetch(
        _ web: WebAccessPlan, _ seenItems: SeenItems, into uncommitted: UncommittedRun, at clock: Timestamp,
        since start: ContinuousClock.Instant
    ) async throws -> (Fetcher.Summary, SourceWatch) {
        var sourceWatch = SourceWatch(context, at: clock)
        let fetched = try await web.withClient(seenItems, at: clock) { client in
            try await mappingArchiveErrors {
                try await fetcher(web.sources, seenItems, client).fetch(
                    at: clock, archiveName: RunFolder.archiveName,
                    makeArchiveWriter: {
                        try WARCWriter(path: try uncommitted.folder().path(of: RunFolder.archiveName) + ".partial")
                    },
                    listed: { try sourceWatch.take($0) },
                    surroundings(
                        unreachable: { try sourceWatch.take(unreachable: $0, asked: web.sources) },
                        { try uncommitted.checkpoint($0, impolite: web.impoliteSources, since: start) }),
                    emit: uncommitted.write)
            }
        }
        return (fetched, sourceWatch)
    }

    /// Finds out what a fetch would take in, and names it. No run is made; only versions of items, and what
    /// was learned of hosts, may be stored, where there is a state file: nothing is made that is not there.
    package func dryRun(_ say: @escaping (String) throws -> Void) async throws -> Fetcher.Summary {
        let web = try WebAccessPlan(context, options)
        let seenItems = try seenItemsForRehearsal()
        let hasWorkspace = access(context.workspace.path, F_OK) == 0
        let scratch = try ScratchFolder(
            in: hasWorkspace ? context.workspace.path : FileManager.default.temporaryDirectory.path)
        defer { scratch.remove() }
        var sourceWatch = SourceWatch(context, at: context.clock)
        let fetched = try await web.withClient(seenItems, at: context.clock, remembersPages: false) { client in
            try await fetcher(web.sources, seenItems, client).fetch(
                at: context.clock, archiveName: RunFolder.archiveName,
                makeArchiveWriter: { try WARCWriter(path: scratch.path(of: RunFolder.archiveName)) },
                listed: {
                    try sourceWatch.take($0, isDryRun: true)
                    sourceWatch.warnOfLosses()
                },
                surroundings(), emit: { try say($0.summary(known: seenItems.isKnown).printable) }
            )
        }
        if fetched.isStopped { try context.stop.check() }
        if let failure = fetched.sourceFailure, !fetched.missing.isEmpty { throw failure }
        return fetched
    }

    /// A fetch without a `checkpoint` is a rehearsal.
    private func surroundings(
        unreachable: @escaping ([String: String]) throws -> Void = { _ in },
        _ checkpoint: ((Fetcher.Summary) throws -> Void)? = nil
    ) -> Fetcher.Surroundings {
        var surroundings = Fetcher.Surroundings()
        surroundings.unreachable = unreachable
        surroundings.log = context.messages.info
        surroundings.progress = context.messages.progress
        surroundings.checkStop = context.stop.check
        surroundings.isRehearsal = checkpoint == nil
        if let checkpoint { surroundings.checkpoint = checkpoint }
        return surroundings
    }

    private func fetcher(
        _ sources: [any Source], _ seenItems: SeenItems, _ client: (any PageClient)?
    ) throws -> Fetcher {
        Fetcher(
            sources, context.configuration.fetch, seenItems: seenItems,
            forgotten: ForgottenArticles(try context.workspace.forgottenArticles()), client: client,
            selecting: options.selection, configured: context.configuration.sources.map(\.name))
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

    private func seenItemsForRehearsal() throws -> SeenItems {
        let runs = try context.workspace.committedRuns()
        if access(context.workspace.seenItemsPath, F_OK) == 0 { return try currentSeenItems(of: runs) }
        let seenItems = try SeenItems()
        for run in runs { try record(run.id, in: seenItems) }
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
        let new = try LineReader(path: folder.recordsPath(of: .fetch))
        let rejected = try LineReader(path: folder.rejectedPath(of: .fetch))
        try seenItems.record(
            run: run, version: manifest.version, new: { try new.nextRecord(RawArticle.self) },
            rejected: { try rejected.nextRecord(RejectedRecord.self) }, resolved: manifest.resolved ?? [])
    }
}

extension RecordOutcome<RawArticle> {
    /// Such as `new samples/harbour/strike.html`, and `revised …` for an article that an earlier run has.
    fileprivate func summary(known isKnown: (ArticleID) throws -> Bool) rethrows -> String {
        switch self {
        case .produced(let article):
            try "\(isKnown(article.id) ? "revised" : "new") \(article.source ?? "")/"
                + (article.file ?? article.url ?? article.id.value)
        case .rejected(let record):
            "rejected \(record.source ?? "")/\(record.file ?? ""): \(record.rejection.reason.rawValue), "
                + record.rejection.detail
        }
    }
}
