import Foundation

/// The records of a WARC file in order, compressed or not, in whatever way they are cut into members.
///
/// A record that is damaged, cut off or too long is named in its place, and reading goes on with the next record that can
/// be found. Only one record is in memory at a time.
package final class WARCRecords: Sequence, IteratorProtocol {
    /// The record at one offset of the file, or what is wrong there.
    package struct Entry: Sendable {
        /// The offset of the member in which the record begins, or of the record itself where nothing is compressed.
        package let offset: Int
        /// The length of the record, or of the member that holds nothing else; nil where it shares a member with others, so
        /// that it cannot be read by itself.
        package let length: Int?
        package let record: Result<WARCRecord, ArchiveError>
    }

    private let path: String
    private let maximumBytes: Int
    private let members: MemberStream
    /// The bytes that are decompressed and not yet handed out.
    private var pending = ByteQueue()
    /// The header of the record at the front of `pending`, where it was read already.
    private var head: WARCHead?
    private var offset = 0
    private var isFirstOfMember = true

    init(path: String, maximumBytes: Int, from offset: Int = 0) throws(ArchiveError) {
        self.path = path
        self.maximumBytes = maximumBytes
        members = try MemberStream(path: path, from: offset)
    }

    package func next() -> Entry? {
        do {
            return try nextRecord()
        } catch {
            let entry = Entry(offset: offset, length: nil, record: .failure(error.at(offset, of: path)))
            skipDamage()
            return entry
        }
    }

    private func nextRecord() throws(ArchiveError) -> Entry? {
        while true {
            if head == nil { try beginRecord() }
            if let end = try endOfRecord() { return try takeRecord(end) }
            if try !readMore() {
                if pending.slice.allSatisfy(\.isLineBreak) { return nil }
                throw ArchiveError("the record ends too early")
            }
        }
    }

    private func readMore() throws(ArchiveError) -> Bool {
        try pending.append { (bytes) throws(ArchiveError) in try members.readMore(into: &bytes) }
    }

    private func beginRecord() throws(ArchiveError) {
        pending.dropLineBreaks()
        if !members.isCompressed {
            offset = members.position - pending.count
        } else if pending.isEmpty && !members.isInMember {
            offset = members.position
            isFirstOfMember = true
        }
        if pending.isEmpty { return }
        head = try WARCHead(pending.slice)
        if let head, head.contentLength > maximumBytes {
            throw .excess("the record has \(head.contentLength) bytes, more than \(maximumBytes)")
        }
    }

    /// Returns where the record at the front of `pending` ends; nil where more must be read to know.
    ///
    /// A record is not handed out before its member's checksum was seen, unless another record follows
    /// in the same member.
    private func endOfRecord() throws(ArchiveError) -> Int? {
        guard let head else { return nil }
        let end = head.length + head.contentLength
        guard pending.count >= end else { return nil }
        let next = pending.slice.dropFirst(end).drop(while: \.isLineBreak).prefix(version.count)
        guard next.elementsEqual(version.prefix(next.count)) else {
            throw ArchiveError("Content-Length says \(head.contentLength), but the block goes on")
        }
        return next.count == version.count || !members.isInMember ? end : nil
    }

    private let version = Array("WARC/".utf8)

    private func takeRecord(_ end: Int) throws(ArchiveError) -> Entry {
        guard let head else { preconditionFailure("a record that ends has a header") }
        let block = pending.slice.prefix(end).dropFirst(head.length)
        let record = WARCRecord(fields: head.fields, block: Data(block))
        pending.drop(end)
        self.head = nil
        let entry = Entry(offset: offset, length: length(of: end), record: .success(record))
        isFirstOfMember = false
        return entry
    }

    private func length(of end: Int) -> Int? {
        guard members.isCompressed else { return end }
        let isLast = !members.isInMember && pending.slice.allSatisfy(\.isLineBreak)
        return isFirstOfMember && isLast ? members.position - offset : nil
    }

    /// Goes on with the next record: one further on in the same member, or in the uncompressed file, or else the first of
    /// the next member that begins with one.
    private func skipDamage() {
        head = nil
        let next = version + Array("1.".utf8)
        while true {
            if let distance = pending.distance(toLineBeginningWith: next) { return pending.drop(distance) }
            pending.drop(Swift.max(0, pending.count - next.count))
            guard members.isInMember else { break }
            do {
                if try !readMore() { break }
            } catch {
                pending.clear()
                return members.skipToNextRecord(after: offset)
            }
        }
        pending.clear()
    }
}
