import Foundation

/// An error in an archive, such as `fetch.warc.gz: byte 8112: the gzip member ends too early`.
package struct ArchiveError: Error, CustomStringConvertible, Hashable {
    package let description: String
    /// The system's error number where a system call failed, so that a full disk can be told from a
    /// file that may not be written.
    package let errno: Int32?

    package init(_ description: String) {
        self.description = description
        errno = nil
    }

    /// What is decompressed is larger than it may be.
    package static func tooManyBytes(_ limit: Int) -> ArchiveError {
        ArchiveError("more than \(limit) bytes when decompressed")
    }

    /// A failed system call on `path`: `/srv/run/fetch.warc.gz: cannot write: No space left on device`.
    init(path: String, cannot action: String, errno: Int32) {
        description = "\(path): cannot \(action): \(String(cString: strerror(errno)))"
        self.errno = errno
    }

    private init(_ description: String, errno: Int32?) {
        self.description = description
        self.errno = errno
    }

    /// Returns the same error with the file and the offset in it.
    func at(_ offset: Int, of path: String) -> ArchiveError {
        ArchiveError("\(path): byte \(offset): \(description)", errno: errno)
    }
}
