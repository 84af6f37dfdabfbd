import ArgumentParser
import Evaluation

struct TextsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "texts", abstract: "Put noise to articles, clean them, and print how right and how fast that was.")

    @Option(name: .long, help: "How many texts.")
    var count = 480

    @Option(name: .long, help: "The same seed, the same texts.")
    var seed: UInt64 = 1

    @Option(name: .long, help: "JSON lines with title and text, to put noise to instead of invented articles.")
    var articles: String?

    @Flag(name: .long, help: "Also print what is wrong, text by text.")
    var faults = false

    @Option(name: .long, help: "Also write the texts into this folder, to look at.")
    var folder: String?

    func run() async throws {
        try await evaluate {
            let texts =
                try articles.map { try NoisyText.real(count: count, seed: seed, articles: $0) }
                ?? NoisyText.invented(count: count, seed: seed)
            let scores = TextScores(texts)
            if faults { try show(scores.faults) }
            try show(scores.table)
            if let folder { try NoisyText.write(texts, to: folder) }
        }
    }
}
