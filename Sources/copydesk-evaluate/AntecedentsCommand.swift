import ArgumentParser
import Evaluation

struct AntecedentsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "antecedents",
        abstract: "Write what speaks for each candidate of each pronoun, to train the weights.")

    @Argument(help: "A file of clean articles, one JSON record a line.")
    var articles: String

    @Option(name: .long, help: "Weights to resolve with, instead of those built in.")
    var weights: String?

    func run() async throws {
        try await evaluate { try show(try AntecedentExamples.lines(path: articles, weights: weights)) }
    }
}
