import ArgumentParser

@main
struct CopydeskReport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "copydesk-report")
    func run() async throws {}
}
