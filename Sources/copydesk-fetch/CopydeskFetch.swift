import ArgumentParser

@main
struct CopydeskFetch: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "copydesk-fetch")
    func run() async throws {}
}
