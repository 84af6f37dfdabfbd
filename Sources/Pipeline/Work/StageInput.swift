import ArticleModel
import Foundation

/// The records that a stage of a run reads: those that the stage upstream has written.
struct StageInput {
    let manifest: Manifest
    private let folder: RunFolder
    private let context: RunContext

    /// Throws where the stage upstream has not been done, or not with what there is now.
    init(of stage: Stage, in folder: RunFolder, _ context: RunContext) throws {
        guard let upstream = stage.upstream, let manifest = try folder.validManifest(of: upstream) else {
            let name = stage.upstream?.rawValue ?? ""
            throw PlainFailure(
                .missingInput,
                "\(folder.path): \(name) has not been done\nrun copydesk-\(name) --run \(folder.id) first")
        }
        if try folder.state(of: upstream, context.configuration) == .stale(.input) {
            throw PlainFailure(
                .missingInput,
                "\(folder.path): \(upstream.rawValue) is older than what it was made from\n"
                    + "run copydesk-\(upstream.rawValue) --run \(folder.id) first")
        }
        self.manifest = manifest
        self.folder = folder
        self.context = context
    }

    /// Hands the records to `recordStage`, with `only` that article's alone, and what becomes of each to `consume`, in order.
    ///
    /// Throws at the end where the file is not the one that the manifest describes.
    func forEachRecord(
        for recordStage: some RecordStage, only: ArticleReference?,
        consume: (RecordDisposition<EncodedRecord>) throws -> Void
    ) async throws {
        try folder.verify(RunFolder.archiveName, of: manifest)
        let reader = try LineReader(path: folder.recordsPath(of: manifest.stage))
        var done = 0
        try await RecordMap(jobs: context.jobs, workers: context.workers, stop: context.stop).run(recordStage) {
            try reader.next().map { StageInput.item($0, only: only) }
        } consume: { id, outcome in
            try consume(outcome.map { .processed($0) } ?? .carriedOver(id))
            done += 1
            context.messages.progress("\(recordStage.stage.rawValue) \(folder.id)", done, manifest.counts.output)
        }
        try folder.verify(reader.digest(), of: RunFolder.recordsName(of: manifest.stage), in: manifest)
    }

    /// Returns the record in `line`, without the line where the stage is not to do it again.
    private static func item(_ line: Data, only: ArticleReference?) -> RecordMap.Item<ArticleID?> {
        guard let only else { return RecordMap.Item(nil, line: line) }
        let identity = RecordIdentity(line: line)
        return RecordMap.Item(identity?.id, line: identity.map(only.matches) == true ? line : nil)
    }
}
