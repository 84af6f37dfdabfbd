import ArgumentParser

@main
struct CopydeskClean: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "copydesk-clean")
    func run() async throws {}
}
