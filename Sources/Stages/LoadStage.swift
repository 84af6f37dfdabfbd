import ArticleModel
import Fetching
import Foundation
import Loading
import Pipeline

/// Loads a run into the database, whole or not at all.
package struct LoadStage {
    let context: RunContext
    let folder: RunFolder
    let manifests: [Manifest]

    /// Throws where a stage upstream has not been done.
    package init(_ folder: RunFolder, _ context: RunContext) throws {
        self.context = context
        self.folder = folder
        manifests = try [Stage.fetch, .clean, .extract].map { stage in
            guard let manifest = try folder.validManifest(of: stage) else {
                throw PlainFailure(
                    .missingInput,
                    "\(folder.path): \(stage.rawValue) has not been done\n"
                        + "run copydesk-\(stage.rawValue) --run \(folder.id) first")
            }
            return manifest
        }
    }

    /// Loads the run in one transaction; a failed check leaves the database as it was and is written down.
    ///
    /// In a dry run nothing is kept, neither rows nor files.
    package func run(accepting accepted: Set<String> = [], isDryRun: Bool = false) throws -> LoadSummary {
        try requireCurrent()
        try requireWhole()
        let start = ContinuousClock.now
        let database = try ArticleDatabase(path: context.workspace.databasePath)
        let articles = try ArticleReader(folder, extracted: manifests[2], context)
        let rejects = try RejectReader(folder)
        let earlierRevisions = EarlierRevisions(context.workspace)
        do {
            let summary = try database.load(
                try runToLoad(accepted), overrides: context.configuration.nameOverrides, isDryRun: isDryRun,
                articles: articles.next, rejects: rejects.next, earlierRevision: earlierRevisions.article)
            if !isDryRun { try commit(summary, since: start) }
            return summary
        } catch let failed as ChecksFailed where !isDryRun {
            try OutputFile.writeAtomically(JSONLine().encode(failed.checks) + [10], to: failurePath)
            throw failed
        }
    }

    private func requireCurrent() throws {
        for stage in [Stage.clean, .extract] where try folder.state(of: stage, context.configuration) == .stale(.input)
        {
            throw PlainFailure(
                .missingInput,
                "\(folder.path): \(stage.rawValue) is older than what it was made from\n"
                    + "run copydesk-\(stage.rawValue) --run \(folder.id) first, or copydesk run")
        }
    }

    /// Reads all files before anything is made of them: a digit that has changed may look like any other mistake.
    private func requireWhole() throws {
        for manifest in manifests { try folder.verify(RunFolder.rejectedName(of: manifest.stage), of: manifest) }
        try folder.verify(RunFolder.recordsName(of: .extract), of: manifests[2])
    }

    /// Returns the digests of everything that the load reads: the records, the manifests, and the rejected files.
    package func inputDigests() throws -> [String: ContentHash] {
        var digests = manifests[2].downstreamDigests
        for manifest in manifests {
            let rejected = RunFolder.rejectedName(of: manifest.stage)
            digests[rejected] = manifest.downstreamDigests[rejected]
            let name = RunFolder.manifestName(of: manifest.stage)
            digests[name] = ContentHash(of: try JSONLine().encode(manifest) + [10])
        }
        return digests
    }

    package func inputDigest() throws -> String {
        let lines = try inputDigests().sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        return ContentHash(of: lines.joined(separator: "\n")).value
    }

    /// Returns the state of the load by the database's own history of runs and the manifest.
    package func state(in database: ArticleDatabase?) throws -> StageState {
        let manifest = try folder.validManifest(of: .load)
        guard let version = try database?.loadVersion(ofRun: folder.id, inputDigest: try inputDigest()) else {
            let wasLoadedOtherwise = try manifest.map { $0.inputs != (try inputDigests()) } ?? false
            return wasLoadedOtherwise ? .stale(.input) : .missing
        }
        guard manifest != nil else { return .missing }
        guard version == ArticleDatabase.version else { return .stale(.version) }
        return try database?.nameOverrides() == context.configuration.nameOverrides ? .fresh : .stale(.settings)
    }

    private var failurePath: String { folder.path(of: RunFolder.failedLoadName) }

    private func commit(_ summary: LoadSummary, since start: ContinuousClock.Instant) throws {
        unlink(failurePath)
        try StageTiming(since: start).write(to: folder.path(of: RunFolder.timingName(of: .load)))
        let fingerprint = try StageFingerprint(.load, context.configuration)
        var counts = RecordCounts()
        counts.input = manifests[2].counts.output
        counts.output = counts.input
        try folder.write(
            Manifest(
                run: folder.id, stage: .load, version: fingerprint.version, settings: fingerprint.settings,
                startedAt: manifests[0].startedAt, inputs: try inputDigests(), outputs: [:], counts: counts,
                reasons: [:]))
    }

    private func runToLoad(_ accepted: Set<String>) throws -> RunToLoad {
        var run = RunToLoad(
            id: folder.id, startedAt: manifests[0].startedAt, inputDigest: try inputDigest(),
            settingsDigest: ContentHash(of: manifests.map(\.settings.value).joined()).value,
            toolVersion: Release.version, stages: manifests.map(stageSummary), accepted: accepted,
            earlierFailures: LoadStage.failedChecks(in: folder))
        run.checks = try OwnChecks(
            folder: context.configuration.checksFolder, requireGoingOn: context.stop.check)
        run.sources = loadedSources(manifests[0])
        run.resolved = manifests[0].resolved ?? []
        run.idAtAddress = { NormalizedURL($0) == nil ? nil : ArticleID.ofAddress($0) }
        return run
    }

    private func loadedSources(_ fetched: Manifest) -> [LoadedSource] {
        let efforts = StageTiming(path: folder.path(of: RunFolder.timingName(of: .fetch)))?.sources
        let impolite = Set(fetched.impoliteSources ?? [])
        return (fetched.sources ?? [:]).sorted { $0.key < $1.key }.map { name, summary in
            LoadedSource(name, isPolite: !impolite.contains(name), summary, efforts?[name])
        }
    }

    private func stageSummary(_ manifest: Manifest) -> StageSummary {
        let output = manifest.outputs[RunFolder.recordsName(of: manifest.stage)]
        var summary = StageSummary(
            stage: manifest.stage, version: manifest.version, outputDigest: output?.sha256.value ?? "")
        summary.bytesIn = bytesRead(by: manifest)
        summary.input = manifest.counts.input
        summary.output = manifest.counts.output
        summary.unchanged = manifest.counts.unchanged
        summary.skipped = manifest.counts.skipped
        summary.rejected = manifest.counts.rejected
        let timing = StageTiming(path: folder.path(of: RunFolder.timingName(of: manifest.stage)))
        summary.wallMilliseconds = timing?.wallMilliseconds
        summary.peakResidentKilobytes = timing?.peakResidentKilobytes
        return summary
    }

    /// Returns the number of bytes that a stage has read: fetch what it archived, a later stage what the one upstream
    /// wrote.
    private func bytesRead(by manifest: Manifest) -> Int {
        let read = manifests.first { $0.stage == manifest.stage.upstream } ?? manifest
        return read.outputs.filter { !$0.key.contains("rejected") && $0.key != RunFolder.blocksName }.reduce(0) {
            $0 + $1.value.bytes
        }
    }

    /// Returns the checks that undid the last load of a run, as they were written down.
    static func failedChecks(in folder: RunFolder) -> [CheckResult] {
        guard let bytes = FileManager.default.contents(atPath: folder.path(of: RunFolder.failedLoadName)) else {
            return []
        }
        return (try? JSONDecoder().decode([CheckResult].self, from: bytes)) ?? []
    }
}
