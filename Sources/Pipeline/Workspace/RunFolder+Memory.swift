import ArticleModel
import Foundation

/// What the clean stage of a run remembers for later ones.
extension RunFolder {
    /// A line for each paragraph that recurs, or may yet, in the articles of an outlet.
    package static let blocksName = "clean.blocks.jsonl"

    /// The newest of the earlier runs that have been cleaned; nil where there is none.
    package func runThatRemembers() throws -> RunFolder? {
        let runsPath = (path as NSString).deletingLastPathComponent
        let workspace = Workspace(path: (runsPath as NSString).deletingLastPathComponent)
        return try workspace.runs().last { run in
            guard run.id.utf8.lexicographicallyPrecedes(id.utf8) else { return false }
            return try run.manifest(.clean)?.outputs[Self.blocksName] != nil
        }
    }

    /// The digest of what that run remembers, under a name that no stage's output has.
    package func memoryInputs() throws -> [String: ContentHash] {
        guard let run = try runThatRemembers(), let memory = try run.manifest(.clean)?.outputs[Self.blocksName] else {
            return [:]
        }
        return ["\(run.id)/\(Self.blocksName)": memory.sha256]
    }
}

extension Manifest {
    /// What the stage has read of earlier runs.
    var memoryInputs: [String: ContentHash] { inputs.filter { $0.key.contains("/") } }

    /// What it has read of its own run.
    var runInputs: [String: ContentHash] { inputs.filter { !$0.key.contains("/") } }
}
