import Foundation

/// Appends records to a file, one gzip member each.
///
/// A file that was there is replaced. Without `finish()` the end may be missing from it.
package struct WARCWriter: ~Copyable {
    private let file: OpenFile
    private let deflater: Deflater
    private var buffer: [UInt8]
    private var length: Int

    /// The number of bytes that are gathered before they are written.
    private static let bufferSize = 1 << 20

    package init(path: String) throws(ArchiveError) {
        let deflater = try Deflater()
        let file = try OpenFile(replacing: path)
        (self.deflater, self.file, buffer, length) = (deflater, file, [], 0)
    }

    /// Appends a record, and returns where its member is in the file.
    package mutating func append(_ record: WARCRecord) throws(ArchiveError) -> (offset: Int, length: Int) {
        try append(WARCMember(record, by: deflater))
    }

    /// Appends a record that is compressed already.
    package mutating func append(_ member: WARCMember) throws(ArchiveError) -> (offset: Int, length: Int) {
        let offset = length
        buffer += member.bytes
        length += member.bytes.count
        if buffer.count >= WARCWriter.bufferSize { try flush() }
        return (offset, member.bytes.count)
    }

    /// Writes what is buffered and asks the disk to keep it.
    package mutating func finish() throws(ArchiveError) {
        try flush()
        try file.synchronize()
    }

    private mutating func flush() throws(ArchiveError) {
        try file.write(buffer)
        buffer.removeAll(keepingCapacity: true)
    }
}

/// A record as a gzip member of its own.
package struct WARCMember: Sendable {
    let bytes: [UInt8]

    package init(_ record: WARCRecord) throws(ArchiveError) { try self.init(record, by: Deflater()) }

    fileprivate init(_ record: WARCRecord, by deflater: Deflater) throws(ArchiveError) {
        // What was reserved for the worst case is given back: members wait for their turn.
        bytes = try deflater.member(of: record.encoded).withUnsafeBufferPointer { Array($0) }
    }
}
