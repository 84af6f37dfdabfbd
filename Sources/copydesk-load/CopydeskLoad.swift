import ArgumentParser

@main
struct CopydeskLoad: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "copydesk-load")
    func run() async throws {}
}
