import Foundation

/// Bytes that come in pieces, and go as lines.
struct LineBuffer {
    private var bytes: [UInt8] = []
    private var position = 0
    /// The end of the bytes in which no line break was found.
    private var searched = 0

    /// Whether all that came has gone.
    var isEmpty: Bool { position == bytes.count }

    mutating func append(_ chunk: [UInt8]) {
        bytes.removeFirst(position)
        searched -= position
        position = 0
        bytes += chunk
    }

    /// Returns the next whole line without its break; nil where none is there yet.
    mutating func next() -> Data? {
        guard let end = endOfLine() else {
            searched = bytes.count
            return nil
        }
        defer {
            position = end + 1
            searched = position
        }
        return Data(bytes[position..<end])
    }

    /// Returns what is left, which has no line break at its end; nil where nothing is.
    mutating func last() -> Data? {
        guard !isEmpty else { return nil }
        defer {
            position = bytes.count
            searched = position
        }
        return Data(bytes[position...])
    }

    /// Returns the index of the next line break; nil where none has come yet.
    private func endOfLine() -> Int? {
        bytes.withUnsafeBytes { all in
            let rest = UnsafeRawBufferPointer(rebasing: all[searched...])
            guard let start = rest.baseAddress, let found = memchr(start, 10, rest.count) else { return nil }
            return searched + (UnsafeRawPointer(found) - start)
        }
    }
}
