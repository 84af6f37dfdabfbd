import CTagger

/// Lines inside the program, sorted by their first field, which are found by binary search, so that starting up costs
/// next to nothing.
struct SortedTable: Sendable {
    private let data: @Sendable () -> ctagger_data
    /// The first bytes of some keys, and where their lines begin: a small list to halve first, which the processor keeps at
    /// hand while the file is all over the memory.
    private let prefixes: [UInt64]
    private let lineStarts: [Int]

    /// The distance of the listed lines, in bytes.
    private static let step = 512

    init(_ data: @escaping @Sendable () -> ctagger_data) {
        self.data = data
        let block = data()
        let bytes = UnsafeBufferPointer(start: block.bytes, count: block.length)
        lineStarts = Self.listedLines(bytes)
        prefixes = lineStarts.map { Self.prefix(UnsafeBufferPointer(rebasing: bytes[$0...])) }
    }

    private static func listedLines(_ bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
        var starts: [Int] = []
        for offset in stride(from: 0, to: bytes.count, by: step) {
            let line = offset == 0 ? 0 : (bytes[(offset - 1)...].firstIndex(of: 10) ?? bytes.count) + 1
            if line < bytes.count, line != starts.last { starts.append(line) }
        }
        return starts
    }

    /// The first eight bytes of a key, which a tab may end, so that numbers are in the order of keys.
    private static func prefix(_ key: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var prefix: UInt64 = 0
        for (index, byte) in key.prefix(8).enumerated() {
            if byte == 9 { break }
            prefix |= UInt64(byte) << UInt64(56 - 8 * index)
        }
        return prefix
    }

    /// The further fields of each line that begins with `key`, in the file's order, or of the first ones of them.
    func lines(_ key: String, maximum: Int = .max) -> [[Substring]] {
        var key = key
        return key.withUTF8 { key in
            let block = data()
            let bytes = UnsafeBufferPointer(start: block.bytes, count: block.length)
            var line = Self.lowerBound(of: key, in: bytes, range(of: key, bytes.count))
            var found: [[Substring]] = []
            while line < bytes.count, found.count < maximum, Self.compare(bytes, line, key) == 0 {
                let end = bytes[line...].firstIndex(of: 10) ?? bytes.count
                let rest = String(decoding: bytes[(line + key.count + 1)..<end], as: UTF8.self)
                let fields = rest.utf8.split(separator: 9, omittingEmptySubsequences: false)
                found.append(fields.map(Substring.init))
                line = end + 1
            }
            return found
        }
    }

    /// Whether a key begins with the words of `key` and has more words.
    func hasLongerKey(than key: String) -> Bool {
        var start = key + " "
        return start.withUTF8 { start in
            let block = data()
            let bytes = UnsafeBufferPointer(start: block.bytes, count: block.length)
            let line = Self.lowerBound(of: start, in: bytes, range(of: start, bytes.count))
            return bytes.count - line >= start.count && bytes[line..<(line + start.count)].elementsEqual(start)
        }
    }

    /// The range of bytes in which the key's first line begins or would begin: between two listed lines.
    private func range(of key: UnsafeBufferPointer<UInt8>, _ end: Int) -> Range<Int> {
        let prefix = Self.prefix(key)
        var low = 0
        var high = prefixes.count
        while low < high {
            let middle = (low + high) / 2
            if prefixes[middle] < prefix { low = middle + 1 } else { high = middle }
        }
        while high < prefixes.count, prefixes[high] == prefix { high += 1 }
        return (low > 0 ? lineStarts[low - 1] : 0)..<(high < lineStarts.count ? lineStarts[high] : end)
    }

    /// The start of the first line whose key is not before `key`.
    private static func lowerBound(
        of key: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
    ) -> Int {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high {
            var line = (low + high) / 2
            while line > low, bytes[line - 1] != 10 { line -= 1 }
            if compare(bytes, line, key) < 0 {
                low = (bytes[line...].firstIndex(of: 10) ?? bytes.count - 1) + 1
            } else {
                high = line
            }
        }
        return low
    }

    /// A number below, at or above zero as the key of the line at `line` is before, equal to or after `key`.
    private static func compare(
        _ bytes: UnsafeBufferPointer<UInt8>, _ line: Int, _ key: UnsafeBufferPointer<UInt8>
    ) -> Int {
        for index in 0..<key.count {
            let byte = bytes[line + index]
            if byte == 9 { return -1 }
            if byte != key[index] { return Int(byte) - Int(key[index]) }
        }
        return bytes[line + key.count] == 9 ? 0 : 1
    }
}
