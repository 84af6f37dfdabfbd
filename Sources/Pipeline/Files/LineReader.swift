import ArticleModel
import Foundation

/// Reads a file, or standard input, line by line, and hashes what it has read.
package final class LineReader {
    package private(set) var lineNumber = 0
    private let chunks: ChunkReader
    private var buffer: [UInt8] = []
    private var position = 0
    private var isAtEnd = false
    private var hasher = ContentHasher()

    package init(path: String) throws { chunks = try ChunkReader(path: path) }

    /// Reads from a descriptor that somebody else closes.
    package init(descriptor: Int32, name: String) { chunks = ChunkReader(descriptor: descriptor, name: name) }

    /// What messages call the input: the path of the file, or `standard input`, which has none.
    package var name: String { chunks.name }

    /// Returns the next line without its break; nil at the end. A last line without break counts.
    package func next() throws -> Data? {
        var searched = position
        while true {
            if let end = buffer[searched...].firstIndex(of: 10) {
                defer { position = end + 1 }
                lineNumber += 1
                return Data(buffer[position..<end])
            }
            searched = buffer.count
            guard !isAtEnd else { break }
            searched -= position
            try fill()
        }
        guard position < buffer.count else { return nil }
        defer { position = buffer.count }
        lineNumber += 1
        return Data(buffer[position...])
    }

    /// Returns the digest of the whole file; only to be called when `next()` has returned nil.
    package func digest() -> ContentHash {
        precondition(isAtEnd && position == buffer.count, "the digest is asked for before the end")
        return hasher.finalized()
    }

    /// Drops what is done with and reads on after the rest.
    private func fill() throws {
        buffer.removeFirst(position)
        position = 0
        let chunk = try chunks.next()
        if chunk.isEmpty { isAtEnd = true }
        hasher.update(chunk)
        buffer += chunk
    }
}
