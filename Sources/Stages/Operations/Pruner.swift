import ArticleModel
import Foundation
import Pipeline

/// Deletes the fetched pages of old runs: what `copydesk prune` does.
package struct Pruner {
    /// What was deleted, or in a dry run would be.
    package struct Summary: Sendable {
        package let runs: [String]
        package let articles: Int
        package let bytes: Int
    }

    let context: RunContext

    package init(_ context: RunContext) { self.context = context }

    /// Prunes the runs that are neither among the newest `keepRuns` nor begun within `days`.
    ///
    /// A run that is not in the database as it is now, or that some stage is still to be done for, is never touched.
    package func run(keepRuns: Int?, days: Int?, isDryRun: Bool) throws -> Summary {
        let retention = context.configuration.retention
        let oldest = context.clock.adding(seconds: -86_400 * (days ?? retention.days))
        let candidates = (try context.workspace.runs()).dropLast(keepRuns ?? retention.runs).filter { folder in
            RunID.clock(of: folder.id).map { $0 < oldest } ?? false
        }
        var runs: [String] = []
        var articles = 0
        var bytes = 0
        let states = RunStateReader(context, readOnly: true)
        for folder in candidates where try folder.prunableBytes > 0 && !states.states(of: folder).isDue {
            articles += try folder.validManifest(of: .clean)?.counts.output ?? 0
            runs.append(folder.id)
            bytes += isDryRun ? folder.prunableBytes : try folder.prune()
        }
        if !isDryRun { bytes += try pruneBlockMemories() }
        return Summary(runs: runs, articles: articles, bytes: bytes)
    }

    /// Deletes what no run reads any more that could still be cleaned again; the newest pruned run is the one that is read.
    private func pruneBlockMemories() throws -> Int {
        let runs = try context.workspace.runs()
        return try zip(runs, runs.dropFirst()).reduce(0) { freed, pair in
            try pair.0.isPruned && pair.1.isPruned ? freed + pair.0.pruneBlockMemory() : freed
        }
    }
}

extension Pruner.Summary {
    /// A message that says what is gone, and what that means.
    package var text: String {
        if runs.isEmpty { return "nothing to prune" }
        return
            "\(runs.count) \(runs.count == 1 ? "run" : "runs"), \(bytes / 1_000) KB: \(articles) articles can no longer be cleaned again "
            + "(their rows stay, and can be rebuilt)\n" + runs.joined(separator: "\n")
    }
}
