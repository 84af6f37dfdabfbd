import ArgumentParser
import CommandSupport

@main
struct CopydeskEvaluate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "copydesk-evaluate", abstract: "Quality and speed on labelled data; a developer's tool.")

    func run() async throws {}
}
