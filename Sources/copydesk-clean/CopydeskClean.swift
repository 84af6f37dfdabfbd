import ArgumentParser
import CommandSupport

@main
struct CopydeskClean: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "copydesk-clean",
        abstract: "Turn fetched pages into articles without boilerplate.",
        discussion: """
            Without files: the stage clean of a run, always done anew.
            With files: a filter that prints one article a line, as JSON. - reads RawArticle records, one a \
            line, the page inline in html or text.
            """)

    @OptionGroup var options: RecordStageOptions

    func run() async throws {
        try await RecordStageProgram(.clean, options).run()
    }
}
