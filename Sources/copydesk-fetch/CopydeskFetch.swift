import ArgumentParser
import CommandSupport

@main
struct CopydeskFetch: CopydeskProgram {
    static let configuration = CommandConfiguration(
        commandName: "copydesk-fetch",
        abstract: "Take in what is new or changed at the sources, as a new run.",
        discussion: "Nothing new leaves no run behind. The later stages are copydesk-clean, -extract and -load.")

    @OptionGroup var common: CommonOptions

    @Flag(name: .long, help: "Print what would be taken in, and write nothing.")
    var dryRun = false

    func run() async throws { try await FetchProgram(common).run(dryRun: dryRun) }
}
