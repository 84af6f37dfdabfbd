import ArgumentParser
import CommandSupport

@main
struct CopydeskClean: CopydeskProgram {
    static let configuration = CommandConfiguration(
        "copydesk-clean", "Turn fetched pages into articles without boilerplate.",
        notes: """
            Without files: the stage clean of a run, always done anew.
            With files: a filter that prints one article a line, as JSON. - reads RawArticle records, one a \
            line, the page inline in html or text.
            """,
        examples: [
            "copydesk-clean --run latest --dry-run --diff", "copydesk-clean --run all --since 2026-05-01",
            "copydesk-clean page.html article.txt > articles.jsonl",
            "copydesk-clean - < pages.jsonl | copydesk-extract -",
        ], statuses: .ofWriting(.doneWithRejects))

    @Option(
        help: ArgumentHelp("For files: the folder of overrides, one file an outlet.", valueName: "folder"),
        completion: .directory)
    var overrides: String?

    @OptionGroup var options: RecordStageOptions

    func validate() throws {
        if options.files.isEmpty, overrides != nil {
            throw ValidationError("--overrides goes with files; a run has clean.overrides in pipeline.json")
        }
    }

    func run() async throws {
        try await RecordStageProgram(.clean, options) {
            try .clean(clock: options.common.work.givenClock, overrides: overrides)
        }.run()
    }
}
