import ArticleModel
import Foundation
import Pipeline
import Reporting
import Stages

/// Does what `copydesk plan`, `status`, `why`, `check`, `prune`, `forget` and `export` do.
package struct WorkspaceProgram {
    let options: CommonOptions
    let run: CommandRun

    package init(_ options: CommonOptions) {
        self.options = options
        run = CommandRun(program: "copydesk", verbose: options.work.verbose)
    }

    /// Reads only: it needs no lock, and tells of a run that is under way as far as it is committed.
    package func status(json: Bool) async throws {
        try await run {
            let status = try WorkspaceStatus(of: try run.context(options))
            if json {
                try StandardOutput().print(status.json())
            } else {
                try StandardOutput().print(readable: status.table)
            }
            return .done
        }
    }

    /// Tells what would change; with `printsRows` every row of it, as JSON Lines.
    package func plan(printsRows: Bool) async throws {
        try await run {
            let context = try run.context(options)
            let output = StandardOutput()
            return try await run.lockedWhereUsed(context, options) {
                let plan = try await ChangePlan(context) { change in
                    if printsRows { try output.print(String(decoding: JSONLine().encode(change), as: UTF8.self)) }
                }
                if !printsRows { try output.print(readable: plan.text(width: TerminalWidth.ofOutput)) }
                return run.status(of: plan.result, strict: options.work.strict)
            }
        }
    }

    package func why(_ article: String) async throws {
        try await run {
            let history = try ArticleHistory(of: article, try run.context(options))
            try StandardOutput().print(history.lines.map(\.printable).joined(separator: "\n"))
            return .done
        }
    }

    package func check(junit: String?) async throws {
        try await run {
            let context = try run.context(options)
            if let junit { try WorkspaceCheck.requireWritable(junit: junit, context) }
            let check = try await run.locked(context, options) { try WorkspaceCheck(of: context) }
            if let junit { try check.write(junit: junit) }
            if let text = check.text(passed: options.work.verbose) {
                try StandardOutput().print(readable: text)
            } else {
                context.messages.info("all \(check.results.count) checks passed")
            }
            return check.failed.isEmpty ? .done : .checkFailed
        }
    }

    package func prune(keepRuns: Int?, days: Int?, dryRun: Bool) async throws {
        try await run {
            let context = try run.context(options)
            let summary = try await run.locked(context, options) {
                try Pruner(context).run(keepRuns: keepRuns, days: days, isDryRun: dryRun)
            }
            context.messages.say(dryRun ? .warning : .info, (dryRun ? "would prune: " : "pruned: ") + summary.text)
            return .done
        }
    }

    package func forget(_ article: String) async throws {
        try await run {
            let context = try run.context(options)
            let summary = try await run.locked(context, options) { try Takedown(context).run(article) }
            context.messages.info(summary.text)
            return .done
        }
    }

    package func export(_ options: ExportOptions) async throws {
        try await run {
            if options.form == .verify { return try verify(options.target ?? ".") }
            let export = DatabaseExport(try run.context(self.options))
            let filter = ExportFilter(since: options.since, outlets: options.outlet)
            switch (options.form, options.target) {
            case (nil, let path?): try export.copy(to: path, of: filter)
            case (.csv, let path?): try export.csv(to: path, of: filter)
            case (.jsonl, let path?): try export.jsonLines(to: path, of: filter)
            case (.parquet, let path?): try export.parquet(to: path, of: filter)
            case (.logical, let path?): try export.logicalDump(to: path)
            case (.logical, nil): try export.logicalDump { try StandardOutput().print($0) }
            default: throw PlainFailure(.badUsage, "name the file or folder")
            }
            return .done
        }
    }

    /// Needs no workspace: the folder may have gone to another machine.
    private func verify(_ folder: String) throws -> ExitStatus {
        let verification = try ManifestVerification(of: folder.withoutTrailingSlashes)
        guard verification.problems.isEmpty else {
            throw PlainFailure(.badInput, verification.problems.joined(separator: "\n"))
        }
        run.terminal.messages.info("all \(verification.files) files are as the manifest says")
        return .done
    }
}
