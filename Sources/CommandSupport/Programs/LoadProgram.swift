import ArticleModel
import Pipeline
import Stages

/// Does what `copydesk-load` does.
package struct LoadProgram {
    let options: CommonOptions
    let run: CommandRun

    package init(_ options: CommonOptions) {
        self.options = options
        run = CommandRun(program: "copydesk-load", verbose: options.work.verbose)
    }

    package func run(_ runs: RunOptions, accepting: Set<String>, dryRun: Bool) async throws {
        try await run {
            let context = try run.context(options)
            return try await run.locked(context, options) {
                let selection = RunSelection(run: runs.run, since: runs.sinceTime)
                var result = RunResult()
                for folder in try selection.folders(in: context.workspace) {
                    do {
                        try load(folder, context, accepting: accepting, dryRun: dryRun)
                    } catch let failure as any Failure {
                        try result.record(failure, of: folder.id, context)
                    }
                }
                return run.status(of: result, strict: options.work.strict)
            }
        }
    }

    private func load(_ folder: RunFolder, _ context: RunContext, accepting: Set<String>, dryRun: Bool) throws {
        let summary = try LoadStage(folder, context).run(accepting: accepting, isDryRun: dryRun)
        let text = summary.text(run: folder.id)
        if dryRun { run.terminal.say("\(text); undone again") } else { context.messages.info(text) }
    }
}
