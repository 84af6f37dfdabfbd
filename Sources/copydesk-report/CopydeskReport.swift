import ArgumentParser
import CommandSupport

@main
struct CopydeskReport: CopydeskProgram {
    static let configuration = CommandConfiguration(
        "copydesk-report", "Write a page and a CSV file per view from the database.",
        examples: ["copydesk-report", "copydesk-report /srv/www/news"], statuses: .ofReading())

    @Argument(help: "The folder to write to; else report in the workspace.", completion: .directory)
    var folder: String?

    @OptionGroup var common: CommonOptions

    func run() async throws { try await ReportProgram(common).run(folder: folder) }
}
