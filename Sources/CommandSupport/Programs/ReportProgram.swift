import Pipeline
import Stages

/// What `copydesk-report` does.
public struct ReportProgram {
    let options: CommonOptions
    let run: CommandRun

    public init(_ options: CommonOptions) {
        self.options = options
        run = CommandRun(program: "copydesk-report", verbose: options.work.verbose)
    }

    public func run(folder: String?) async throws {
        try await run {
            let context = try run.context(options)
            let target = folder ?? "\(context.workspace.path)/report"
            try Exporting(context).report(to: target)
            context.messages.note("report: \(target)/index.html")
            return .done
        }
    }
}
