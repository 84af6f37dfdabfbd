import ArgumentParser

@main
struct CopydeskExtract: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "copydesk-extract")
    func run() async throws {}
}
