import ArgumentParser
import Evaluation

struct EntitiesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "entities", abstract: "Tag labelled tokens, and print how right and how fast that was.")

    @Argument(help: "A file of columns: the token first, its tag last (PER, ORG, LOC, MISC).")
    var gold: String

    @Option(name: .long, help: "Also write the tokens with the tags that were found, in BIO.")
    var predictions: String?

    @Option(name: .long, help: "Whose word counts: both, rules or network.")
    var parts: EntityScores.Parts = .both

    func run() async throws {
        try await evaluate {
            let scores = try EntityScores.measure(goldPath: gold, parts: parts)
            try show(scores.table)
            if let predictions { try scores.writePredictions(to: predictions) }
        }
    }
}

extension EntityScores.Parts: ExpressibleByArgument {}
