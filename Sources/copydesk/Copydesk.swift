import ArgumentParser

@main
struct Copydesk: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "copydesk")
    func run() async throws {}
}
