import ArgumentParser
import CommandSupport

@main
struct CopydeskAsk: CopydeskProgram {
    static let configuration = CommandConfiguration(
        "copydesk-ask", "Ask the database one of its questions; without a name they are listed.",
        usage:
            "copydesk-ask [NAME [PARAMETER…]] [--config FILE | --database FILE] [--csv | --json | --markdown | --sql]",
        notes: """
            Each question has parameters of its own, which copydesk-ask NAME --help shows. Questions of your own are files \
            in the folder questions beside the configuration.
            """,
        examples: [
            "copydesk-ask", #"copydesk-ask most-quoted --since 2026-05-01 --outlet "Example Post""#,
            "copydesk-ask who-speaks-about 'port strike' --csv > speakers.csv",
            "copydesk-ask most-quoted --sql | sqlite3 -readonly var/articles.sqlite",
        ], statuses: .ofReading(.locked), helpNames: [])

    @Argument(
        parsing: .allUnrecognized, help: ArgumentHelp("A question, and values for its parameters.", valueName: "name"),
        completion: .custom { _, _, _ in AskProgram.namesOfQuestions })
    var words: [String] = []

    @OptionGroup var options: AskOptions

    func run() async throws { try await AskProgram(options).run(words, help: Self.helpMessage()) }
}
