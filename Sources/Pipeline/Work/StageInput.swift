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

    /// Hands each line to `transform`, in parallel, and the results to `consume`, in order.
    ///
    /// Throws at the end where the file is not the one that the manifest describes.
    func forEachLine<Result: Sendable>(
        for stage: Stage, transform: @escaping @Sendable (Data) -> Result, consume: (Result) throws -> Void
    ) async throws {
        try folder.verify(RunFolder.archiveName, of: manifest)
        let reader = try LineReader(path: folder.recordsPath(of: manifest.stage))
        var done = 0
        try await OrderedParallelMap(jobs: context.jobs).run(next: reader.next, transform: transform) { result in
            try context.stop.check()
            try consume(result)
            done += 1
            context.messages.progress("\(stage.rawValue) \(folder.id)", done, manifest.counts.output)
        }
        try folder.verify(reader.digest(), of: RunFolder.recordsName(of: manifest.stage), in: manifest)
    }
}
