import ArgumentParser
import Evaluation

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

    func run() async throws {
        try await evaluate {
            let scores = try QuoteScores.measure(path: gold)
            try show(scores.table)
            if let predictions { try scores.writePredictions(to: predictions) }
        }
    }
}
