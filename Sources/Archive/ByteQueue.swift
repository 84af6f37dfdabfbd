/// Bytes that are appended at the end and taken from the front, without moving the rest each time.
struct ByteQueue {
    private(set) var bytes: [UInt8] = []
    private var start = 0

    var count: Int { bytes.count - start }
    var isEmpty: Bool { count == 0 }
    var slice: ArraySlice<UInt8> { bytes[start...] }

    /// Hands the array to `append`, which may only append to it; what is taken is dropped before where it is much.
    mutating func append<Result>(_ append: (inout [UInt8]) throws(ArchiveError) -> Result) throws(ArchiveError)
        -> Result
    {
        if start > bytes.count / 2 {
            bytes.removeFirst(start)
            start = 0
        }
        return try append(&bytes)
    }

    mutating func drop(_ count: Int) { start += count }

    mutating func dropLineBreaks() {
        while start < bytes.count, bytes[start].isLineBreak { start += 1 }
    }

    mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
        start = 0
    }

    /// The distance from the front to the first line that begins with `word`; the front itself is none.
    func distance(toLineBeginningWith word: [UInt8]) -> Int? {
        bytes.withUnsafeBufferPointer { buffer in
            var index = start
            while index + word.count < buffer.count {
                if buffer[index] == UInt8(ascii: "\n"),
                    UnsafeBufferPointer(rebasing: buffer[(index + 1)...]).starts(with: word)
                {
                    return index + 1 - start
                }
                index += 1
            }
            return nil
        }
    }
}
