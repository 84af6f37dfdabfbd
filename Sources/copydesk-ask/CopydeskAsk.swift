import ArgumentParser
import ArticleModel
import CommandSupport

@main
struct CopydeskAsk: CopydeskProgram {
    static let configuration = CommandConfiguration(
        commandName: "copydesk-ask",
        abstract: "Ask the database one of its questions; without a name they are listed.",
        usage:
            "copydesk-ask [NAME [PARAMETER…]] [--config FILE | --database FILE] [--csv | --json | --markdown | --sql]",
        discussion: """
            Each question has parameters of its own, which copydesk-ask NAME --help shows. Questions of your own are files \
            in the folder questions beside the configuration.

            Examples:
              copydesk-ask
              copydesk-ask most-quoted --since 2026-05-01 --outlet "Example Post"
              copydesk-ask who-speaks-about 'port strike' --csv > speakers.csv
              copydesk-ask most-quoted --sql | sqlite3 -readonly var/articles.sqlite

            The status is 0 when the question was answered, also where no row answers it; 64 where a question, parameter or \
            value is not right; 65 where the database is damaged; 66 where there is none, or it may not be read; 75 where \
            another program keeps it locked; 78 where the configuration, the schema or a question of your own is not right.
            """,
        version: Release.version,
        helpNames: [])

    @Argument(
        parsing: .allUnrecognized, help: ArgumentHelp("A question, and values for its parameters.", valueName: "name"))
    var words: [String] = []

    @OptionGroup var options: AskOptions

    func run() async throws { try await AskProgram(options).run(words, help: Self.helpMessage()) }
}
