import ArgumentParser
import CommandSupport

@main
struct CopydeskLoad: CopydeskProgram {
    static let configuration = CommandConfiguration(
        commandName: "copydesk-load",
        abstract: "Load a run into the database, whole or not at all.",
        discussion: "A failed check of severity error leaves the database as it was, and ends with status 4.")

    @OptionGroup var runs: RunOptions

    @Option(name: .long, help: "Let this check fail for once; may be given several times.")
    var accept: [String] = []

    @Flag(name: .long, help: "Do the load, checks included, and undo it again.")
    var dryRun = false

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await LoadProgram(common).run(runs, accepting: Set(accept), dryRun: dryRun)
    }
}
