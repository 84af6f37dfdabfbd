import ArgumentParser
import Evaluation

struct CopiesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "copies",
        abstract: "Make edited and cut copies of articles, load them, and print how many are found and what else is.")

    @Argument(help: "JSON lines with `title` and `text`, the paragraphs apart by line breaks.")
    var articles: [String]

    @Option(help: "So many sets are made, each with another kind of copy of each article.")
    var rounds = 13

    @Option(help: "The same seed, the same copies.")
    var seed: UInt64 = 1

    @Flag(help: "Also print the copies that were missed, and the pairs that are wrong.")
    var faults = false

    @Option(parsing: .upToNextOption, help: "Also print how long it takes to load so many texts that are alike.")
    var times: [Int] = []

    func run() async throws {
        try await evaluate {
            let scores = try CopyScores.measure(articles: articles, rounds: rounds, seed: seed)
            if faults { try show(scores.faults) }
            try show(scores.table)
            for kind in AlikeTexts.allCases {
                for count in times { try show(kind.time(of: count)) }
            }
        }
    }
}
