import ArticleModel
import Foundation

/// Removes articles from the files of a run, as if they had never been fetched: its archive, records, rejected records,
/// and the digests and counts of its manifests. For fetch they become items that were skipped.
///
/// The run as it will be is built beside the one that is there, and takes its place. Where the program is killed between
/// the two renames that this takes, `finishAll` does the second.
package struct RunRedaction {
    private let folder: RunFolder
    private let ids: Set<ArticleID>
    /// The run as it will be; its name is none of a run's.
    private let redacted: RunFolder
    /// The path of the run as it was, which is to be deleted.
    private let formerPath: String

    private static let redactedSuffix = ".redacted"
    private static let formerSuffix = ".former"

    package init(of folder: RunFolder, without ids: Set<ArticleID>) {
        self.folder = folder
        self.ids = ids
        let hidden = folder.path.pathOfFolder + "/." + folder.id
        redacted = RunFolder(id: folder.id, path: hidden + Self.redactedSuffix)
        formerPath = hidden + Self.formerSuffix
    }

    package func run() throws {
        try build()
        try OutputFile.syncFolder(of: redacted.path(of: "x"))
        try Self.rename(folder.path, formerPath)
        try Self.rename(redacted.path, folder.path)
        try OutputFile.syncFolder(of: folder.path)
        try Self.remove(formerPath)
    }

    /// Finishes what killed redactions have left in the workspace: a run that was to take the place of another does so, and
    /// one as it was before, or half of one, is deleted.
    package static func finishAll(in workspace: Workspace) throws {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: workspace.runsPath)) ?? []
        for name in names.sorted().reversed() where name.hasPrefix(".") {
            let path = "\(workspace.runsPath)/\(name)"
            if name.hasSuffix(formerSuffix) { try remove(path) }
            guard name.hasSuffix(redactedSuffix) else { continue }
            let place = "\(workspace.runsPath)/\(name.dropFirst().dropLast(redactedSuffix.count))"
            if FileManager.default.fileExists(atPath: place) { try remove(path) } else { try rename(path, place) }
        }
    }

    private static func rename(_ path: String, _ target: String) throws {
        guard Glibc.rename(path, target) == 0 else { throw FileFailure(.write, target) }
    }

    private func build() throws {
        guard mkdir(redacted.path, 0o777) == 0 else { throw FileFailure(.write, redacted.path) }
        var upstream: Manifest?
        var written: Set<String> = []
        for stage in [Stage.fetch, .clean, .extract] {
            guard let manifest = try folder.validManifest(of: stage) else {
                try requireRepeatable(stage)
                break
            }
            let stageRedaction = StageRedaction(manifest, from: folder, to: redacted, without: ids)
            upstream = try stageRedaction.run(after: upstream)
            written.formUnion(stageRedaction.fileNames)
        }
        // A file of a stage that is not valid is left out: the stage is done again.
        let stages = [Stage.fetch, .clean, .extract].map(\.rawValue)
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where !written.contains(name) {
            let isOfInvalidStage = stages.contains { name.hasPrefix("\($0).") } && !holdsNoArticle(name)
            if !isOfInvalidStage, link(folder.path(of: name), redacted.path(of: name)) != 0 {
                throw FileFailure(.write, redacted.path(of: name))
            }
        }
    }

    /// Throws where the stage and those after it, which are left out, cannot be done again.
    private func requireRepeatable(_ stage: Stage) throws {
        guard stage == .fetch || folder.isPruned, folder.exists(RunFolder.manifestName(of: stage)) else { return }
        throw PlainFailure(
            .badInput, "\(folder.path(of: RunFolder.manifestName(of: stage))): damaged\n\(folder.remedy(of: stage))")
    }

    /// Whether a file of a stage holds no article: times, and what recurs, which no article has alone.
    private func holdsNoArticle(_ name: String) -> Bool {
        name.hasSuffix(".timing.json") || name == RunFolder.blocksName
    }

    private static func remove(_ path: String) throws {
        do {
            try FileManager.default.removeItem(atPath: path)
        } catch {
            throw PlainFailure(.cannotCreateOutput, "\(path): cannot delete the folder: \(error.localizedDescription)")
        }
    }
}
