import Foundation

/// An error in an archive, such as `fetch.warc.gz: byte 8112: the gzip member ends too early`.
package struct ArchiveError: Error, CustomStringConvertible, Hashable {
    package let description: String
    /// The system's error number where a system call failed, so that a full disk can be told from a
    /// file that may not be written.
    package let errno: Int32?
    /// Whether what is there is whole, as far as is known, but larger than it may be.
    package let isExcess: Bool

    package init(_ description: String) { self.init(description, errno: nil) }

    /// What is there is larger than it may be, in these words.
    static func excess(_ description: String) -> ArchiveError { ArchiveError(description, errno: nil, isExcess: true) }

    /// What is decompressed is larger than it may be.
    package static func tooManyBytes(_ limit: Int) -> ArchiveError {
        excess("more than \(limit) bytes when decompressed")
    }

    /// A failed system call on `path`: `/srv/run/fetch.warc.gz: cannot write: No space left on device`.
    init(path: String, cannot action: String, errno: Int32) {
        self.init("\(path): cannot \(action): \(String(cString: strerror(errno)))", errno: errno)
    }

    private init(_ description: String, errno: Int32?, isExcess: Bool = false) {
        self.description = description
        self.errno = errno
        self.isExcess = isExcess
    }

    /// Returns the same error with the file and the offset in it.
    func at(_ offset: Int, of path: String) -> ArchiveError {
        ArchiveError("\(path): byte \(offset): \(description)", errno: errno, isExcess: isExcess)
    }
}
