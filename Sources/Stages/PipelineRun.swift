import ArticleModel
import Foundation
import Loading
import Pipeline

/// `copydesk run`: everything that is to be done now, in one process.
package struct PipelineRun {
    let context: RunContext
    /// Also redo what newer rules or settings have made stale in older runs.
    let includesStale: Bool
    private let ledger: LoadLedger

    package init(_ context: RunContext, includesStale: Bool = false) {
        self.context = context
        ledger = LoadLedger(context)
        self.includesStale = includesStale
    }

    /// Finishes what is unfinished, oldest first, then fetches and brings up until nothing is new.
    ///
    /// A run that cannot go on does not hold up the others; its failure is in the result. Whoever asks to
    /// stop, or a full disk, ends it all.
    package func run() async throws -> RunResult {
        try context.workspace.create()
        for name in try context.workspace.clearUncommittedRuns() {
            context.messages.warn(
                "\(name): its fetched pages are damaged; set aside, and fetched again where they can be")
        }
        var result = RunResult()
        try await bringUpOldRuns(&result)
        var isMore = true
        while isMore, let fetched = try await FetchStage(context).run() {
            result.note(fetched.manifest, context)
            try await bringUp(folder(fetched.manifest.run), force: true, &result)
            isMore = fetched.isMore
        }
        if result.failure == nil { try noteSuccess() }
        return result
    }

    private func bringUpOldRuns(_ result: inout RunResult) async throws {
        let runs = try context.workspace.committedRuns()
        for run in runs {
            try await bringUp(run, force: includesStale || run == runs.last, &result)
        }
        let outdated = try runs.filter(isOutdated).count
        guard outdated > 0 else { return }
        context.messages.note(
            "\(outdated) older \(outdated == 1 ? "run was" : "runs were") made by other rules or settings; "
                + "copydesk run --run all redoes \(outdated == 1 ? "it" : "them")")
    }

    /// Does each stage of a run that is not fresh; one that only a newer rule made stale, only by `force`.
    private func bringUp(_ folder: RunFolder, force: Bool, _ result: inout RunResult) async throws {
        do {
            let wasLoaded = try ledger.state(of: folder) != .missing
            for stage in [Stage.clean, .extract] {
                let state = try folder.state(of: stage, context.configuration)
                let isDue = force || !wasLoaded ? state != .fresh : state.isBehind
                guard isDue, !folder.isPruned else { continue }
                let manifest = try await StageRun(stage, in: folder, context).run(context.work(of: stage, in: folder))
                result.note(manifest, context)
            }
            try load(folder, force: force)
        } catch let failure as any Failure {
            try result.goOn(past: failure, of: folder.id, context)
        }
    }

    private func isOutdated(_ folder: RunFolder) throws -> Bool {
        try [Stage.clean, .extract].contains { stage in
            switch try folder.state(of: stage, context.configuration) {
            case .stale(.settings), .stale(.version), .stale(.memory): true
            case .fresh, .missing, .stale(.input), .stale(.earlierStage): false
            }
        }
    }

    private func load(_ folder: RunFolder, force: Bool) throws {
        let state = try ledger.state(of: folder)
        guard force ? state != .fresh : state.isBehind else { return }
        let summary = try LoadStage(folder, context).run()
        context.messages.note(summary.text(run: folder.id))
    }

    private func folder(_ run: String) -> RunFolder {
        RunFolder(id: run, path: "\(context.workspace.runsPath)/\(run)")
    }

    /// For a monitor that asks when all was well last.
    private func noteSuccess() throws {
        try OutputFile.write(Data("\(context.clock)\n".utf8), to: context.workspace.lastSuccessPath)
    }
}

extension LoadSummary {
    /// Such as `load 20261121T060000Z-7f3a: 16 articles written, 0 unchanged, 48 quotes`.
    package func text(run: String) -> String {
        var parts = ["\(written) articles written", "\(unchanged) unchanged"]
        if overtaken > 0 { parts.append("\(overtaken) overtaken by a later fetch") }
        if fellBack > 0 { parts.append("\(fellBack) fell back to a former revision") }
        if removed > 0 { parts.append("\(removed) gone") }
        return "load \(run): \(parts.joined(separator: ", "))"
    }
}
