import ArticleModel
import Foundation
import Pipeline
import Stages

/// Does what `copydesk plan` does.
package struct PlanProgram {
    let options: CommonOptions
    let run: CommandRun

    package init(_ options: CommonOptions) {
        self.options = options
        run = CommandRun(program: "copydesk", verbose: options.work.verbose)
    }

    /// Tells what would change; with `printsRows` every row of it, as JSON Lines.
    package func run(printsRows: Bool) async throws {
        try await run {
            let context = try run.context(options)
            let output = StandardOutput()
            return try await run.lockedWhereUsed(context, options) {
                let plan = try await ChangePlan(context) { change in
                    if printsRows { try output.print(String(decoding: JSONLine().encode(change), as: UTF8.self)) }
                }
                if !printsRows {
                    let isForTerminal = isatty(STDOUT_FILENO) == 1
                    let width = (isForTerminal ? TerminalWidth.ofOutput : nil) ?? TerminalWidth.usual
                    try output.print(readable: plan.text(width: width))
                }
                return run.status(of: plan.result, strict: options.work.strict)
            }
        }
    }
}
