import ArticleModel
import Foundation

extension ItemReadResult {
    /// Reads the file at `path`; one of more than `limit` bytes is not read.
    init(ofFile path: FilePath, limit: Int) {
        // Without waiting: a pipe may have taken the file's place.
        let descriptor = path.withCString { open($0, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) }
        guard descriptor >= 0 else {
            self = .unreadable("cannot open: \(FileFailure.reason(of: errno))")
            return
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            self = .unreadable("cannot read: \(FileFailure.reason(of: errno))")
            return
        }
        let fingerprint = FileFingerprint(status)
        if status.st_mode & S_IFMT != S_IFREG {
            self = .unreadable("is no file")
        } else if fingerprint.size > limit {
            self = .tooLarge(size: fingerprint.size)
        } else {
            self = ItemReadResult.readUnchanged(descriptor, fingerprint, limit: limit)
        }
    }

    /// How often a file is read that is written to meanwhile.
    private static let tries = 3

    /// Reads the file until it has stayed as it is: half of one page and half of the next are no page.
    private static func readUnchanged(_ descriptor: Int32, _ first: FileFingerprint, limit: Int) -> ItemReadResult {
        var fingerprint = first
        for _ in 0..<tries {
            let result = readAll(descriptor, fingerprint, limit: limit)
            guard case .page = result else { return result }
            var status = stat()
            guard fstat(descriptor, &status) == 0, lseek(descriptor, 0, SEEK_SET) == 0 else {
                return .unreadable("cannot read: \(FileFailure.reason(of: errno))")
            }
            if FileFingerprint(status) == fingerprint { return result }
            fingerprint = FileFingerprint(status)
        }
        return .unreadable("was written to while it was read")
    }

    /// Reads to the end of the file, wherever that is by now.
    private static func readAll(_ descriptor: Int32, _ fingerprint: FileFingerprint, limit: Int) -> ItemReadResult {
        var bytes = Data(capacity: fingerprint.size)
        var chunk = [UInt8](repeating: 0, count: min(max(fingerprint.size + 1, 1 << 12), 1 << 20))
        while true {
            let count = chunk.withUnsafeMutableBytes { Foundation.read(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            if count < 0 { return .unreadable("cannot read: \(FileFailure.reason(of: errno))") }
            if count == 0 {
                let versionKey = fingerprint.isReliable ? fingerprint.text : nil
                return .bytes(bytes, versionKey: versionKey, contentType: nil)
            }
            bytes.append(contentsOf: chunk[..<count])
            if bytes.count > limit { return .tooLarge(size: bytes.count) }
        }
    }
}
