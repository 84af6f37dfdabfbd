import ArgumentParser
import CommandSupport

@main
struct CopydeskLoad: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "copydesk-load",
        abstract: "Load a run into the database, whole or not at all.",
        discussion: "A failed check of severity error leaves the database as it was, and ends with status 4.")

    @Option(name: .long, help: "A run's id, latest (if nothing is said), or all.")
    var run: String?

    @Option(name: .long, help: "Only runs begun at this day or time, or later.")
    var since: String?

    @Option(name: .long, help: "Let this check fail for once; may be given several times.")
    var accept: [String] = []

    @Flag(name: .long, help: "Do the load, checks included, and undo it again.")
    var dryRun = false

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await LoadProgram(common).run(run: run, since: since, accepting: Set(accept), dryRun: dryRun)
    }
}
