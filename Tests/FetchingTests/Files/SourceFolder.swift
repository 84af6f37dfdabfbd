import Archive
import ArticleModel
import Fetching
import Foundation
import TestSupport

/// A fresh folder with a source in `in/`, gone with the test, and fetches of it.
final class SourceFolder {
    let folder: TemporaryFolder
    var path: String { folder.path }
    let seenItems: SeenItems
    var source: FolderSource
    var settings = FetchSettings()
    private var run = 0

    static let now = Timestamp(secondsSinceEpoch: 1_795_240_800)

    init() throws {
        folder = try TemporaryFolder()
        try folder.makeFolder("in")
        seenItems = try SeenItems(path: folder.path("state.sqlite"))
        source = FolderSource(name: "samples", folder: folder.path("in"))
    }

    func write(_ file: String, _ text: String) throws { try folder.write(text, to: "in/\(file)") }

    /// What one fetch gave.
    struct Fetched {
        var summary = Fetcher.Summary()
        var counts: RecordCounts { summary.counts }
        var new: [RawArticle] = []
        var rejected: [RejectedRecord] = []
        var notes: [String] = []
        var archive = ""

        /// Such as `3 = 1 + 1 + 0 + 1`: input, output, unchanged, skipped, rejected.
        var sum: String {
            "\(counts.input) = \(counts.output) + \(counts.unchanged) + \(counts.skipped) + \(counts.rejected)"
        }
        var files: [String?] { new.map(\.file) }
        var rejections: [String] { rejected.map { "\($0.file ?? "?"): \($0.rejection.reason) \($0.rejection.detail)" } }
    }

    /// Fetches and, unless the run is to die before its manifest is written, records it.
    func fetch(
        seenItems: SeenItems? = nil, sources: [any Source]? = nil, isCommitted: Bool = true,
        at now: Timestamp = SourceFolder.now, selecting selection: FetchSelection = FetchSelection()
    ) async throws
        -> Fetched
    {
        run += 1
        var fetched = Fetched()
        fetched.archive = "\(path)/\(run).warc.gz"
        var outcomes: [RecordOutcome<RawArticle>] = []
        var notes: [String] = []
        fetched.summary = try await Fetcher(
            sources ?? [source], settings, seenItems: seenItems ?? self.seenItems, selecting: selection
        ).fetch(
            at: now, archiveName: "fetch.warc.gz",
            makeArchiveWriter: { try WARCWriter(path: fetched.archive) },
            Fetcher.Surroundings(log: { notes.append($0) }), emit: { outcomes.append($0) })
        fetched.notes = notes
        for outcome in outcomes {
            switch outcome {
            case .produced(let article): fetched.new.append(article)
            case .rejected(let record): fetched.rejected.append(record)
            }
        }
        if isCommitted {
            try (seenItems ?? self.seenItems).record(run: "run\(run)", fetched.new, fetched.rejected)
        }
        return fetched
    }

    /// Returns the pages that a fetch has archived.
    func archivedPages(_ fetched: Fetched) throws -> [String] {
        try WARCReader(path: fetched.archive).records().map {
            String(decoding: try $0.record.get().block, as: UTF8.self)
        }
    }
}

extension FolderSource {
    func named(_ name: String) -> FolderSource {
        var source = self
        source.name = name
        return source
    }
}

extension SeenItems {
    /// Records the outcome of a run.
    func record(
        run: String, _ new: [RawArticle], _ rejected: [RejectedRecord], version: String = Fetcher.version
    ) throws {
        var (new, rejected) = (new[...], rejected[...])
        try record(run: run, version: version, new: { new.popFirst() }, rejected: { rejected.popFirst() })
    }
}
