import ArticleModel
import Fetching
import Foundation
import Pipeline

/// The run that a fetch is writing: its folder is created when there is something to write.
final class UncommittedRun {
    private let context: RunContext
    private let clock: Timestamp
    private var open: (folder: RunFolder, output: StageOutput)?

    init(_ context: RunContext, at clock: Timestamp) {
        self.context = context
        self.clock = clock
    }

    func folder() throws -> RunFolder { try opened().folder }

    func write(_ outcome: RecordOutcome<RawArticle>) throws {
        let output = try opened().output
        try output.write(outcome.map { JSONLine.encoded($0) })
        context.messages.progress("fetch", output.counts.input, nil)
    }

    /// `impolite` are the sources that keep no rules of sites.
    func commit(
        _ fetched: Fetcher.Summary, impolite: [String], since start: ContinuousClock.Instant
    ) throws -> Manifest? {
        guard let (folder, output) = open else { return nil }
        let counts = fetched.counts
        output.setCounts(counts)
        try output.requireAllowed(by: context.configuration.limits)
        let fingerprint = try StageFingerprint(.fetch, context.configuration)
        return try output.commit(
            additionalOutputs: try archive(in: folder), since: start, sources: fetched.efforts,
            makeManifest: { outputs in
                var manifest = Manifest(
                    run: folder.id, stage: .fetch, version: fingerprint.version, settings: fingerprint.settings,
                    startedAt: clock, inputs: [:], outputs: outputs, counts: counts, reasons: output.reasons)
                manifest.sources = fetched.sources
                if !impolite.isEmpty { manifest.impoliteSources = impolite }
                return manifest
            })
    }

    /// Gives the finished archive its name, and returns it; a run of rejected files alone has none.
    private func archive(in folder: RunFolder) throws -> [String: Manifest.Output] {
        let path = folder.path(of: RunFolder.archiveName)
        guard rename(path + ".partial", path) == 0 else {
            if errno == ENOENT { return [:] }
            throw FileFailure(.write, path)
        }
        return [RunFolder.archiveName: try Manifest.Output(ofFile: path)]
    }

    private func opened() throws -> (folder: RunFolder, output: StageOutput) {
        if let open { return open }
        let settings = try StageFingerprint(.fetch, context.configuration).settings
        let folder = try context.workspace.newRun(at: clock, settings: settings)
        let new = (folder, try StageOutput(.fetch, in: folder))
        open = new
        return new
    }
}
