import ArticleModel
import Loading
import Pipeline

/// A stage that somebody asks for: it is done even where it is fresh.
package struct ManualStageRun {
    let stage: Stage
    let selection: RunSelection
    let context: RunContext

    /// `stage` is clean or extract.
    package init(_ stage: Stage, _ selection: RunSelection, _ context: RunContext) {
        self.stage = stage
        self.selection = selection
        self.context = context
    }

    /// Returns how the runs went, for the exit status.
    package func run() async throws -> RunResult {
        var result = RunResult()
        for folder in try folders() {
            do {
                let manifest = try await StageRun(stage, in: folder, context)
                    .run(context.recordStage(for: stage, in: folder), only: selection.only?.resolved(in: folder))
                result.add(manifest, context)
            } catch let failure as any Failure {
                try result.record(failure, of: folder.id, context)
            }
        }
        return result
    }

    /// Counts what would change, and writes nothing; with `diff`, prints the differences to what there is.
    package func dryRun(diff: Bool, print: (String) throws -> Void) async throws {
        for folder in try folders() {
            var tally = DryRunTally()
            try await StageRun(stage, in: folder, context)
                .dryRun(context.recordStage(for: stage, in: folder), only: selection.only?.resolved(in: folder)) {
                    let difference = OutcomeDifference(from: $0, to: $1)
                    tally.count(difference)
                    if diff, !difference.isEmpty { try print(difference.text) }
                }
            context.messages.say(.warning, "\(stage.rawValue) \(folder.id): \(tally.text); nothing was written")
        }
    }
}

extension ManualStageRun {
    /// Returns the runs asked for; a pruned one cannot be done again, which is an error where it was asked for by name.
    private func folders() throws -> [RunFolder] {
        let chosen = try selection.folders(in: context.workspace)
        for folder in chosen where folder.isPruned {
            let text = "\(folder.id): its pages were deleted by copydesk prune; it cannot be done again"
            if selection.runs != .all { throw PlainFailure(.missingInput, text) }
            context.messages.warn(text)
        }
        return chosen.filter { !$0.isPruned }
    }
}

extension RunContext {
    /// Returns the stage clean or extract, with the settings of the configuration.
    func recordStage(for stage: Stage, in folder: RunFolder) -> any RecordStage {
        switch stage {
        case .clean: CleanStage(in: folder, configuration.clean)
        case .extract: ExtractStage(configuration.extract)
        case .fetch, .load: preconditionFailure("\(stage.rawValue) has no transform of records")
        }
    }
}

/// The number of articles that a dry run would change.
struct DryRunTally {
    private var same = 0
    private var changed = 0
    private var new = 0
    private var rejected = 0

    mutating func count(_ difference: OutcomeDifference) {
        if difference.isRejected { rejected += 1 }
        if difference.isNew { new += 1 } else if difference.isEmpty { same += 1 } else { changed += 1 }
    }

    var text: String { "\(changed) would change, \(new) would be new, \(same) stay as they are; \(rejected) rejected" }
}
