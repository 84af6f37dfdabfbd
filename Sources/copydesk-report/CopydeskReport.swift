import ArgumentParser
import CommandSupport

@main
struct CopydeskReport: CopydeskProgram {
    static let configuration = CommandConfiguration(
        commandName: "copydesk-report",
        abstract: "Write a page and a CSV file per view from the database.")

    @Argument(help: "The folder to write to; else report in the workspace.")
    var folder: String?

    @OptionGroup var common: CommonOptions

    func run() async throws { try await ReportProgram(common).run(folder: folder) }
}
