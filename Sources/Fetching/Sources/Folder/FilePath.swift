import Foundation

/// A path as the system has it: bytes, which need not be UTF-8.
struct FilePath: Hashable, Comparable {
    let bytes: [UInt8]

    init(_ text: String) { bytes = Array(text.utf8) }
    init(bytes: [UInt8]) { self.bytes = bytes }

    /// The path as text. A byte that is not UTF-8 is written `%E9`, so that other bytes give another text.
    var text: String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        var output: [UInt8] = []
        bytes.withUnsafeBufferPointer { bytes in
            var index = 0
            while index < bytes.count {
                let length = bytes[index] < 0x80 ? 1 : UTF8Scan.sequenceLength(bytes[...], at: index)
                if length == 0 { output += PercentEncoding.encoded(bytes[index]) }
                output.append(contentsOf: bytes[index..<(index + length)])
                index += max(length, 1)
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    func appending(_ name: FilePath) -> FilePath {
        if bytes.isEmpty { return name }
        var path: [UInt8] = []
        path.reserveCapacity(bytes.count + 1 + name.bytes.count)
        path += bytes
        if path.last != FilePath.slash { path.append(FilePath.slash) }
        path += name.bytes
        return FilePath(bytes: path)
    }

    /// The part after the last slash.
    var lastComponent: FilePath {
        FilePath(bytes: Array(bytes[(bytes.lastIndex(of: FilePath.slash).map { $0 + 1 } ?? 0)...]))
    }

    func isInside(_ folder: FilePath) -> Bool {
        bytes.starts(with: folder.bytes + (folder.bytes.last == FilePath.slash ? [] : [FilePath.slash]))
    }

    /// The path from `folder` on; nil where it does not lie in there.
    func below(_ folder: FilePath) -> FilePath? {
        guard isInside(folder) else { return nil }
        return FilePath(bytes: Array(bytes[(folder.bytes.count + (folder.bytes.last == FilePath.slash ? 0 : 1))...]))
    }

    /// The path without links and dots; nil where it leads nowhere.
    var resolved: FilePath? {
        guard let found = withCString({ realpath($0, nil) }) else { return nil }
        defer { free(found) }
        return FilePath(
            bytes: Array(UnsafeBufferPointer(start: found, count: strlen(found)).map { UInt8(bitPattern: $0) }))
    }

    func withCString<Result>(_ body: (UnsafePointer<CChar>) throws -> Result) rethrows -> Result {
        try withUnsafeTemporaryAllocation(of: CChar.self, capacity: bytes.count + 1) { buffer in
            guard let start = buffer.baseAddress else { preconditionFailure("room for an element has an address") }
            for (index, byte) in bytes.enumerated() { buffer.initializeElement(at: index, to: CChar(bitPattern: byte)) }
            buffer.initializeElement(at: bytes.count, to: 0)
            return try body(start)
        }
    }

    static let slash = UInt8(ascii: "/")

    static func < (left: FilePath, right: FilePath) -> Bool { left.bytes.lexicographicallyPrecedes(right.bytes) }
}
