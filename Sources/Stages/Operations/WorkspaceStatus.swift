import ArticleModel
import Pipeline

/// The state of a workspace: what `copydesk status` prints, and a monitor reads.
package struct WorkspaceStatus: Codable, Sendable {
    package struct StageStatus: Codable, Sendable {
        /// `fresh`, `stale` or `missing`.
        package let state: String
        /// The cause where it is stale: `input`, `settings`, `version`, `memory`, or `earlierStage` where one before it
        /// is.
        package let cause: String?
        package let counts: RecordCounts?
    }

    package struct RunStatus: Codable, Sendable {
        package let run: String
        package let stages: [String: StageStatus]
        /// Whether its fetched pages were deleted by `copydesk prune`: it cannot be cleaned again.
        package let isPruned: Bool
        /// The checks that kept it out of the database the last time.
        package let failedChecks: [String]
    }

    /// The runs, oldest first.
    package let runs: [RunStatus]
    /// The run clock of the last `copydesk run` that ended well.
    package let lastSuccess: Timestamp?
    /// The seconds from then to now.
    package let secondsSinceSuccess: Int?
    /// The runs that the next `copydesk run` will finish.
    package let unfinished: [String]
    /// The loaded runs that newer rules or settings have made stale; `copydesk run --run all` redoes them.
    package let outdated: [String]
    /// The sources that had no files when they were last listed, but for those that may be empty.
    package let emptySources: [String]
    /// The sources that could not be had by the last fetch, with the reasons.
    package let unreachableSources: [String: String]
    /// The number of files of each source when it was last listed, and the last one that was not 0.
    package let sources: [String: SourceCounts.Entry]
    /// The runs that are dated later than now by more than a day, as after a clock that was set wrong: until then the pages
    /// on the web that are known are not looked at again.
    package let ahead: [String]
    /// Whether a program that writes is under way: what is unfinished may be its work.
    package let isRunning: Bool
    /// The paths of runs and of a database that were set aside because they were damaged.
    package let setAside: [String]
    package let isHealthy: Bool

    package init(of context: RunContext) throws {
        let reader = RunStateReader(context, readOnly: true)
        var unfinished: [String] = []
        var outdated: [String] = []
        runs = try (context.workspace.runs()).map { folder in
            let states = try reader.states(of: folder)
            if states.isDue { unfinished.append(folder.id) }
            if states.isOutdated { outdated.append(folder.id) }
            return try RunStatus(folder, states.propagated)
        }
        lastSuccess = Timestamp(contentsOf: context.workspace.lastSuccessPath)
        secondsSinceSuccess = lastSuccess.map { context.clock.secondsSinceEpoch - $0.secondsSinceEpoch }
        self.unfinished = unfinished
        self.outdated = outdated
        let counts = SourceCounts(of: context.workspace)
        emptySources = counts.emptySources(among: context.configuration.sources)
        let names = Set(context.configuration.sources.map(\.name))
        sources = counts.sources.filter { names.contains($0.key) }
        unreachableSources = (counts.unreachable ?? [:]).filter { names.contains($0.key) }
        isRunning = WorkspaceLock.isHeld(in: context.workspace)
        ahead = runs.map(\.run).filter { RunClock.isRunAhead($0, at: context.clock) }
        setAside = try context.workspace.setAsideNames()
        isHealthy =
            (unfinished.isEmpty || isRunning) && lastSuccess != nil && emptySources.isEmpty
            && unreachableSources.isEmpty && ahead.isEmpty
    }

    package func json() throws -> String { String(decoding: try JSONLine().encode(self), as: UTF8.self) }
}

extension WorkspaceStatus.RunStatus {
    fileprivate init(_ folder: RunFolder, _ states: [Stage: StageState]) throws {
        run = folder.id
        isPruned = folder.isPruned
        stages = try Dictionary(
            uniqueKeysWithValues: states.map { stage, state in
                (stage.rawValue, WorkspaceStatus.StageStatus(state, try folder.validManifest(of: stage)?.counts))
            })
        failedChecks = LoadStage.failedChecks(in: folder).map(\.name)
    }
}

extension WorkspaceStatus.StageStatus {
    fileprivate init(_ state: StageState, _ counts: RecordCounts?) {
        self.state = state.name
        if case .stale(let cause) = state { self.cause = cause.rawValue } else { cause = nil }
        self.counts = counts
    }
}

extension WorkspaceStatus {
    /// A table for a person: a line per run, and what is to be done.
    package var table: String {
        var lines = runs.map { run in
            let stages = Stage.allCases.map { stage in
                "\(stage.rawValue) \(run.stages[stage.rawValue]?.text ?? "missing")"
            }
            let notes = (run.isPruned ? ["pruned"] : []) + run.failedChecks.map { "check \($0) failed" }
            return ([run.run] + stages + notes).joined(separator: "  ")
        }
        if runs.isEmpty { lines.append("no run yet") }
        lines.append("last success: \(lastSuccess.map(\.description) ?? "never")")
        for source in emptySources {
            let earlier = sources[source]?.latestWithItems.map { ", where it had \($0.items) at \($0.listedAt)" }
            lines.append("source \(source) has nothing\(earlier ?? "")")
        }
        for (source, problem) in unreachableSources.sorted(by: { $0.key < $1.key }) {
            lines.append("source \(source) could not be had: \(problem)")
        }
        if !ahead.isEmpty {
            lines.append(
                "dated later than now: \(ahead.joined(separator: ", ")); if the clock is right, delete "
                    + "\(ahead.count == 1 ? "this folder" : "these folders") in runs/, and articles.sqlite*: "
                    + "what they have is fetched again, and the database built anew")
        }
        if isRunning { lines.append("a program that writes is under way") }
        if !unfinished.isEmpty {
            lines.append("unfinished, done by \(isRunning ? "it or " : "")the next copydesk run: \(unfinished.count)")
        }
        for path in setAside {
            lines.append("set aside because it was damaged: \(path); delete it when you have looked")
        }
        if !outdated.isEmpty {
            lines.append(
                "made by older rules or settings, redone by copydesk run --run all: \(outdated.joined(separator: " "))")
        }
        return lines.joined(separator: "\n")
    }
}

extension WorkspaceStatus.StageStatus {
    /// Such as `fresh (18 out, 1 rejected)` or `stale by version`.
    fileprivate var text: String {
        let why = cause.map { " by \($0)" } ?? ""
        guard let counts else { return state + why }
        return "\(state)\(why) (\(counts.output) out, \(counts.rejected) rejected)"
    }
}
