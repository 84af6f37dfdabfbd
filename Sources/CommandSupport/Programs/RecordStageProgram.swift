import ArticleModel
import Cleaning
import Foundation
import Pipeline
import Stages

/// Does what `copydesk-clean` and `copydesk-extract` do: a stage of a run, or with operands a filter.
package struct RecordStageProgram {
    let stage: Stage
    let options: RecordStageOptions
    let filterSource: () throws -> FilterSource
    let run: CommandRun

    /// `stage` is clean or extract; `filter` is asked for where `options` name files.
    package init(_ stage: Stage, _ options: RecordStageOptions, filter: @escaping () throws -> FilterSource) {
        self.stage = stage
        self.options = options
        filterSource = filter
        run = CommandRun(program: "copydesk-\(stage.rawValue)", verbose: options.common.work.verbose)
    }

    package func run() async throws {
        if options.files.isEmpty {
            try await inRun(options.common, options.selection)
        } else {
            try await asFilter(options.files, options.common.work)
        }
    }

    private func inRun(_ common: CommonOptions, _ options: SelectionOptions) async throws {
        try await run {
            let context = try run.context(common)
            let stageRun = ManualStageRun(stage, options.selection, context)
            if options.dryRun {
                try await stageRun.dryRun(diff: options.diff) { try StandardOutput().print(readable: $0) }
                return .done
            }
            return try await run.locked(context, common) { try await stageRun.run() }
                .status(strict: common.work.strict)
        }
    }

    /// Reads each operand, where `-` is records on standard input; what cannot be read is done without.
    private func asFilter(_ operands: [String], _ options: WorkOptions) async throws {
        try await run(handlesSignals: false) {
            let source = try filterSource()
            var rejected = 0
            var missing: (any Failure)?
            for operand in operands {
                do {
                    rejected += try await filter(operand, options, source)
                } catch let failure as FileFailure where failure.purpose == .read {
                    run.terminal.say(failure.description)
                    missing = missing ?? failure
                }
            }
            if missing != nil { return .missingInput }
            return options.strict && rejected > 0 ? .doneWithRejects : .done
        }
    }

    /// Returns how many records were rejected.
    private func filter(_ operand: String, _ options: WorkOptions, _ source: FilterSource) async throws -> Int {
        if operand != "-", let ofFile = source.ofFile {
            let outcome = try ofFile(operand)
            try StandardOutput().print(line: outcome.line)
            return outcome.isRejected ? 1 : 0
        }
        let input =
            operand == "-"
            ? LineReader(descriptor: STDIN_FILENO, name: "standard input") : try LineReader(path: operand)
        return try await RecordFilter(jobs: options.jobCount, source.stage).run(input) { line in
            try StandardOutput().print(line: line)
        }
    }
}

/// The stage that a filter applies to records, and what it makes of a file where it takes such.
package struct FilterSource: Sendable {
    let stage: any RecordStage
    let ofFile: (@Sendable (String) throws -> EncodedOutcome)?

    /// Returns the filter of pages in files, or of `RawArticle` records; `overrides` is a folder of files, one an outlet.
    package static func clean(clock: Timestamp?, overrides: String?) throws -> FilterSource {
        var settings = CleanSettings()
        if let overrides { settings.overrides = try OverrideFiles.read(overrides) }
        let filter = CleanFilter(settings, clock: clock)
        return FilterSource(stage: filter, ofFile: { try filter.outcome(ofFile: $0).encoded.map(\.line) })
    }

    /// Returns the filter of `CleanArticle` records, also in files.
    package static var extract: FilterSource { FilterSource(stage: ExtractStage(), ofFile: nil) }
}
