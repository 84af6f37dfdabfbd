import ArgumentParser
import Evaluation

struct PagesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pages", abstract: "Clean labelled pages, and print how right and how fast that was.")

    @Argument(help: "A JSON file with the truth by page id; the pages are html/ID.html.gz beside it.")
    var truth: String

    @Option(name: .long, help: "Also write what was found, by page id, as JSON.")
    var predictions: String?

    @Flag(name: .long, help: "Also print of each rule how much it cut, and how much of that belongs to the bodies.")
    var rules = false

    func run() async throws {
        try await evaluate {
            let scores = try PageScores.measure(truthPath: truth)
            try show(scores.table)
            if rules { try show(scores.ruleTable) }
            if let predictions { try scores.writePredictions(to: predictions) }
        }
    }
}
