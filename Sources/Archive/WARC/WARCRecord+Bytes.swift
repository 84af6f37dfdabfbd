import Foundation

extension WARCRecord {
    /// The record's bytes in a file, before compression.
    ///
    /// A line break in a value would begin a header of its own, so it becomes a blank.
    var encoded: Data {
        var head = "WARC/1.1\r\n"
        for field in fields where field.name.lowercased() != "content-length" {
            head += "\(field.name.inOneLine): \(field.value.inOneLine)\r\n"
        }
        head += "Content-Length: \(block.count)\r\n\r\n"
        return Data(head.utf8) + block + Data("\r\n\r\n".utf8)
    }

    /// Reads the one record of which `bytes` consist.
    init(encoded bytes: [UInt8]) throws(ArchiveError) {
        guard let head = try WARCHead(bytes[...]) else { throw ArchiveError("the WARC header ends too early") }
        let end = head.length + head.contentLength
        guard bytes.count >= end else {
            throw ArchiveError(
                "the record's block has \(bytes.count - head.length) bytes, but Content-Length says \(head.contentLength)"
            )
        }
        guard bytes[end...].allSatisfy(\.isLineBreak) else {
            throw ArchiveError("Content-Length says \(head.contentLength), but the block goes on")
        }
        self.init(fields: head.fields, block: Data(bytes[head.length..<end]))
    }
}

/// The version line and the headers of a record.
struct WARCHead {
    /// The length from the version line to the empty line, both included.
    let length: Int
    let contentLength: Int
    let fields: [WARCRecord.Field]

    /// The length in bytes above which a header is none.
    private static let maximumLength = 1 << 20

    /// Parses the headers; nil where the empty line after them has not come yet.
    init?(_ bytes: ArraySlice<UInt8>) throws(ArchiveError) {
        let version = Array("WARC/".utf8)
        guard bytes.prefix(version.count).elementsEqual(version.prefix(bytes.count)) else {
            throw ArchiveError("no WARC record begins here")
        }
        guard let lines = WARCHead.lines(of: bytes.prefix(WARCHead.maximumLength)) else {
            if bytes.count < WARCHead.maximumLength { return nil }
            throw ArchiveError("the WARC header has no end")
        }
        length = lines.end - bytes.startIndex
        fields = try WARCHead.fields(of: lines.lines.dropFirst())
        contentLength = try WARCHead.contentLength(of: fields)
    }

    /// Returns the lines up to the empty one, and the index after that; lines end with CR LF or LF alone.
    private static func lines(of bytes: ArraySlice<UInt8>) -> (lines: [ArraySlice<UInt8>], end: Int)? {
        var lines: [ArraySlice<UInt8>] = []
        var start = bytes.startIndex
        while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
            let line = bytes[start..<end].last == UInt8(ascii: "\r") ? bytes[start..<(end - 1)] : bytes[start..<end]
            if line.isEmpty { return (lines, end + 1) }
            lines.append(line)
            start = end + 1
        }
        return nil
    }

    /// A line that begins with white space goes on with the value before it.
    private static func fields(of lines: ArraySlice<ArraySlice<UInt8>>) throws(ArchiveError) -> [WARCRecord.Field] {
        var fields: [WARCRecord.Field] = []
        for line in lines {
            if line.first == UInt8(ascii: " ") || line.first == UInt8(ascii: "\t"), let last = fields.popLast() {
                fields.append(.init(last.name, "\(last.value) \(line.trimmedText)"))
            } else if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
                fields.append(.init(line[..<colon].trimmedText, line[(colon + 1)...].trimmedText))
            } else {
                throw ArchiveError("the WARC header line \"\(line.trimmedText)\" has no colon")
            }
        }
        return fields
    }

    private static func contentLength(of fields: [WARCRecord.Field]) throws(ArchiveError) -> Int {
        let values = fields.filter { $0.name.lowercased() == "content-length" }.map(\.value)
        guard let first = values.first, values.allSatisfy({ $0 == first }) else {
            throw ArchiveError(values.isEmpty ? "the record has no Content-Length" : "the record has two lengths")
        }
        guard first.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let length = Int(first), length < 1 << 40 else {
            throw ArchiveError("Content-Length is \"\(first)\", but must be a number")
        }
        return length
    }
}

extension UInt8 {
    var isLineBreak: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
}

extension ArraySlice<UInt8> {
    var trimmedText: String {
        String(decoding: self, as: UTF8.self).trimmingCharacters(in: .whitespaces)
    }
}

extension String {
    fileprivate var inOneLine: String {
        if !utf8.contains(where: \.isLineBreak) { return self }
        return String(decoding: utf8.map { $0.isLineBreak ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
    }
}
