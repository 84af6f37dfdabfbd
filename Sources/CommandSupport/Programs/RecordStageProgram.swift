import ArgumentParser
import ArticleModel
import Cleaning
import Fetching
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
        if options.files.isEmpty, filtersStandardInput {
            try await asFilter(["-"], options.common.work)
        } else if options.files.isEmpty {
            if holdsInput {
                throw ValidationError(
                    "standard input is not read where there is \(options.common.config); add - to read it")
            }
            try await inRun(options.common, options.selection)
        } else {
            try await asFilter(options.files, options.common.work)
        }
    }

    /// Whether the program is a filter without being told: its input is a pipe, and there is no configuration of runs. Where
    /// there is one, cron may have left a pipe open that nobody writes to.
    private var filtersStandardInput: Bool {
        !options.selection.isUsed && access(options.common.config, F_OK) != 0
            && options.common.config == CommonOptions.usualConfig && isPiped
    }

    private var isPiped: Bool {
        var status = stat()
        return fstat(STDIN_FILENO, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO
    }

    /// Whether somebody writes to the pipe, who will want that read: the pipe that cron leaves open holds nothing.
    private var holdsInput: Bool {
        guard isPiped, !options.selection.isUsed else { return false }
        var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        return poll(&input, 1, Self.millisecondsToWrite) > 0 && input.revents & Int16(POLLIN) != 0
    }

    /// How long a program before the pipe has to write something.
    private static let millisecondsToWrite: Int32 = 200

    private func inRun(_ common: CommonOptions, _ options: SelectionOptions) async throws {
        try await run {
            let context = try run.context(common)
            let stageRun = ManualStageRun(stage, options.selection, context)
            if options.dryRun {
                try await stageRun.dryRun(diff: options.diff) { try StandardOutput().print(readable: $0) }
                return .done
            }
            let result = try await run.locked(context, common) { try await stageRun.run() }
            return run.status(of: result, strict: common.work.strict)
        }
    }

    /// Reads each operand, where `-` is records on standard input; what cannot be read is done without.
    private func asFilter(_ operands: [String], _ options: WorkOptions) async throws {
        try await run(handlesSignals: false) {
            let source = try filterSource()
            var rejected = 0
            var isMissing = false
            let reportUnreadable = { (failure: FileFailure) in
                run.terminal.say(failure.description)
                isMissing = true
            }
            for inputs in FilterInput.all(operands, areRecords: source.pages == nil) {
                do {
                    rejected += try await filter(inputs, source, options, reportUnreadable)
                } catch let failure as FileFailure where failure.purpose == .read {
                    reportUnreadable(failure)
                }
            }
            if isMissing { return .missingInput }
            return options.strict && rejected > 0 ? .doneWithRejects : .done
        }
    }

    /// Returns how many records were rejected.
    private func filter(
        _ input: FilterInput, _ source: FilterSource, _ options: WorkOptions,
        _ reportUnreadable: (FileFailure) -> Void
    ) async throws -> Int {
        func filter(_ stage: any RecordStage) -> RecordFilter {
            RecordFilter(jobs: options.jobCount, workers: .thisProgram, stage)
        }
        let print = { (line: Data) in try StandardOutput().print(line: line) }
        switch input {
        case .standardInput:
            let reader = LineReader(descriptor: STDIN_FILENO, name: "standard input")
            if let pages = source.pages, try FilterInput.isPage(reader.start()) {
                return try await filter(pages).run(page: reader, maximumBytes: pages.maximumBytes, print: print)
            }
            return try await filter(source.records).run(reader, print: print)
        case .records(let file):
            return try await filter(source.records).run(LineReader(path: file, allowingPipe: true), print: print)
        case .pages(let files):
            guard let pages = source.pages else { return 0 }
            return try await filter(pages).run(
                files: files, maximumBytes: pages.maximumBytes, reportUnreadable: reportUnreadable, print: print)
        }
    }
}

/// What a filter reads at once.
private enum FilterInput {
    case standardInput
    case records(String)
    case pages([String])

    /// Whether an input that begins like this is a page or an archive of pages, and no records.
    static func isPage(_ start: [UInt8]) -> Bool {
        let first = start.drop { $0 <= 0x20 || [0xef, 0xbb, 0xbf].contains($0) }
        return first.first == UInt8(ascii: "<") || FileFormat(ofFile: "", start) != .page
            || DecodedText.isBinary(Data(start))
    }

    /// Returns the inputs that `operands` name, in their order; pages that follow one another are one, so that they are
    /// worked on in parallel.
    static func all(_ operands: [String], areRecords: Bool) -> [FilterInput] {
        var inputs: [FilterInput] = []
        var rest = operands[...]
        while let operand = rest.first {
            let pages = areRecords ? [] : rest.prefix { $0 != "-" }
            if !pages.isEmpty {
                inputs.append(.pages(Array(pages)))
            } else {
                inputs.append(operand == "-" ? .standardInput : .records(operand))
            }
            rest = rest.dropFirst(max(pages.count, 1))
        }
        return inputs
    }
}

/// The stages that a filter applies: to records, and to pages in files where it takes such.
package struct FilterSource: Sendable {
    let records: any RecordStage
    let pages: PageFileFilter?

    /// Returns the filter of pages in files, or of `RawArticle` records; `overrides` is a folder of files, one an outlet.
    package static func clean(clock: Timestamp?, overrides: String?) throws -> FilterSource {
        var settings = CleanSettings()
        if let overrides { settings.overrides = try OverrideFiles.read(overrides) }
        return FilterSource(
            records: CleanFilter(settings, clock: clock), pages: PageFileFilter(settings, clock: clock))
    }

    /// Returns the filter of `CleanArticle` records, also in files.
    package static var extract: FilterSource { FilterSource(records: ExtractStage(), pages: nil) }
}
