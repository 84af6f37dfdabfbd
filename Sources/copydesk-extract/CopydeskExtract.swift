import ArgumentParser
import CommandSupport

@main
struct CopydeskExtract: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "copydesk-extract",
        abstract: "Find people, organizations, places and quotes with their speakers.",
        discussion: """
            Without files: the stage extract of a run, always done anew.
            With files: a filter over CleanArticle records, one a line, that adds entities and quotes. \
            - reads them from standard input.
            """)

    @Argument(help: "Files of clean articles, or - for records on standard input.")
    var files: [String] = []

    @OptionGroup var selection: SelectionOptions
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if !files.isEmpty, selection.isUsed {
            throw ValidationError("--run, --only, --since and --dry-run go with a run, not with files")
        }
    }

    func run() async throws {
        let program = RecordStageProgram(.extract, verbose: common.work.verbose)
        if files.isEmpty {
            try await program.inRun(common, selection)
        } else {
            try await program.asFilter(files, common.work, .extract)
        }
    }
}
