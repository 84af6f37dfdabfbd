import ArgumentParser
import CommandSupport

@main
struct CopydeskLoad: CopydeskProgram {
    static let configuration = CommandConfiguration(
        "copydesk-load", "Load a run into the database, whole or not at all.",
        notes: "A failed check of severity error leaves the database as it was, and ends with status 4.",
        examples: [
            "copydesk-load --run latest --dry-run", "copydesk-load --run all",
            "copydesk-load --run 20261121T060000Z-7f3a --accept textsInBody",
        ], statuses: .ofWriting(.checkFailed))

    @OptionGroup var runs: RunOptions

    @Option(
        name: .long,
        help: ArgumentHelp("Let this check fail for once; may be given several times.", valueName: "check"))
    var accept: [String] = []

    @Flag(name: .long, help: "Do the load, checks included, and undo it again.")
    var dryRun = false

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await LoadProgram(common).run(runs, accepting: Set(accept), dryRun: dryRun)
    }
}
