import ArticleModel
import Foundation

/// What a stat call says of a file: while that is the same, so are its bytes.
struct FileFingerprint: Hashable {
    let size: Int
    /// Such as `812-1795240800000000000-1795240800000000000-9112`: size, times of change in nanoseconds, inode.
    let text: String
    /// When the bytes were last written.
    let modifiedAt: Timestamp
    private let newest: Int

    init(_ status: stat) {
        let (modified, changed) = (status.st_mtim.nanoseconds, status.st_ctim.nanoseconds)
        size = Int(status.st_size)
        newest = max(modified, changed)
        modifiedAt = Timestamp(secondsSinceEpoch: Int(status.st_mtim.tv_sec))
        text = "\(size)-\(modified)-\(changed)-\(status.st_ino)"
    }

    /// Whether a further change would show: not so soon after the last one, as clocks of file systems are coarse.
    var isReliable: Bool {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        return now.nanoseconds - newest > 2_000_000_000
    }

    /// Returns the fingerprint of the file at `path`; nil where there is none.
    static func of(_ path: FilePath) -> FileFingerprint? {
        var status = stat()
        guard path.withCString({ lstat($0, &status) }) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return FileFingerprint(status)
    }
}

extension timespec {
    fileprivate var nanoseconds: Int { Int(tv_sec) * 1_000_000_000 + Int(tv_nsec) }
}
