import ArticleModel
import Foundation

/// The exit status of a program, for scripts and cron (the numbers of `sysexits.h` where it has one).
package enum ExitStatus: Int32, CaseIterable, Sendable {
    case done = 0
    /// Done, with rejects under `--strict`, or above `limits.warnRejects`.
    case doneWithRejects = 3
    case checkFailed = 4
    case badUsage = 64
    case badInput = 65
    case missingInput = 66
    case unreachable = 69
    case internalError = 70
    case cannotCreateOutput = 73
    case inputOutput = 74
    case locked = 75
    case configuration = 78
    case interrupted = 130
    case terminated = 143

    package init(_ kind: FailureKind) {
        self =
            switch kind {
            case .badUsage: .badUsage
            case .badInput: .badInput
            case .missingInput: .missingInput
            case .unreachable: .unreachable
            case .internalError: .internalError
            case .cannotCreateOutput: .cannotCreateOutput
            case .inputOutput: .inputOutput
            case .locked: .locked
            case .configuration: .configuration
            case .checkFailed: .checkFailed
            case .interrupted: .interrupted
            case .terminated: .terminated
            }
    }

    package init(_ error: any Error) {
        self = (error as? any Failure).map { ExitStatus($0.kind) } ?? .internalError
    }
}
