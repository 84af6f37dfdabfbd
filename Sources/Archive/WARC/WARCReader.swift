import Foundation

/// Reads records of a file: single ones by their offset, or all in order.
package struct WARCReader: Sendable {
    package let path: String
    /// A record with more bytes is refused, so that a small file cannot fill the memory.
    package let maximumBytes: Int

    package init(path: String, maximumBytes: Int = 1 << 30) {
        self.path = path
        self.maximumBytes = maximumBytes
    }

    /// Returns the record at `offset`, or whose gzip member is there; no other part of the file is read.
    package func record(at offset: Int, length: Int) throws(ArchiveError) -> WARCRecord {
        guard offset >= 0, (1...maximumBytes).contains(length) else {
            throw ArchiveError("no record has \(length) bytes").at(offset, of: path)
        }
        let member = try OpenFile(reading: path).read(at: offset, count: length)
        guard member.count == length else {
            throw ArchiveError("the file ends after \(member.count) of the record's \(length) bytes").at(
                offset, of: path)
        }
        do {
            if member.starts(with: "WARC/".utf8) { return try WARCRecord(encoded: member) }
            return try WARCRecord(encoded: [UInt8](Gzip.decompress(Data(member), limit: maximumBytes)))
        } catch {
            throw error.at(offset, of: path)
        }
    }

    /// Returns the record at `offset`, or whose gzip member is there, with its length, where that is not known; nil at the end of
    /// the file.
    package func entry(at offset: Int) throws(ArchiveError) -> WARCRecords.Entry? {
        try WARCRecords(path: path, maximumBytes: maximumBytes, from: offset).next()
    }

    /// Returns all records from the first to the last, damaged ones named in their place.
    package func records() throws(ArchiveError) -> WARCRecords {
        try WARCRecords(path: path, maximumBytes: maximumBytes)
    }
}
