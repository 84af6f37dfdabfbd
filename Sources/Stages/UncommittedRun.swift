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
        try opened().output.write(outcome.map { JSONLine.encoded($0) })
    }

    /// `impolite` are the sources that keep no rules of sites.
    func commit(
        _ fetched: Fetcher.Summary, impolite: [String], since start: ContinuousClock.Instant
    ) throws -> Manifest? {
        if open == nil, fetched.resolved.isEmpty { return nil }
        let (folder, output) = try opened()
        output.setCounts(fetched.counts)
        do {
            try output.requireAllowed(by: context.configuration.limits)
        } catch {
            try folder.removeCheckpoint()
            throw error
        }
        let fingerprint = try StageFingerprint(.fetch, context.configuration)
        let manifest = try output.commit(
            additionalOutputs: try archive(in: folder), since: start, sources: fetched.efforts,
            makeManifest: {
                self.manifest(of: fetched, impolite, fingerprint, in: folder, outputs: $0, reasons: output.reasons)
            })
        try folder.removeCheckpoint()
        return manifest
    }

    /// Makes what was written so far last: should the fetch be killed, the next command commits it. Not so where more was
    /// rejected than may be.
    func checkpoint(_ fetched: Fetcher.Summary, impolite: [String], since start: ContinuousClock.Instant) throws {
        guard let (folder, output) = open else { return }
        guard context.configuration.limits.verdict(on: fetched.counts, output.reasons) != .fail else {
            return try folder.removeCheckpoint()
        }
        let manifest = self.manifest(
            of: fetched, impolite, try StageFingerprint(.fetch, context.configuration), in: folder,
            outputs: try output.synchronizePartial(), reasons: output.reasons)
        let archive = folder.size(of: RunFolder.archiveName + ".partial")
        try folder.write(
            FetchCheckpoint(
                manifest, archiveBytes: archive, StageTiming(since: start, sources: fetched.efforts)))
    }

    private func manifest(
        of fetched: Fetcher.Summary, _ impolite: [String], _ fingerprint: StageFingerprint, in folder: RunFolder,
        outputs: [String: Manifest.Output], reasons: [String: Int]
    ) -> Manifest {
        var manifest = Manifest(
            run: folder.id, stage: .fetch, version: fingerprint.version, settings: fingerprint.settings,
            startedAt: clock, inputs: [:], outputs: outputs, counts: fetched.counts, reasons: reasons)
        manifest.sources = fetched.sources
        if !fetched.resolved.isEmpty { manifest.resolved = fetched.resolved }
        if !impolite.isEmpty { manifest.impoliteSources = impolite }
        return manifest
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
