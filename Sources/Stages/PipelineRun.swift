import ArticleModel
import Foundation
import Loading
import Pipeline

/// `copydesk run`: everything that is to be done now, in one process.
package struct PipelineRun {
    let context: RunContext
    /// Whether to redo what newer rules or settings have made stale in older runs.
    let includesStale: Bool
    private let fetchOptions: FetchOptions
    private let stateReader: RunStateReader
    private let mender: WorkspaceMender

    package init(_ context: RunContext, includesStale: Bool = false, _ fetchOptions: FetchOptions = FetchOptions()) {
        self.context = context
        stateReader = RunStateReader(context)
        mender = WorkspaceMender(context, stateReader)
        self.includesStale = includesStale
        self.fetchOptions = fetchOptions
    }

    /// Finishes what is unfinished, oldest first, then fetches and processes until nothing is new.
    ///
    /// A run that cannot go on does not hold up the others; its failure is in the result. Whoever asks to
    /// stop, or a full disk, ends it all. What is found damaged and can be made again is, from the beginning.
    package func run() async throws -> RunResult {
        try context.workspace.create()
        var result = RunResult()
        var isDone = false
        while !isDone {
            do {
                result.clearFailure()
                try await attempt(&result)
                isDone = true
            } catch let failure as any Failure where mender.canMend(failure) {
                try mender.mend(failure)
            }
        }
        // A monitor asks for the time of the last run that went well. One that asks nothing of the web would hide that it fails.
        if result.failure == nil, !context.configuration.sources.contains(where: fetchOptions.passesOver) {
            try context.clock.write(to: context.workspace.lastSuccessPath)
        }
        return result
    }

    /// Does all that `run` does for the runs that are there, and fetches nothing.
    func runWithoutFetch() async throws -> RunResult {
        var result = RunResult()
        _ = try await updateOldRuns(.none, &result)
        return result
    }

    private func attempt(_ result: inout RunResult) async throws {
        var settled = try settledRuns()
        try context.prepareRuns(settled: settled.names)
        let ledger = try ruleChangeLedger()
        var states = try await updateOldRuns(settled, &result)
        try ledger?.record()
        var hasMore = true
        while hasMore, let fetched = try await FetchStage(context, fetchOptions).run() {
            result.add(fetched.manifest, context)
            let folder = context.workspace.folder(ofRun: fetched.manifest.run)
            states[folder.id] = try await update(folder, force: true, &result)
            if let failure = fetched.sourceFailure { result.note(failure) }
            hasMore = fetched.hasMore
        }
        try settled.settle(context.workspace.runs(), as: states, stateReader, context)
    }

    /// Returns what will count the rows that newer rules change, where somebody has asked for them and some run is affected.
    private func ruleChangeLedger() throws -> RuleChangeLedger? {
        guard includesStale, try context.workspace.runs().contains(where: { try stateReader.states(of: $0).isOutdated })
        else { return nil }
        do {
            return try RuleChangeLedger(context)
        } catch let failure as any Failure where failure.kind == .inputOutput {
            context.messages.warn("\(failure.description)\nthe rows that newer rules change are not counted")
            return nil
        }
    }

    /// Returns the runs that need not be looked into: none where somebody asks for all, and none once a day, when the
    /// database is scanned too.
    private func settledRuns() throws -> SettledRuns {
        let scan = DatabaseScan(context)
        guard includesStale || scan.isDue else {
            return try SettledRuns(of: context.workspace.runs(), stateReader, context)
        }
        try SettledRuns.forget(in: context.workspace)
        if scan.isDue { try scan.run(stateReader) }
        return .none
    }

    /// Returns the states of the runs that are not settled, by run, as they are now.
    private func updateOldRuns(_ settled: SettledRuns, _ result: inout RunResult) async throws -> [String: RunStates] {
        let runs = try context.workspace.runs()
        var states: [String: RunStates] = [:]
        for run in runs where !settled.names.contains(run.id) {
            states[run.id] = try await update(run, force: includesStale || run == runs.last, &result)
        }
        let outdated = settled.outdated + states.values.filter(\.isOutdated).count
        if outdated > 0 {
            context.messages.info(
                "\(outdated) older \(outdated == 1 ? "run was" : "runs were") made by other rules or settings; "
                    + "copydesk run --run all redoes \(outdated == 1 ? "it" : "them")")
        }
        return states
    }

    /// Does each stage of a run that is not fresh; one that only a newer rule made stale, only by `force`.
    ///
    /// Returns the states that the stages have then; nil where the run has failed.
    private func update(_ folder: RunFolder, force: Bool, _ result: inout RunResult) async throws -> RunStates? {
        do {
            let former = try stateReader.states(of: folder)
            guard force ? !former.isFresh : former.isDue else { return former }
            for stage in [Stage.clean, .extract] {
                let state = try folder.state(of: stage, context.configuration)
                let mustRun = force || former.load == .missing ? state != .fresh : state.isDue
                guard mustRun, !folder.isPruned else { continue }
                let manifest = try await StageRun(stage, in: folder, context)
                    .run(context.recordStage(for: stage, in: folder))
                result.add(manifest, context)
            }
            try load(folder, force: force)
            return try stateReader.states(of: folder)
        } catch let failure as any Failure where !mender.canMend(failure) {
            try result.record(failure, of: folder.id, context)
            return nil
        }
    }

    private func load(_ folder: RunFolder, force: Bool) throws {
        let state = try stateReader.loadState(of: folder)
        guard force ? state != .fresh : state.isDue else { return }
        let summary = try LoadStage(folder, context).run()
        context.messages.info(summary.text(run: folder.id))
    }
}

extension LoadSummary {
    /// Such as `load 20261121T060000Z-7f3a: 16 articles written, 0 unchanged, 48 quotes`.
    package func text(run: String) -> String {
        var parts = ["\(written) articles written", "\(unchanged) unchanged"]
        if superseded > 0 { parts.append("\(superseded) overtaken by a later fetch") }
        if reverted > 0 { parts.append("\(reverted) fell back to a former revision") }
        if removed > 0 { parts.append("\(removed) gone") }
        return "load \(run): \(parts.joined(separator: ", "))"
    }
}
