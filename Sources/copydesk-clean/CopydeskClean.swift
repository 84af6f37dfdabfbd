import ArgumentParser
import CommandSupport

@main
struct CopydeskClean: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "copydesk-clean",
        abstract: "Turn fetched pages into articles without boilerplate.",
        discussion: """
            Without files: the stage clean of a run, always done anew.
            With files: a filter that prints one article a line, as JSON. - reads RawArticle records, one a \
            line, the page inline in html or text.
            """)

    @Argument(help: "HTML or text files, or - for records on standard input.")
    var files: [String] = []

    @Option(
        help: ArgumentHelp("For files: the folder of overrides, one file an outlet.", valueName: "folder"))
    var overrides: String?

    @OptionGroup var selection: SelectionOptions
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if !files.isEmpty, selection.isUsed {
            throw ValidationError("--run, --only, --since and --dry-run go with a run, not with files")
        }
        if files.isEmpty, overrides != nil {
            throw ValidationError("--overrides goes with files; a run has clean.overrides in pipeline.json")
        }
    }

    func run() async throws {
        let program = RecordStageProgram(.clean, verbose: common.work.verbose)
        if files.isEmpty {
            try await program.inRun(common, selection)
        } else {
            try await program.asFilter(
                files, common.work, .clean(clock: common.work.givenClock, overrides: overrides))
        }
    }
}
