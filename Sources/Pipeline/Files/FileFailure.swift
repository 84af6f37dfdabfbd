import ArticleModel
import Foundation

/// A call of the operating system that failed on a file.
public struct FileFailure: Failure, Hashable {
    public enum Purpose: Sendable { case read, write }

    public let purpose: Purpose
    public let path: String
    /// The `errno` of the call.
    public let code: Int32

    /// Takes the code from `errno`, so it must be made right after the call.
    public init(_ purpose: Purpose, _ path: String, code: Int32 = errno) {
        self.purpose = purpose
        self.path = path
        self.code = code
    }

    public var kind: FailureKind {
        switch (purpose, code) {
        case (_, ENOSPC), (_, EDQUOT), (_, EIO), (_, EFBIG): .inputOutput
        case (.read, _): .missingInput
        case (.write, _): .cannotCreateOutput
        }
    }

    /// Such as `var/runs: cannot write: No space left on device`.
    public var description: String {
        "\(path): cannot \(purpose == .read ? "read" : "write"): \(String(cString: strerror(code)))"
    }
}
