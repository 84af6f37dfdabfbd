import ArgumentParser
import Foundation
import Pipeline
import Stages

/// A program of Copydesk, which is also its own worker: called with `--worker` alone it transforms records for the program
/// that has started it.
package protocol CopydeskProgram: AsyncParsableCommand {}

extension CopydeskProgram {
    /// On the main actor, so that nothing here waits for a thread that the system may not give.
    @MainActor package static func main() async {
        guard CommandLine.arguments.dropFirst().elementsEqual([WorkerCommand.argument]) else { return await begin() }
        do {
            try WorkerService().run(WorkerTask.stage)
        } catch {
            Foundation.exit(ExitStatus(error).rawValue)
        }
    }

    @MainActor private static func begin() async {
        do {
            try ProcessResources.requireThreads()
        } catch {
            Terminal(program: configuration.commandName ?? "copydesk", verbose: false).say("\(error)")
            Foundation.exit(ExitStatus(error).rawValue)
        }
        await main(nil)
    }
}
