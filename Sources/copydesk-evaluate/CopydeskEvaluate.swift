import ArgumentParser
import CommandSupport

@main
struct CopydeskEvaluate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "copydesk-evaluate", abstract: "Quality and speed on labelled data; a developer's tool.",
        subcommands: [GenerateCommand.self])
}

struct GenerateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate", abstract: "Write invented articles, for soaks and measurements.")

    @Option(name: .long, help: "How many.")
    var count = 500

    @Option(name: .long, help: "The same seed, the same articles.")
    var seed: UInt64 = 1

    @Argument(help: "The folder to write to.")
    var folder: String

    func run() async throws { try await EvaluationProgram().generate(count: count, seed: seed, folder: folder) }
}
