import ArgumentParser
import CommandSupport
import Network

@main
struct Copydesk: CopydeskProgram {
    static let configuration = CommandConfiguration(
        "copydesk", "News articles into a database: who said what, where, how often, since when.",
        notes: "Each subcommand has a help of its own: copydesk help run.",
        examples: ["copydesk run", "copydesk status", "copydesk export /srv/share/articles.sqlite"],
        statuses: ExitStatus.allCases,
        subcommands: [
            RunCommand.self, PlanCommand.self, StatusCommand.self, WhyCommand.self, CheckCommand.self,
            PruneCommand.self, ForgetCommand.self, ExportCommand.self,
        ])
}

struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        "run", "Finish what is unfinished, fetch what is new, and load it.",
        examples: [
            "copydesk run", "copydesk run --run all", "copydesk run --config /srv/copydesk/pipeline.json --verbose",
        ],
        statuses: ExitStatus.allCases)

    @Option(name: .long, help: "all: also redo what newer rules or settings have made stale.")
    var run: String?

    @OptionGroup var web: WebOptions

    @OptionGroup var common: CommonOptions

    func validate() throws {
        if let run, run != "all" { throw ValidationError("--run is \"\(run)\", but here only all is known") }
    }

    func run() async throws {
        try await PipelineProgram(common).run(includesStale: run != nil, web.fetchOptions(over: HTTPNetwork()))
    }
}

struct PlanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        "plan", "Tell what newer rules or settings would change, and change nothing.",
        notes: """
            Does for a trial what copydesk run --run all would do to the runs that are there, and compares the rows. It \
            needs as much time as that, and room for two copies of the database beside it.
            """,
        examples: ["copydesk plan", "copydesk plan --rows > changes.jsonl"], statuses: .ofWriting(.checkFailed))

    @Flag(name: .long, help: "Print every row that would change, as JSON Lines, instead of the totals.")
    var rows = false

    @OptionGroup var common: CommonOptions

    func run() async throws { try await WorkspaceProgram(common).plan(printsRows: rows) }
}

struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        "status", "Print for each run which stages are fresh, stale or missing.",
        examples: ["copydesk status", "copydesk status --json"], statuses: .ofReading())

    @Flag(name: .long, help: "One JSON object, for monitoring.")
    var json = false

    @OptionGroup var common: CommonOptions

    func run() async throws { try await WorkspaceProgram(common).status(json: json) }
}

struct WhyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        "why", "Print what each stage decided on one article, and by which rule.",
        examples: ["copydesk why https://post.example/2026/05/08/story", "copydesk why inbox/tram.txt"],
        statuses: .ofReading())

    @Argument(help: "The article's id, URL or file.")
    var article: String

    @OptionGroup var common: CommonOptions

    func run() async throws { try await WorkspaceProgram(common).why(article) }
}

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        "check", "Check the whole database, and every file against its manifest.",
        notes: "Prints what failed, and with --verbose every check. Checks of your own are files in the folder checks.",
        examples: ["copydesk check", "copydesk check --verbose --junit checks.xml"], statuses: .ofWriting(.checkFailed))

    @Option(
        name: .long, help: ArgumentHelp("Also write the results to this file, as JUnit XML.", valueName: "file"),
        completion: .file(extensions: ["xml"]))
    var junit: String?

    @OptionGroup var common: CommonOptions

    func run() async throws { try await WorkspaceProgram(common).check(junit: junit) }
}

struct PruneCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        "prune", "Delete the fetched pages of old runs; rows stay.",
        notes: "What is not said comes from retention in pipeline.json.",
        examples: ["copydesk prune --dry-run", "copydesk prune --keep-runs 30 --older-than 60"], statuses: .ofWriting())

    @Option(name: .long, help: "Keep the newest so many runs.")
    var keepRuns: Int?

    @Option(name: .long, help: "Keep the runs of the last so many days.")
    var olderThan: Int?

    @Flag(name: .long, help: "Say what would be deleted, and delete nothing.")
    var dryRun = false

    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard (0...1_000_000).contains(keepRuns ?? 0), (0...36_500).contains(olderThan ?? 0) else {
            throw ValidationError("--keep-runs must be between 0 and 1000000, --older-than between 0 and 36500")
        }
    }

    func run() async throws {
        try await WorkspaceProgram(common).prune(keepRuns: keepRuns, days: olderThan, dryRun: dryRun)
    }
}

struct ForgetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        "forget", "Take an article down: delete it everywhere, and never fetch it again.",
        notes: "It goes from the fetched pages, the files of all stages, the database and its search index.",
        examples: ["copydesk forget https://post.example/2026/05/08/story"], statuses: .ofWriting())

    @Argument(help: "The article's id, URL or file.")
    var article: String

    @OptionGroup var common: CommonOptions

    func run() async throws { try await WorkspaceProgram(common).forget(article) }
}

struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        "export", "Write a checked copy of the database, or files for other programs.",
        notes: "It is seen whole or not at all, and replaces a former one. A folder has a manifest.json with digests.",
        examples: [
            "copydesk export /srv/share/articles.sqlite",
            #"copydesk export --since 2026-05-01 --outlet "Example Post" post.sqlite"#,
            "copydesk export --csv tables", "copydesk export --jsonl lines",
            "copydesk export --parquet /srv/lake/articles", "copydesk export --verify lines",
            "copydesk export --logical | sha256sum",
        ], statuses: .ofReading(.checkFailed, .unreachable, .interrupted, .terminated))

    @OptionGroup var export: ExportOptions

    @OptionGroup var common: CommonOptions

    func run() async throws { try await WorkspaceProgram(common).export(export) }
}
