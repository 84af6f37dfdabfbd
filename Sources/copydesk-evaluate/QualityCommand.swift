import ArgumentParser
import Evaluation

struct QualityCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quality",
        abstract:
            "Write what the quality of labelled pages is estimated by, and how right their bodies are, to train the weights."
    )

    @Argument(help: "A JSON file with the truth by page id; the pages are html/ID.html.gz beside it.")
    var truth: String

    func run() async throws {
        try await evaluate { try show(try QualityExample.lines(truthPath: truth)) }
    }
}
