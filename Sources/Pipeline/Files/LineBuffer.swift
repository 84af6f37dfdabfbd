import Foundation

/// Bytes that come in pieces, and go as lines.
struct LineBuffer {
    /// The number of bytes above which a line is not kept.
    var maximumLength = Int.max
    private var bytes: [UInt8] = []
    /// How much of a line that is too long has been dropped already.
    private var dropped = 0
    private var position = 0
    /// The end of the bytes in which no line break was found.
    private var searched = 0

    enum Line: Hashable {
        /// The line without its break.
        case whole(Data)
        case tooLong
    }

    /// Whether all that came has gone.
    var isEmpty: Bool { position == bytes.count && dropped == 0 }

    mutating func append(_ chunk: [UInt8]) {
        bytes.removeFirst(position)
        searched -= position
        position = 0
        bytes += chunk
    }

    /// Returns the next line; nil where its end has not come yet.
    mutating func next() -> Line? {
        guard let end = endOfLine() else {
            searched = bytes.count
            if bytes.count - position > maximumLength {
                dropped += bytes.count - position
                position = bytes.count
            }
            return nil
        }
        return take(upTo: end, thenAt: end + 1)
    }

    /// Returns what is left, which has no line break at its end; nil where nothing is.
    mutating func last() -> Line? { isEmpty ? nil : take(upTo: bytes.count, thenAt: bytes.count) }

    private mutating func take(upTo end: Int, thenAt start: Int) -> Line {
        defer {
            position = start
            searched = start
            dropped = 0
        }
        return dropped + end - position > maximumLength ? .tooLong : .whole(Data(bytes[position..<end]))
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
