import ArgumentParser
import Evaluation

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
        try await evaluate { try TrainingFeatures.write(gold, to: output, sentencesPerDocument: sentences) }
    }
}
