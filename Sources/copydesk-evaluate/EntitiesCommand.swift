import ArgumentParser
import CommandSupport

struct EntitiesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "entities", abstract: "Tag labelled tokens, and print how right and how fast that was.")

    @Argument(help: "A file of columns: the token first, its tag last (PER, ORG, LOC, MISC).")
    var gold: String

    @Option(name: .long, help: "Also write the tokens with the tags that were found, in BIO.")
    var predictions: String?

    @Option(name: .long, help: "Whose word counts: both, rules or network.")
    var parts = "both"

    func validate() throws {
        guard EvaluationProgram.nameParts.contains(parts) else {
            throw ValidationError(
                "--parts is \(parts), but must be one of \(EvaluationProgram.nameParts.joined(separator: ", "))")
        }
    }

    func run() async throws {
        try await EvaluationProgram().entities(gold: gold, parts: parts, predictions: predictions)
    }
}

struct FeaturesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "features", abstract: "Write what the network is told of labelled tokens, to train it.")

    @Argument(help: "A file of columns: the token first, its tag last.")
    var gold: String

    @Argument(help: "The file to write.")
    var output: String

    @Option(name: .long, help: "A document ends after so many sentences at the latest.")
    var sentences = 1000

    func run() async throws {
        try await EvaluationProgram().features(gold: gold, output: output, sentences: sentences)
    }
}
