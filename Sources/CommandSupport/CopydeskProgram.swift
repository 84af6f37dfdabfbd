import ArgumentParser
import Foundation
import Pipeline
import Stages

/// A program of Copydesk, which is also its own worker: called with `--worker` alone it transforms records for the program
/// that has started it.
package protocol CopydeskProgram: AsyncParsableCommand {}

extension CopydeskProgram {
    package static func main() async {
        guard CommandLine.arguments.dropFirst().elementsEqual([WorkerCommand.argument]) else { return await main(nil) }
        do {
            try WorkerService().run(WorkerTask.stage)
        } catch {
            Foundation.exit(ExitStatus(error).rawValue)
        }
    }
}
