import ArgumentParser
import CommandSupport

@main
struct CopydeskEvaluate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "copydesk-evaluate", abstract: "Quality and speed on labelled data; a developer's tool.",
        subcommands: [
            PagesCommand.self, TextsCommand.self, EntitiesCommand.self, LinksCommand.self, QuotesCommand.self,
            PartsOfSpeechCommand.self, FeaturesCommand.self, GenerateCommand.self,
        ])
}

struct GenerateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate", abstract: "Write invented articles, for soaks and measurements.")

    @Option(name: .long, help: "How many.")
    var count = 500

    @Option(name: .long, help: "The same seed, the same articles.")
    var seed: UInt64 = 1

    @Argument(help: "The folder to write to.")
    var folder: String

    func run() async throws { try await EvaluationProgram().generate(count: count, seed: seed, folder: folder) }
}

struct PagesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pages", abstract: "Clean labelled pages, and print how right and how fast that was.")

    @Argument(help: "A JSON file with the truth by page id; the pages are html/ID.html.gz beside it.")
    var truth: String

    @Option(name: .long, help: "Also write what was found, by page id, as JSON.")
    var predictions: String?

    @Flag(name: .long, help: "Also print of each rule how much it cut, and how much of that belongs to the bodies.")
    var rules = false

    func run() async throws {
        try await EvaluationProgram().pages(truth: truth, predictions: predictions, printsRules: rules)
    }
}

struct TextsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "texts", abstract: "Put noise to articles, clean them, and print how right and how fast that was.")

    @Option(name: .long, help: "How many texts.")
    var count = 480

    @Option(name: .long, help: "The same seed, the same texts.")
    var seed: UInt64 = 1

    @Option(name: .long, help: "JSON lines with title and text, to put noise to instead of invented articles.")
    var articles: String?

    @Flag(name: .long, help: "Also print what is wrong, text by text.")
    var faults = false

    @Option(name: .long, help: "Also write the texts into this folder, to look at.")
    var folder: String?

    func run() async throws {
        try await EvaluationProgram().texts(
            count: count, seed: seed, articles: articles, printsFaults: faults, folder: folder)
    }
}

struct QuotesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quotes", abstract: "Find labelled quotations, and print how right and how fast that was.")

    @Argument(
        help: """
            A JSONL file, a text with its quotations a line, or a .txt of articles that mark indirect speech: \
            "She said [the ships are late=Ann Keller]". Only what is labelled, in marks or indirect, is looked at.
            """)
    var gold: String

    @Option(name: .long, help: "Also write what was found, a document a line, as JSON.")
    var predictions: String?

    func run() async throws { try await EvaluationProgram().quotes(gold: gold, predictions: predictions) }
}
