import Foundation

/// A call of the operating system that failed on a file.
package struct FileFailure: Failure, Hashable {
    package enum Purpose: Sendable { case read, write }

    package let purpose: Purpose
    package let path: String
    /// The `errno` of the call.
    package let code: Int32

    /// Takes the code from `errno`, so it must be made right after the call.
    package init(_ purpose: Purpose, _ path: String, code: Int32 = errno) {
        self.purpose = purpose
        self.path = path
        self.code = code
    }

    package var kind: FailureKind {
        switch (purpose, code) {
        case (_, ENOSPC), (_, EDQUOT), (_, EIO), (_, EFBIG): .inputOutput
        case (.read, _): .missingInput
        case (.write, _): .cannotCreateOutput
        }
    }

    /// The system's words for what went wrong.
    package var reason: String { FileFailure.reason(of: code) }

    /// Returns the system's words for an `errno`, such as `Permission denied`.
    package static func reason(of code: Int32) -> String { String(cString: strerror(code)) }

    /// Such as `var/runs: cannot write: No space left on device`.
    package var description: String {
        "\(path.printable): cannot \(purpose == .read ? "read" : "write"): \(reason)"
    }
}

/// Deletes the file, if there is one; throws where it cannot.
package func removeFile(at path: String) throws(FileFailure) {
    guard unlink(path) == 0 || errno == ENOENT else { throw FileFailure(.write, path) }
}

/// Waits until the bytes of the file, or the names in the folder, at `path` are on the disk. What fails is told of `target`, where
/// that is what somebody has asked for.
package func waitForDisk(_ path: String, for target: String? = nil) throws(FileFailure) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileFailure(.write, target ?? path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw FileFailure(.write, target ?? path) }
}
