import ArticleModel
import Foundation

/// Reads a file, or standard input, line by line, and hashes what it has read.
package final class LineReader {
    package let name: String
    package private(set) var lineNumber = 0
    private let descriptor: Int32
    private let isOwner: Bool
    private var buffer: [UInt8] = []
    private var place = 0
    private var isAtEnd = false
    private var hasher = ContentHasher()

    private static let chunkSize = 1 << 16

    package init(path: String) throws {
        name = path
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        isOwner = true
        guard descriptor >= 0 else { throw FileFailure(.read, path) }
    }

    /// Reads from a descriptor that somebody else closes.
    package init(descriptor: Int32, name: String) {
        self.name = name
        self.descriptor = descriptor
        isOwner = false
    }

    deinit { if isOwner { close(descriptor) } }

    /// The next line without its break; nil at the end. A last line without break counts.
    package func next() throws -> Data? {
        var searched = place
        while true {
            if let end = buffer[searched...].firstIndex(of: 10) {
                defer { place = end + 1 }
                lineNumber += 1
                return Data(buffer[place..<end])
            }
            searched = buffer.count
            guard !isAtEnd else { break }
            searched -= place
            try fill()
        }
        guard place < buffer.count else { return nil }
        defer { place = buffer.count }
        lineNumber += 1
        return Data(buffer[place...])
    }

    /// The digest of the whole file; only to be asked when `next()` has returned nil.
    package func digest() -> ContentHash {
        precondition(isAtEnd && place == buffer.count, "the digest is asked for before the end")
        return hasher.finalized()
    }

    /// Drops what is done with and reads on behind the rest.
    private func fill() throws {
        buffer.removeFirst(place)
        place = 0
        let chunk = try [UInt8](unsafeUninitializedCapacity: Self.chunkSize) { target, count in
            var result = read(descriptor, target.baseAddress, Self.chunkSize)
            while result < 0, errno == EINTR { result = read(descriptor, target.baseAddress, Self.chunkSize) }
            guard result >= 0 else { throw FileFailure(.read, name) }
            count = result
        }
        if chunk.isEmpty { isAtEnd = true }
        hasher.update(chunk)
        buffer += chunk
    }
}

extension Data {
    /// All bytes of the file at `path`.
    package init(reading path: String) throws {
        var bytes = Data()
        try readPieces(of: path) { bytes.append(contentsOf: $0) }
        self = bytes
    }

    /// The bytes at `place` in the file at `path`.
    package init(reading path: String, _ place: Range<Int>) throws {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileFailure(.read, path) }
        defer { close(descriptor) }
        self.init(count: place.count)
        let count = withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, place.count, place.lowerBound) }
        guard count == place.count else { throw FileFailure(.read, path, code: count < 0 ? errno : EIO) }
    }
}
