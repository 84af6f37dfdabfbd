import Archive
import ArticleModel
import Fetching
import Foundation
import Pipeline

/// Takes in what is new at the sources: one new run, or none.
public struct FetchStage {
    let context: RunContext

    public init(_ context: RunContext) { self.context = context }

    /// Returns the committed run, or nil where nothing is new.
    ///
    /// The run's folder is made when the first new page is there. The memory of what was seen is written
    /// after the manifest: a run that was killed in between is replayed into it the next time.
    public func run() throws -> Manifest? {
        let began = ContinuousClock.now
        let memory = try currentMemory()
        let draft = DraftRun(context)
        let fetcher = Fetcher(context.configuration.sources, context.configuration.fetch, memory: memory)
        let counts = try fetcher.fetch(
            at: context.clock, archiveName: RunFolder.archiveName,
            archive: { try WARCWriter(path: try draft.folder().file(RunFolder.archiveName) + ".partial") },
            emit: {
                try context.stop.check()
                try draft.write($0)
            })
        guard let manifest = try draft.commit(RecordCounts(counts), began: began) else { return nil }
        try remember(manifest.run, in: memory)
        return manifest
    }

    /// Counts what a fetch would take in, and names it; nothing is written.
    public func rehearse(_ say: (String) throws -> Void) throws -> RecordCounts {
        let memory = try currentMemory()
        let scratch = NSTemporaryDirectory() + "copydesk-fetch-\(getpid()).warc.gz"
        defer { unlink(scratch) }
        let fetcher = Fetcher(context.configuration.sources, context.configuration.fetch, memory: memory)
        return RecordCounts(
            try fetcher.fetch(
                at: context.clock, archiveName: RunFolder.archiveName,
                archive: { try WARCWriter(path: scratch) },
                emit: { try say($0.summary) }))
    }

    /// The memory, brought in step with the runs that are there.
    private func currentMemory() throws -> FetchMemory {
        let runs = try context.workspace.committedRuns()
        var memory = try FetchMemory(path: context.workspace.memoryPath)
        if !(try memory.runs().isSubset(of: runs.map(\.id))) {
            memory = try rebuiltMemory()
        }
        let known = try memory.runs()
        for run in runs where !known.contains(run.id) { try remember(run.id, in: memory) }
        return memory
    }

    /// A run that the memory holds was deleted by hand: what it held is to be fetched again.
    private func rebuiltMemory() throws -> FetchMemory {
        for suffix in ["", "-wal", "-shm"] { unlink(context.workspace.memoryPath + suffix) }
        return try FetchMemory(path: context.workspace.memoryPath)
    }

    private func remember(_ run: String, in memory: FetchMemory) throws {
        let folder = RunFolder(id: run, path: "\(context.workspace.runsPath)/\(run)")
        try memory.remember(
            run: run,
            new: try LineReader(path: folder.records(.fetch)).records(RawArticle.self),
            rejected: try LineReader(path: folder.rejected(.fetch)).records(RejectedRecord.self))
    }
}

/// The run that a fetch is writing, once there is something to write.
private final class DraftRun {
    private let context: RunContext
    private var open: (folder: RunFolder, output: StageOutput)?

    init(_ context: RunContext) { self.context = context }

    func folder() throws -> RunFolder { try opened().folder }

    func write(_ outcome: Fetcher.Outcome) throws {
        let output = try opened().output
        switch outcome {
        case .new(let article): try output.write(.output(JSONLine().encode(article)))
        case .rejected(let record): try output.write(.rejected(record))
        }
        context.messages.progress("fetch", output.counts.input, nil)
    }

    func commit(_ counts: RecordCounts, began: ContinuousClock.Instant) throws -> Manifest? {
        guard let (folder, output) = open else { return nil }
        output.setCounts(counts)
        let key = try StageKey(.fetch, context.configuration)
        return try output.commit(
            more: try archive(in: folder),
            { outputs in
                Manifest(
                    run: folder.id, stage: .fetch, version: key.version, settings: key.settings,
                    startedAt: context.clock, inputs: [:], outputs: outputs, counts: counts, reasons: output.reasons)
            }, began: began)
    }

    /// The finished archive under its name; a run of rejected files alone has none.
    private func archive(in folder: RunFolder) throws -> [String: Manifest.Output] {
        let path = folder.file(RunFolder.archiveName)
        guard rename(path + ".partial", path) == 0 else {
            if errno == ENOENT { return [:] }
            throw FileFailure(.write, path)
        }
        return [RunFolder.archiveName: try Manifest.Output(ofFile: path)]
    }

    private func opened() throws -> (folder: RunFolder, output: StageOutput) {
        if let open { return open }
        let settings = try StageKey(.fetch, context.configuration).settings
        let folder = try context.workspace.newRun(at: context.clock, settings: settings)
        let new = (folder, try StageOutput(.fetch, in: folder))
        open = new
        return new
    }
}

extension RecordCounts {
    init(_ counts: Fetcher.Counts) {
        self.init()
        input = counts.input
        output = counts.output
        unchanged = counts.unchanged
        skipped = counts.skipped
        rejected = counts.rejected
    }
}

extension Fetcher.Outcome {
    /// Such as `new samples/harbour/strike.html`.
    fileprivate var summary: String {
        switch self {
        case .new(let article): "new \(article.source ?? "")/\(article.file ?? article.url ?? article.id.value)"
        case .rejected(let record):
            "rejected \(record.source ?? "")/\(record.file ?? ""): \(record.rejection.reason.rawValue), "
                + record.rejection.detail
        }
    }
}
