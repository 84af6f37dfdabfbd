/// Trouble that ends a run: what kind it is decides the exit status of the program.
///
/// The description names the file or key and what is wrong with it, in lower case, without a full stop:
/// `clean.jsonl:12: not JSON`.
package protocol Failure: Error, CustomStringConvertible, Sendable {
    var kind: FailureKind { get }
}

/// The kind of trouble that ended a run; `CommandSupport` gives each its exit status.
package enum FailureKind: String, CaseIterable, Sendable {
    case badUsage
    /// Too many articles rejected, or an input that is damaged.
    case badInput
    /// A file or folder that is not there or may not be read.
    case missingInput
    /// No source could be reached.
    case unreachable
    /// We were wrong.
    case internalError
    case cannotCreateOutput
    /// Reading or writing failed on the way: a full disk, a broken device.
    case inputOutput
    /// Another run holds the lock.
    case locked
    /// `pipeline.json`, the schema's version, or a migration.
    case configuration
    /// A data check of severity error failed; the database is as it was.
    case checkFailed
    /// Stopped by SIGINT.
    case interrupted
    /// Stopped by SIGTERM.
    case terminated
}

/// A failure of a kind, with its description.
package struct PlainFailure: Failure, Hashable {
    package let kind: FailureKind
    package let description: String

    package init(_ kind: FailureKind, _ description: String) {
        self.kind = kind
        self.description = description
    }
}
