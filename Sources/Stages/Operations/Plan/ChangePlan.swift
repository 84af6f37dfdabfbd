import ArticleModel
import Loading
import Pipeline

/// What `copydesk run --run all` would change with the rules and settings of now: what `copydesk plan` tells.
///
/// All of it is done for a trial, so that nothing is guessed; the workspace stays as it is.
package struct ChangePlan {
    /// The stages that would be done again, each with why and for how many runs.
    package struct Redo: Hashable, Sendable {
        package let stage: Stage
        package let cause: String
        package let runs: Int
    }

    package let redone: [Redo]
    package let totals: ChangeTotals
    /// The number of articles in the database now.
    package let articles: Int
    /// The result that the run would have, with the failure that would keep a run out of the database.
    package let result: RunResult

    /// Calls `body` with every row that would change.
    package init(_ context: RunContext, forEachChange body: (RowChange) throws -> Void = { _ in }) async throws {
        let trial = try TrialWorkspace(of: context)
        redone = try ChangePlan.redone(trial.context)
        result = try await PipelineRun(trial.context, includesStale: true).runWithoutFetch()
        var totals = ChangeTotals()
        let comparison = try trial.comparison()
        try comparison.forEachChange { change in
            try context.stop.check()
            totals.add(change)
            try body(change)
        }
        self.totals = totals
        articles = try comparison.formerArticles()
    }

    private static func redone(_ context: RunContext) throws -> [Redo] {
        let reader = RunStateReader(context)
        var counts: [Stage: [String: Int]] = [:]
        for run in try context.workspace.runs() where !run.isPruned {
            for (stage, state) in try reader.states(of: run).propagated {
                switch state {
                case .fresh: break
                case .missing: counts[stage, default: [:]]["it has not been done", default: 0] += 1
                case .stale(let cause): counts[stage, default: [:]][cause.explanation, default: 0] += 1
                }
            }
        }
        return Stage.allCases.flatMap { stage in
            (counts[stage] ?? [:]).sorted { $0.key < $1.key }.map { Redo(stage: stage, cause: $0.key, runs: $0.value) }
        }
    }
}

extension StageState.Cause {
    /// Why a stage is done again, in words.
    fileprivate var explanation: String {
        switch self {
        case .input: "its input is another"
        case .settings: "other settings"
        case .version: "other rules"
        case .blockMemory: "earlier runs know other recurring blocks"
        case .earlierStage: "an earlier stage is done again"
        }
    }
}
