import ArticleModel
import Foundation

/// The recurring blocks that the clean stage of a run remembers for later runs.
extension RunFolder {
    /// The file with a line for each paragraph that recurs, or may yet, in the articles of an outlet.
    package static let blocksName = "clean.blocks.tsv"

    /// Returns the newest of the earlier runs that have been cleaned; nil where there is none.
    package func runWithBlockMemory() throws -> RunFolder? { try blockMemory()?.run }

    /// Returns the digest of what that run remembers, under a name that no file of this run has: such as
    /// `20261121T060000Z-7f3a/clean.blocks.tsv`.
    package func blockMemoryInputs() throws -> [String: ContentHash] {
        guard let (run, file) = try blockMemory() else { return [:] }
        return ["\(run.id)/\(Self.blocksName)": file.sha256]
    }

    /// Returns that run, with the file that its manifest names.
    private func blockMemory() throws -> (run: RunFolder, file: Manifest.Output)? {
        let workspace = Workspace(path: path.pathOfFolder.pathOfFolder)
        for run in try workspace.runs().reversed() where run.id.utf8.lexicographicallyPrecedes(id.utf8) {
            if let file = try run.validManifest(of: .clean)?.outputs[Self.blocksName] { return (run, file) }
        }
        return nil
    }
}

extension Manifest {
    /// The digests of the files of earlier runs that the stage has read.
    var earlierRunInputs: [String: ContentHash] { inputs.filter { Manifest.isOfEarlierRun($0.key) } }

    /// The digests of the files of its own run that the stage has read.
    var ownRunInputs: [String: ContentHash] { inputs.filter { !Manifest.isOfEarlierRun($0.key) } }

    /// A run's own files are named without a folder; `blockMemoryInputs` puts the run before the name.
    private static func isOfEarlierRun(_ name: String) -> Bool { name.contains("/") }
}
