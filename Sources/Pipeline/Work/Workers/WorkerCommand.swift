import Foundation

/// The command that starts a worker: a process that transforms records for this one, so that a record on which the
/// transform crashes takes down only the worker.
///
/// A worker reads lines from standard input: first the task, which says what stage it is, then a record a line. It writes
/// `ready` when it has begun, and a `WorkerReply` for each record, in order. It ends where its input does.
package struct WorkerCommand: Hashable, Sendable {
    /// The only argument of a program that is to be a worker.
    package static let argument = "--worker"

    /// This program itself, also where its file has been replaced or deleted since it was started.
    package static let thisProgram = WorkerCommand("/proc/self/exe", [argument])

    /// What a worker writes when it has begun: one that ends before has not failed because of a record.
    package static let readyLine = Data("ready".utf8)

    let path: String
    let arguments: [String]

    package init(_ path: String, _ arguments: [String]) {
        self.path = path
        self.arguments = arguments
    }
}
