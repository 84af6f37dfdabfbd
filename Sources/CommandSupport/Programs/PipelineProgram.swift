import Pipeline
import Stages

/// Does what `copydesk run` does.
package struct PipelineProgram {
    let options: CommonOptions
    let run: CommandRun

    package init(_ options: CommonOptions) {
        self.options = options
        run = CommandRun(program: "copydesk", verbose: options.work.verbose)
    }

    package func run(includesStale: Bool, _ fetchOptions: FetchOptions) async throws {
        try await run {
            let context = try run.context(options)
            return try await run.locked(context, options) {
                let result = try await PipelineRun(context, includesStale: includesStale, fetchOptions).run()
                if result.isEmpty { context.messages.info("nothing new") }
                return run.status(of: result, strict: options.work.strict)
            }
        }
    }
}
