import Pipeline
import Stages

/// Does what `copydesk-report` does.
package struct ReportProgram {
    let options: CommonOptions
    let run: CommandRun

    package init(_ options: CommonOptions) {
        self.options = options
        run = CommandRun(program: "copydesk-report", verbose: options.work.verbose)
    }

    package func run(folder: String?) async throws {
        try await run {
            let context = try run.context(options)
            let target = folder ?? context.workspace.reportPath
            try DatabaseExport(context).report(to: target)
            context.messages.info("report: \(target)/index.html")
            return .done
        }
    }
}
