import ArgumentParser
import CommandSupport
import Network

@main
struct CopydeskFetch: CopydeskProgram {
    static let configuration = CommandConfiguration(
        "copydesk-fetch", "Take in what is new or changed at the sources, as a new run.",
        notes: "Nothing new leaves no run behind. The later stages are copydesk-clean, -extract and -load.",
        examples: [
            "copydesk-fetch", "copydesk-fetch --dry-run", "copydesk-fetch --since 3d --limit 100",
            "copydesk-fetch --discover https://post.example --contact you@news.example",
        ], statuses: .ofWriting(.doneWithRejects, .unreachable))

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
