import Archive
import ArticleModel

extension Fetcher {
    /// What a fetch needs of whoever runs it.
    package struct Surroundings {
        /// Hears of what is passed over and counted nowhere.
        package var log: (String) -> Void = { _ in }
        /// Hears how far a task has come, and of how much where that is known.
        package var progress: (_ task: String, _ done: Int, _ total: Int?) -> Void = { _, _, _ in }
        /// Hears of the sources that cannot be had, with the reasons, before anything is read.
        package var unreachable: ([String: String]) throws -> Void = { _ in }
        /// Throws where a stop is asked for. Pages that have come from the web by then are taken in nevertheless.
        package var checkStop: () throws -> Void = {}
        /// Makes what was emitted so far last, so that a fetch that is killed later has not asked for it in vain. Called now and
        /// then while pages come from the web; all that was emitted is in the archive by then.
        package var checkpoint: (Summary) throws -> Void = { _ in }
        /// Whether nothing is to last.
        package var isRehearsal = false

        package init(log: @escaping (String) -> Void = { _ in }) { self.log = log }
    }
}

/// Takes in items one after the other: decides on each, archives what is new, and counts.
struct Intake: ~Copyable {
    var summary: Fetcher.Summary
    /// How many items there are, as far as that is known.
    var total = 0
    private(set) var detector: ChangeDetector
    let surroundings: Fetcher.Surroundings
    private var archive: PageArchive
    private let selection: FetchSelection
    private var spans = SourceSpans()
    private let makeArchiveWriter: () throws -> WARCWriter
    private let emit: (RecordOutcome<RawArticle>) throws -> Void
    /// The pages on the web that were taken in since the last checkpoint; none in a rehearsal, which has no checkpoints.
    private var pages: [ArticleID] = []
    private var lastCheckpoint = ContinuousClock.now

    /// To make things last the disk is waited for, and pages of hosts that are asked once a second are few.
    private static let checkpointInterval = Duration.seconds(2)

    init(
        _ summary: Fetcher.Summary, _ detector: ChangeDetector, _ archive: consuming PageArchive,
        _ selection: FetchSelection, _ surroundings: Fetcher.Surroundings,
        _ makeArchiveWriter: @escaping () throws -> WARCWriter,
        _ emit: @escaping (RecordOutcome<RawArticle>) throws -> Void
    ) {
        self.summary = summary
        self.detector = detector
        self.archive = archive
        self.selection = selection
        self.surroundings = surroundings
        self.makeArchiveWriter = makeArchiveWriter
        self.emit = emit
    }

    /// The number of items that were new or rejected.
    var taken: Int { summary.counts.output + summary.counts.rejected - rejectedDocuments }
    /// The feeds, sitemaps and lists among those that were rejected: they are no articles.
    private var rejectedDocuments = 0

    /// Whether a stop is asked for.
    var isStopped: Bool {
        do {
            try surroundings.checkStop()
            return false
        } catch {
            return true
        }
    }

    func isWanted(_ item: any SourceItem) throws -> Bool { try detector.wants(item) && !selection.leaves(item) }

    /// Takes in an item; `read` is what it gave where it was read ahead of its turn. Returns the items in a file of several.
    mutating func take(_ item: any SourceItem, _ read: ItemReadResult? = nil) async throws -> (any ItemSequence)? {
        if read != nil {
            if selection.leaves(item) {
                summary.older += 1
                return nil
            }
            if !surroundings.isRehearsal { pages.append(item.identity.ownID) }
        }
        let decision = try await detector.decide(on: item, read: read)
        summary.count(decision, read, of: item.identity.source)
        surroundings.progress("fetch", summary.counts.input, max(total, summary.counts.input))
        switch decision {
        case .items(let items): return items
        case .unchanged, .skipped, .laterCapture, .settled: break
        case .rejectedBefore(let record): note(record, of: item)
        case .rejected(let record):
            note(record, of: item)
            if item.isDocument { rejectedDocuments += 1 }
            try await archive.take(.rejected(record), makingWriter: makeArchiveWriter, emit: emit)
        case .new(let page): try await archive.take(.produced(page), makingWriter: makeArchiveWriter, emit: emit)
        }
        return nil
    }

    /// Notes what is wrong with a list of articles in a file, each time.
    private mutating func note(_ reject: RejectedRecord, of item: any SourceItem) {
        guard item.isDocument, !reject.rejection.reason.isOfWeb else { return }
        summary.unreadLists[item.identity.source] = "\(item.name.printable) \(reject.rejection.detail)"
    }

    /// Returns the next item of all that are not to be left, those inside of files of several among them.
    mutating func nextItem(_ cursor: inout ItemCursor) -> (any SourceItem)? {
        while let step = cursor.next() {
            switch step {
            case .item(let item) where selection.leaves(item):
                summary.older += 1
                detector.passOver()
            case .item(let item): return item
            case .end(let container): detector.leave(container, surroundings.log)
            }
        }
        return nil
    }

    mutating func enter(_ items: any ItemSequence, of item: any SourceItem, _ cursor: inout ItemCursor) {
        if cursor.enter(item, items) {
            detector.enter()
        } else {
            surroundings.log("\(item.name.printable) lies too deep")
        }
    }

    /// Ends the archive, and saves what was found out of the items.
    mutating func finish() async throws {
        try await archive.finish(makingWriter: makeArchiveWriter, emit: emit)
        try detector.saveVersions()
    }

    var isCheckpointDue: Bool {
        !surroundings.isRehearsal && ContinuousClock.now - lastCheckpoint > Intake.checkpointInterval
    }

    /// Makes what was taken in so far last: first the pages, then what is known of them, so that a page whose archive is lost is
    /// asked for again.
    mutating func checkpoint(_ client: (any PageClient)?) async throws {
        try await archive.finish(makingWriter: makeArchiveWriter, emit: emit)
        try surroundings.checkpoint(summary)
        await client?.remember(pages)
        pages = []
        lastCheckpoint = .now
    }

    mutating func note(_ source: String, since start: ContinuousClock.Instant) { spans.note(source, since: start) }

    /// Adds from when to when something was done for each source.
    mutating func addSpans(_ other: SourceSpans) {
        spans.merge(other)
        for (source, milliseconds) in spans.milliseconds {
            summary.efforts[source, default: SourceEffort()].wallMilliseconds = milliseconds
        }
    }
}
