import ArgumentParser
import CommandSupport

@main
struct CopydeskEvaluate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "copydesk-evaluate", abstract: "Quality and speed on labelled data; a developer's tool.",
        subcommands: [PagesCommand.self, GenerateCommand.self, FeaturesCommand.self, EntitiesCommand.self])
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

    func run() async throws { try await EvaluationProgram().pages(truth: truth, predictions: predictions) }
}

struct FeaturesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "features", abstract: "Write what the network is told of labelled tokens, to train it.")

    @Argument(help: "A file of columns: the token first, the tag last.")
    var gold: String

    @Argument(help: "The file to write.")
    var output: String

    @Option(name: .long, help: "A document ends after so many sentences at the latest.")
    var sentences = 1000

    func run() async throws {
        try await EvaluationProgram().features(gold: gold, output: output, sentences: sentences)
    }
}

struct EntitiesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "entities", abstract: "Tag labelled tokens, and print how right and how fast that was.")

    @Argument(help: "A file of columns: the token first, the tag last (PER, ORG, LOC, MISC).")
    var gold: String

    @Option(name: .long, help: "Also write the tokens with the tags that were found.")
    var predictions: String?

    @Option(name: .long, help: "Whose word counts: both, rules or network.")
    var parts = "both"

    func run() async throws {
        try await EvaluationProgram().entities(gold: gold, parts: parts, predictions: predictions)
    }
}
