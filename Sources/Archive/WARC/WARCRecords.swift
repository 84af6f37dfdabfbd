import Foundation

/// The records of a WARC file in order, compressed or not, in whatever way they are cut into members.
///
/// A record that is damaged or cut off is named in its place, and reading goes on with the next member
/// that begins a record.
package final class WARCRecords: Sequence, IteratorProtocol {
    /// The record at one offset of the file, or what is wrong there.
    package struct Entry: Sendable {
        /// The offset of the member in which the record begins, or of the record itself where nothing is compressed.
        package let offset: Int
        /// The length of the record's member, where it has one of its own.
        package let length: Int?
        package let record: Result<WARCRecord, ArchiveError>
    }

    private let path: String
    private let maximumBytes: Int
    private let members: MemberStream
    /// The bytes that are decompressed and not yet handed out.
    private var pending: [UInt8] = []
    private var offset = 0
    private var isFirstOfMember = true

    init(path: String, maximumBytes: Int) throws(ArchiveError) {
        self.path = path
        self.maximumBytes = maximumBytes
        members = try MemberStream(path: path)
    }

    package func next() -> Entry? {
        do {
            return try nextRecord()
        } catch {
            let entry = Entry(offset: offset, length: nil, record: .failure(error.at(offset, of: path)))
            pending = []
            members.skipToNextRecord(after: offset)
            return entry
        }
    }

    private func nextRecord() throws(ArchiveError) -> Entry? {
        while true {
            pending.removeFirst(pending.prefix(while: \.isLineBreak).count)
            if let end = try endOfRecord() { return try takeRecord(end) }
            if pending.isEmpty && !members.isInMember {
                offset = members.position
                isFirstOfMember = true
            }
            if try !members.readMore(into: &pending) {
                if pending.allSatisfy(\.isLineBreak) { return nil }
                throw ArchiveError("the record ends too early")
            }
        }
    }

    /// Returns where the record at the start of `pending` ends; nil where more must be read to know.
    ///
    /// A record is not handed out before its member's checksum was seen, unless another record follows
    /// in the same member.
    private func endOfRecord() throws(ArchiveError) -> Int? {
        guard !pending.isEmpty, let head = try WARCHead(pending[...]) else { return nil }
        if head.contentLength > maximumBytes {
            throw ArchiveError("the record has \(head.contentLength) bytes, more than \(maximumBytes)")
        }
        let end = head.length + head.contentLength
        guard pending.count >= end else { return nil }
        let next = pending[end...].drop(while: \.isLineBreak).prefix(version.count)
        guard next.elementsEqual(version.prefix(next.count)) else {
            throw ArchiveError("Content-Length says \(head.contentLength), but the block goes on")
        }
        return next.count == version.count || !members.isInMember ? end : nil
    }

    private let version = Array("WARC/".utf8)

    private func takeRecord(_ end: Int) throws(ArchiveError) -> Entry {
        let record = try WARCRecord(encoded: Array(pending[..<end]))
        pending.removeFirst(end)
        let isLast = !members.isInMember && pending.allSatisfy(\.isLineBreak)
        let length = isFirstOfMember && isLast && members.isCompressed ? members.position - offset : nil
        let entry = Entry(offset: offset, length: length, record: .success(record))
        isFirstOfMember = false
        if !members.isCompressed { offset = members.position - pending.drop(while: \.isLineBreak).count }
        return entry
    }
}
