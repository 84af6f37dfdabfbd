import ArgumentParser
import ArticleModel
import CommandSupport
import Network

@main
struct Copydesk: CopydeskProgram {
    static let configuration = CommandConfiguration(
        commandName: "copydesk",
        abstract: "News articles into a database: who said what, where, how often, since when.",
        version: Release.version,
        subcommands: [
            RunCommand.self, StatusCommand.self, WhyCommand.self, CheckCommand.self, PruneCommand.self,
            ForgetCommand.self, ExportCommand.self,
        ])
}

struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Finish what is unfinished, fetch what is new, and load it.")

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

struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Print for each run which stages are fresh, stale or missing.")

    @Flag(name: .long, help: "One JSON object, for monitoring.")
    var json = false

    @OptionGroup var common: CommonOptions

    func run() async throws { try await WorkspaceProgram(common).status(json: json) }
}

struct WhyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "why", abstract: "Print what each stage decided on one article, and by which rule.")

    @Argument(help: "The article's id, URL or file.")
    var article: String

    @OptionGroup var common: CommonOptions

    func run() async throws { try await WorkspaceProgram(common).why(article) }
}

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check the whole database, and every file against its manifest.",
        discussion:
            "Prints what failed, and with --verbose every check. Checks of your own are files in the folder checks.")

    @Option(name: .long, help: ArgumentHelp("Also write the results to this file, as JUnit XML.", valueName: "file"))
    var junit: String?

    @OptionGroup var common: CommonOptions

    func run() async throws { try await WorkspaceProgram(common).check(junit: junit) }
}

struct PruneCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prune", abstract: "Delete the fetched pages of old runs; rows stay.",
        discussion: "What is not said comes from retention in pipeline.json.")

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
        commandName: "forget", abstract: "Take an article down: delete it everywhere, and never fetch it again.",
        discussion: "It goes from the fetched pages, the files of all stages, the database and its search index.")

    @Argument(help: "The article's id, URL or file.")
    var article: String

    @OptionGroup var common: CommonOptions

    func run() async throws { try await WorkspaceProgram(common).forget(article) }
}

struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write a checked copy of the database, CSV files, or a dump to compare.")

    @Argument(help: "The file to write the copy to, or with --csv the folder; --logical prints where none is named.")
    var target: String?

    @Flag(name: .long, help: "A CSV file per view.")
    var csv = false

    @Flag(name: .long, help: "A sorted dump with text keys for ids, without the columns of its runs.")
    var logical = false

    @OptionGroup var common: CommonOptions

    func validate() throws {
        if csv, logical { throw ValidationError("--csv and --logical exclude each other") }
        if target == nil, !logical { throw ValidationError("name the file or folder to write to") }
    }

    func run() async throws {
        try await WorkspaceProgram(common).export(target, as: csv ? .csv : logical ? .logical : .copy)
    }
}
