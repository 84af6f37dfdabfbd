import ArgumentParser
import Evaluation

struct LinksCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "links", abstract: "Find who is meant in labelled articles, and print how right that was.")

    @Argument(help: "Articles that mark every word for a person: \"[Ann Lund=ann] left [her=ann] house\".")
    var gold: String

    @Flag(name: .long, help: "Also print what is wrong, word by word.")
    var faults = false

    func run() async throws {
        try await evaluate {
            let scores = try CoreferenceScores.measure(path: gold)
            if faults { try show(scores.faults) }
            try show(scores.table)
        }
    }
}
