import ArgumentParser
import Evaluation

struct PartsOfSpeechCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parts-of-speech", abstract: "Tag a labelled text, and print how right and how fast that was.")

    @Argument(help: "A word, a tab and its Penn tag on each line; a blank line after each sentence.")
    var gold: String

    func run() async throws { try await evaluate { try show(PartOfSpeechScores.measure(gold: gold).table) } }
}
