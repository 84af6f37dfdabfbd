import ArgumentParser

@main
struct CopydeskEvaluate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "copydesk-evaluate")
    func run() async throws {}
}
