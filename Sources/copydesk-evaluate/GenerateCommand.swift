import ArgumentParser
import Evaluation

struct GenerateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate", abstract: "Write invented articles, for soaks and measurements.")

    @Option(name: .long, help: "How many.")
    var count = 500

    @Option(name: .long, help: "The same seed, the same articles.")
    var seed: UInt64 = 1

    @Argument(help: "The folder to write to.")
    var folder: String

    func run() async throws {
        try await evaluate { try ArticleGenerator(seed: seed).write(count: count, to: folder) }
    }
}
