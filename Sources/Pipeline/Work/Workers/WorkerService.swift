import ArticleModel
import Foundation

/// The work of a worker process: it answers each record that it is sent with what the stage makes of it.
package struct WorkerService {
    private let input: LineReader
    private let output: Int32

    package init(input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO) {
        self.input = LineReader(descriptor: input, name: "the records")
        self.output = output
    }

    /// Answers until the input ends; `makeStage` returns the stage that the task, the first line, describes.
    package func run(_ makeStage: (_ task: Data) throws -> any RecordStage) throws {
        guard let task = try input.next() else { return }
        let stage = try makeStage(task)
        WorkerLimits.apply()
        try write(WorkerCommand.readyLine + [10])
        while let line = try input.next() {
            WorkerLimits.beginRecord()
            try write(WorkerReply(stage.encodedOutcome(ofLine: line)).lines)
        }
    }

    private func write(_ bytes: Data) throws { try writeAll(bytes, to: output, named: "the replies") }
}
