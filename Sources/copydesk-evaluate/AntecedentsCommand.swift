import ArgumentParser
import Evaluation

struct AntecedentsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "antecedents",
        abstract: "Write what speaks for each candidate of each pronoun and each description, to train the weights.")

    @Argument(help: "A file of clean articles, one JSON record a line.")
    var articles: String

    @Option(name: .long, help: "Weights for pronouns, instead of those built in.")
    var pronounWeights: String?

    @Option(name: .long, help: "Weights for descriptions, instead of those built in.")
    var descriptionWeights: String?

    func run() async throws {
        try await evaluate {
            try show(
                try AntecedentExamples.lines(
                    path: articles, pronounWeights: pronounWeights, descriptionWeights: descriptionWeights))
        }
    }
}
