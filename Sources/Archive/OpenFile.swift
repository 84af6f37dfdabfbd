import Foundation

/// An open file, which is closed when the object is released.
final class OpenFile {
    let path: String
    private let descriptor: Int32

    convenience init(reading path: String) throws(ArchiveError) {
        try self.init(path, O_RDONLY, "open")
    }

    /// Creates the file, in place of one that was there before.
    convenience init(replacing path: String) throws(ArchiveError) {
        try self.init(path, O_WRONLY | O_CREAT | O_TRUNC, "create")
    }

    private init(_ path: String, _ flags: Int32, _ action: String) throws(ArchiveError) {
        self.path = path
        descriptor = open(path, flags | O_CLOEXEC, 0o666)
        if descriptor < 0 { throw ArchiveError(path: path, cannot: action, errno: errno) }
    }

    deinit { close(descriptor) }

    /// Returns up to `count` bytes from `offset` on; fewer only at the end of the file.
    func read(at offset: Int, count: Int) throws(ArchiveError) -> [UInt8] {
        var failure: Int32?
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let got = pread(
                    descriptor, buffer.baseAddress.map { $0 + filled }, count - filled, off_t(offset + filled))
                if got < 0 && errno == EINTR { continue }
                if got < 0 { failure = errno }
                if got <= 0 { return }
                filled += got
            }
        }
        if let failure { throw ArchiveError(path: path, cannot: "read", errno: failure) }
        return bytes
    }

    func write(_ bytes: [UInt8]) throws(ArchiveError) {
        var done = 0
        while done < bytes.count {
            let put = bytes[done...].withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if put < 0 && errno == EINTR { continue }
            if put < 0 { throw ArchiveError(path: path, cannot: "write", errno: errno) }
            done += put
        }
    }

    /// Returns when the bytes are on the disk.
    func synchronize() throws(ArchiveError) {
        if fsync(descriptor) != 0 { throw ArchiveError(path: path, cannot: "write", errno: errno) }
    }
}
