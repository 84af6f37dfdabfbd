import ArgumentParser

/// The options of every program that works on a workspace.
package struct CommonOptions: ParsableArguments {
    @Option(
        name: .long, help: ArgumentHelp("The configuration to go by.", valueName: "file"),
        completion: .file(extensions: ["json"]))
    package var config = CommonOptions.usualConfig

    static let usualConfig = "pipeline.json"

    @Option(
        name: .long, help: ArgumentHelp("Wait so many seconds for another run to finish.", valueName: "seconds"))
    package var wait = 0

    @OptionGroup package var work: WorkOptions

    package init() {}

    package func validate() throws {
        guard (0...604_800).contains(wait) else {
            throw ValidationError("--wait is \(wait), but must be between 0 and 604800")
        }
    }
}
