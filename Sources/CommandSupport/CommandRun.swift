import ArgumentParser
import ArticleModel
import Foundation
import Language
import Pipeline
import Stages

/// Runs a program's work with signal handling, messages and an exit status.
package struct CommandRun: Sendable {
    package let terminal: Terminal
    package let stop = SignalWatch.stop

    package init(program: String, verbose: Bool) { terminal = Terminal(program: program, verbose: verbose) }

    /// Does `work`; its failure becomes a message and an exit status. So does a model inside the program that is not whole.
    ///
    /// `handlesSignals` is for programs that have something to finish or to undo; a filter has nothing.
    package func callAsFunction(
        handlesSignals: Bool = true, _ work: () async throws -> ExitStatus
    ) async throws {
        if handlesSignals { SignalWatch.begin() }
        let status: ExitStatus
        do {
            try ProcessResources.prepare()
            try ModelFile.checkAll()
            status = try await work()
        } catch {
            terminal.say("\(error)")
            status = ExitStatus(error)
        }
        if status != .done { throw ExitCode(status.rawValue) }
    }
}

extension CommandRun {
    /// Returns what a stage of a run needs, read from the configuration that `options` name.
    package func context(_ options: CommonOptions) throws -> RunContext {
        context(options, try PipelineConfiguration(path: options.config))
    }

    /// Returns the same of a configuration that was read otherwise.
    package func context(_ options: CommonOptions, _ configuration: PipelineConfiguration) -> RunContext {
        RunContext(
            configuration, clock: options.work.clock, jobs: options.work.jobCount, workers: .thisProgram,
            messages: terminal.messages, stop: stop)
    }

    /// Makes the workspace where it is missing, and holds its lock while `work` is done.
    package func locked<Result>(
        _ context: RunContext, _ options: CommonOptions, _ work: () async throws -> Result
    ) async throws -> Result {
        try context.workspace.create()
        return try await holdingLock(context, options, work)
    }

    /// Does `work`, which makes nothing in the workspace: without its lock where nobody has ever held that.
    package func lockedWhereUsed<Result>(
        _ context: RunContext, _ options: CommonOptions, _ work: () async throws -> Result
    ) async throws -> Result {
        let isUsed = access(context.workspace.lockPath, F_OK) == 0
        return isUsed ? try await holdingLock(context, options, work) : try await work()
    }

    private func holdingLock<Result>(
        _ context: RunContext, _ options: CommonOptions, _ work: () async throws -> Result
    ) async throws -> Result {
        let lock = try WorkspaceLock(context.workspace, waiting: options.wait, stop: stop)
        defer { withExtendedLifetime(lock) {} }
        return try await work()
    }

    /// Returns the exit status: the first failure counts, then the rejects. Says what was rejected where that alone is why the
    /// status is not 0.
    package func status(of result: RunResult, strict: Bool) -> ExitStatus {
        if let failure = result.failure { return ExitStatus(failure) }
        if result.isAboveWarning { return .doneWithRejects }
        guard strict, result.rejected > 0 else { return .done }
        terminal.say("\(result.textOfRejects)\nthe view open_rejects names them, once they are loaded")
        return .doneWithRejects
    }
}
