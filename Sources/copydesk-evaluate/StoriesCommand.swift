import ArgumentParser
import Evaluation

struct StoriesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stories",
        abstract: "Load labelled articles into one database, and print how right its stories are.")

    @Argument(help: "A table of articles, the stories that they tell and their titles.")
    var labels: String

    @Argument(help: "The articles as copydesk-extract writes them.")
    var extracted: String

    @Option(help: "Load the articles in so many parts.")
    var loads = 1

    @Flag(help: "Also print what is put together or missing, story by story.")
    var faults = false

    @Flag(help: "Print instead what the model sees of each pair, a line of JSON each, to train it.")
    var pairs = false

    func run() async throws {
        try await evaluate {
            if pairs { return try show(PairOfArticles.lines(labels: labels, extracted: extracted)) }
            let scores = try StoryScores.measure(labels: labels, extracted: extracted, loads: loads)
            try show(scores.table)
            if faults { try show([""] + scores.faults) }
        }
    }
}
