import ArgumentParser
import CommandSupport
import Network

@main
struct CopydeskFetch: CopydeskProgram {
    static let configuration = CommandConfiguration(
        commandName: "copydesk-fetch",
        abstract: "Take in what is new or changed at the sources, as a new run.",
        discussion: "Nothing new leaves no run behind. The later stages are copydesk-clean, -extract and -load.")

    @OptionGroup var common: CommonOptions

    @Flag(name: .long, help: "Print what would be taken in, and write nothing.")
    var dryRun = false

    @OptionGroup var selection: FetchSelectionOptions

    @OptionGroup var web: WebOptions

    @OptionGroup var site: DiscoveryOptions

    func run() async throws {
        let program = FetchProgram(common)
        if site.discover != nil {
            try await program.discover(site, over: HTTPNetwork())
        } else {
            var options = web.fetchOptions(over: HTTPNetwork())
            options.selection = selection.selection(at: common.work.clock)
            try await program.run(dryRun: dryRun, options)
        }
    }
}
