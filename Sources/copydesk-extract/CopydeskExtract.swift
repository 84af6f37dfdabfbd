import ArgumentParser
import CommandSupport

@main
struct CopydeskExtract: CopydeskProgram {
    static let configuration = CommandConfiguration(
        commandName: "copydesk-extract",
        abstract: "Find people, organizations, places and quotes with their speakers.",
        discussion: """
            Without files: the stage extract of a run, always done anew.
            With files: a filter over CleanArticle records, one a line, that adds entities and quotes. \
            - reads them from standard input.
            """)

    @OptionGroup var options: RecordStageOptions

    func run() async throws {
        try await RecordStageProgram(.extract, options) { .extract }.run()
    }
}
