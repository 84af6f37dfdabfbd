import Foundation

/// What tells, without reading it, that a file is as it was.
struct FileFingerprint: Hashable {
    let size: Int
    /// Such as `812-1795240800000000000-1795240800000000000-9112`: size, times of change in nanoseconds, inode.
    let text: String
    private let newest: Int

    init(_ status: stat) {
        let (modified, changed) = (status.st_mtim.nanoseconds, status.st_ctim.nanoseconds)
        size = Int(status.st_size)
        newest = max(modified, changed)
        text = "\(size)-\(modified)-\(changed)-\(status.st_ino)"
    }

    /// Whether a further change would show: not so soon after the last one, as clocks of file systems are coarse.
    var isSettled: Bool {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        return now.nanoseconds - newest > 2_000_000_000
    }

    /// Of what stands at `path` now; nil where it cannot be asked.
    static func of(_ path: FilePath) -> FileFingerprint? {
        var status = stat()
        guard path.withCString({ lstat($0, &status) }) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return FileFingerprint(status)
    }
}

/// What came of reading a file.
enum FileReading {
    case bytes(Data, FileFingerprint)
    case tooLarge(size: Int)
    case unreadable(String)

    /// A file of more than `limit` bytes is not read.
    static func read(_ path: FilePath, limit: Int) -> FileReading {
        // Without waiting: a pipe may have taken the file's place.
        let descriptor = path.withCString { open($0, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) }
        guard descriptor >= 0 else { return .unreadable("cannot open: \(SystemError(number: errno).text)") }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            return .unreadable("cannot read: \(SystemError(number: errno).text)")
        }
        guard status.st_mode & S_IFMT == S_IFREG else { return .unreadable("is no file") }
        let fingerprint = FileFingerprint(status)
        if fingerprint.size > limit { return .tooLarge(size: fingerprint.size) }
        return readAll(descriptor, fingerprint, limit: limit)
    }

    /// To its end, wherever that is by now.
    private static func readAll(_ descriptor: Int32, _ fingerprint: FileFingerprint, limit: Int) -> FileReading {
        var bytes = Data(capacity: fingerprint.size)
        var room = [UInt8](repeating: 0, count: min(max(fingerprint.size + 1, 1 << 12), 1 << 20))
        while true {
            let count = room.withUnsafeMutableBytes { Foundation.read(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            if count < 0 { return .unreadable("cannot read: \(SystemError(number: errno).text)") }
            if count == 0 { return .bytes(bytes, fingerprint) }
            bytes.append(contentsOf: room[..<count])
            if bytes.count > limit { return .tooLarge(size: bytes.count) }
        }
    }
}

extension timespec {
    fileprivate var nanoseconds: Int { Int(tv_sec) * 1_000_000_000 + Int(tv_nsec) }
}
