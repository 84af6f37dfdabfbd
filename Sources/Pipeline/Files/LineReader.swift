import ArticleModel
import Foundation

/// Reads a file, or standard input, line by line; a file's bytes are hashed as they are read.
package final class LineReader {
    package private(set) var lineNumber = 0
    private let chunks: ChunkReader
    private var buffer = LineBuffer()
    private var isAtEnd = false
    private var hasher: ContentHasher?
    /// Bytes that were read to look at them, and are in no line yet.
    private var peeked: [UInt8] = []

    /// `allowingPipe` is for a path that a user has named.
    package init(path: String, allowingPipe: Bool = false) throws {
        chunks = try ChunkReader(path: path, allowingPipe: allowingPipe)
        hasher = ContentHasher()
    }

    /// Reads from a descriptor that somebody else closes; nothing is hashed.
    package init(descriptor: Int32, name: String) { chunks = ChunkReader(descriptor: descriptor, name: name) }

    /// What messages call the input: the path of the file, or `standard input`, which has none.
    package var name: String { chunks.name }

    /// The number of bytes above which a line is passed over with an error instead of being kept.
    package var maximumLength: Int {
        get { buffer.maximumLength }
        set { buffer.maximumLength = newValue }
    }

    /// Returns the next line without its break; nil at the end. A last line without break counts.
    ///
    /// Throws `LineTooLong` for a line of more than `maximumLength` bytes; the call after that returns the line behind it.
    package func next() throws -> Data? {
        while true {
            if let line = buffer.next() ?? (isAtEnd && peeked.isEmpty ? buffer.last() : nil) {
                lineNumber += 1
                guard case .whole(let bytes) = line else { throw LineTooLong() }
                return bytes
            }
            guard !isAtEnd || !peeked.isEmpty else { return nil }
            try fill()
        }
    }

    /// Returns the bytes with which the input begins, up to the first that is no white space at least. Only to be called
    /// before the first line is read.
    package func start() throws -> [UInt8] {
        while peeked.allSatisfy({ $0 <= 0x20 }), !isAtEnd {
            let chunk = try chunks.next()
            if chunk.isEmpty { isAtEnd = true }
            peeked += chunk
        }
        return peeked
    }

    /// Returns the whole input, in place of its lines; nil where it has more than `maximum` bytes, which are not read.
    package func wholeInput(upTo maximum: Int) throws -> Data? {
        var bytes = Data(peeked)
        while !isAtEnd, bytes.count <= maximum {
            let chunk = try chunks.next()
            if chunk.isEmpty { isAtEnd = true }
            bytes += chunk
        }
        return bytes.count <= maximum ? bytes : nil
    }

    /// Writes the whole input, in place of its lines, to a new file that nobody else may read.
    package func copyWhole(to path: String) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw FileFailure(.write, path) }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        var chunk = Data(peeked)
        do {
            while true {
                try file.write(contentsOf: chunk)
                if isAtEnd { return }
                chunk = Data(try chunks.next())
                if chunk.isEmpty { isAtEnd = true }
            }
        } catch let failure as FileFailure {
            throw failure
        } catch {
            throw FileFailure(.write, path)
        }
    }

    /// Returns the digest of the whole file; only to be called when `next()` has returned nil.
    package func digest() -> ContentHash {
        guard let hasher, isAtEnd, buffer.isEmpty else { preconditionFailure("no file was read to its end") }
        return hasher.finalized()
    }

    private func fill() throws {
        let chunk = peeked.isEmpty ? try chunks.next() : peeked
        peeked = []
        if chunk.isEmpty { isAtEnd = true }
        hasher?.update(chunk)
        buffer.append(chunk)
    }
}

/// A line is longer than its reader may keep.
package struct LineTooLong: Error {
    package init() {}
}
