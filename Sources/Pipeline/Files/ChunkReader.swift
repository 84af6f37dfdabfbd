import ArticleModel
import Foundation

/// Reads a file, or standard input, a chunk at a time.
package final class ChunkReader {
    /// What messages call the input: the path of the file, or `standard input`, which has none.
    let name: String
    private let descriptor: Int32
    private let isOwner: Bool

    private static let chunkSize = 1 << 16

    /// Opens the file at `path`. A pipe or a device, which only whoever names it can have meant, is no file unless it is allowed:
    /// reading might wait for ever.
    init(path: String, allowingPipe: Bool = false) throws {
        name = path
        descriptor = open(path, O_RDONLY | O_CLOEXEC | (allowingPipe ? 0 : O_NONBLOCK))
        isOwner = true
        guard descriptor >= 0 else { throw FileFailure(.read, path) }
        var status = stat()
        if !allowingPipe, fstat(descriptor, &status) == 0, ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT) {
            throw PlainFailure(.inputOutput, "\(path): is no regular file")
        }
    }

    /// Reads from a descriptor that somebody else closes.
    init(descriptor: Int32, name: String) {
        self.name = name
        self.descriptor = descriptor
        isOwner = false
    }

    /// The size that the file system tells, in bytes; 0 for a pipe or a device.
    var size: Int {
        var status = stat()
        return fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
    }

    deinit { if isOwner { close(descriptor) } }

    /// Returns the next bytes; none at the end of the file.
    func next() throws -> [UInt8] {
        try [UInt8](unsafeUninitializedCapacity: Self.chunkSize) { target, count in
            var result = read(descriptor, target.baseAddress, Self.chunkSize)
            while result < 0, errno == EINTR || awaitReadiness(of: descriptor, for: POLLIN) {
                result = read(descriptor, target.baseAddress, Self.chunkSize)
            }
            guard result >= 0 else { throw FileFailure(.read, name) }
            count = result
        }
    }
}

extension Data {
    /// Reads all bytes of the file at `path`.
    package init(reading path: String) throws {
        let reader = try ChunkReader(path: path)
        self.init()
        while case let chunk = try reader.next(), !chunk.isEmpty { append(contentsOf: chunk) }
    }

    /// Reads all bytes of the file, pipe or device at `path`; nil where there are more than `maximum`, which are not read.
    package init?(reading path: String, upTo maximum: Int) throws {
        let reader = try ChunkReader(path: path, allowingPipe: true)
        guard reader.size <= maximum else { return nil }
        self.init()
        while case let chunk = try reader.next(), !chunk.isEmpty {
            append(contentsOf: chunk)
            if count > maximum { return nil }
        }
    }

    /// Reads the bytes in `range` of the file at `path`.
    package init(reading path: String, _ range: Range<Int>) throws {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileFailure(.read, path) }
        defer { close(descriptor) }
        self.init(count: range.count)
        let count = withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, range.count, range.lowerBound) }
        guard count == range.count else { throw FileFailure(.read, path, code: count < 0 ? errno : EIO) }
    }
}
