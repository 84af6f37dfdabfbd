import CTagger

/// Lines inside the program, sorted by their first field: looked up by halving, so that the start costs nothing.
struct SortedTable: Sendable {
    private let data: @Sendable () -> ctagger_data

    init(_ data: @escaping @Sendable () -> ctagger_data) { self.data = data }

    /// The further fields of each line that begins with `key`, in the file's order.
    func lines(_ key: String) -> [[Substring]] {
        var key = key
        return key.withUTF8 { key in
            let block = data()
            let bytes = UnsafeBufferPointer(start: block.bytes, count: block.length)
            var line = Self.lowerBound(of: key, in: bytes)
            var found: [[Substring]] = []
            while line < bytes.count, Self.compare(bytes, line, key) == 0 {
                let end = bytes[line...].firstIndex(of: 10) ?? bytes.count
                let rest = String(decoding: bytes[(line + key.count + 1)..<end], as: UTF8.self)
                found.append(rest.split(separator: "\t", omittingEmptySubsequences: false))
                line = end + 1
            }
            return found
        }
    }

    /// The start of the first line whose key is not before `key`.
    private static func lowerBound(of key: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var low = 0
        var high = bytes.count
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

    /// Below, at or above zero as the key of the line at `line` is before, equal to or behind `key`.
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
