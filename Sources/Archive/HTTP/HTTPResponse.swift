import Foundation

/// A response as a WARC record holds it: the status line, the headers and the body as they came over the line.
package struct HTTPResponse: Hashable, Sendable {
    package let status: Int
    package private(set) var headers: [WARCRecord.Field] = []
    private let rawBody: Data

    /// The body of a response, without the encodings in which it came.
    package struct Body {
        package let bytes: Data
        /// Whether its end is missing: a chunk or the last one, or some of the bytes that `Content-Length` counts.
        package let isCut: Bool
    }

    /// The length in bytes above which headers are none.
    private static let maximumHeadLength = 1 << 20

    package init(_ bytes: Data) throws(ArchiveError) {
        let bytes = [UInt8](bytes)
        guard bytes.starts(with: "HTTP/".utf8) else { throw ArchiveError("the block is no HTTP response") }
        var lines: [ArraySlice<UInt8>] = []
        var start = 0
        while let end = bytes[start...].prefix(HTTPResponse.maximumHeadLength).firstIndex(of: UInt8(ascii: "\n")) {
            let line = bytes[start..<end].last == UInt8(ascii: "\r") ? bytes[start..<(end - 1)] : bytes[start..<end]
            start = end + 1
            if line.isEmpty { break }
            lines.append(line)
        }
        let words = String(decoding: lines.first ?? [], as: UTF8.self).split(separator: " ")
        guard words.count >= 2, let status = Int(words[1]) else {
            throw ArchiveError("the HTTP response has no status")
        }
        self.status = status
        rawBody = Data(bytes[start...])
        headers = lines.dropFirst().compactMap(HTTPResponse.field)
    }

    private static func field(_ line: ArraySlice<UInt8>) -> WARCRecord.Field? {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        return WARCRecord.Field(line[..<colon].trimmedText, line[(colon + 1)...].trimmedText)
    }

    /// Returns the value of the first header `name`, in whatever case it is written.
    package subscript(name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }

    /// Returns the body; more than `limit` bytes is an error.
    ///
    /// Many archives keep the headers of what they have decoded: a body that is not in the encoding that they name is taken
    /// as it is.
    package func body(limit: Int) throws(ArchiveError) -> Body {
        let encodings = tokens(of: "Content-Encoding")
        var (body, isCut) = (rawBody, false)
        if tokens(of: "Transfer-Encoding").contains("chunked") {
            (body, isCut) = HTTPResponse.unchunked(rawBody)
        } else if encodings.isEmpty, let length = self["Content-Length"].flatMap({ Int($0) }) {
            // That of an encoded body may be its length before the archive has decoded it.
            isCut = rawBody.count < length
        }
        for encoding in encodings.reversed() {
            switch encoding {
            case "gzip", "x-gzip":
                if body.starts(with: Gzip.magic) { body = try Gzip.decompress(body, limit: limit) }
            case "deflate":
                if !HTTPResponse.isText(body) { body = try Gzip.inflate(body, limit: limit) }
            case "identity": break
            default:
                if !HTTPResponse.isText(body) { throw ArchiveError("the content encoding \(encoding) is not known") }
            }
        }
        guard body.count <= limit else { throw .excess("the body has \(body.count) bytes, more than \(limit)") }
        return Body(bytes: body, isCut: isCut)
    }

    private func tokens(of name: String) -> [String] {
        headers.filter { $0.name.lowercased() == name.lowercased() }
            .flatMap { $0.value.lowercased().split(separator: ",") }
            .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }

    /// Whether the body is decoded already: compressed bytes have control characters within the first few.
    private static func isText(_ body: Data) -> Bool {
        body.prefix(64).allSatisfy { $0 >= 0x20 || (9...13).contains($0) }
    }

    /// Joins the chunks; what is not in chunks is returned as it is, and what comes after a broken one is left out.
    private static func unchunked(_ body: Data) -> (body: Data, isCut: Bool) {
        let bytes = [UInt8](body)
        var output = Data()
        var index = 0
        while index < bytes.count {
            guard let end = bytes[index...].prefix(1 << 10).firstIndex(of: UInt8(ascii: "\n")),
                let size = chunkSize(bytes[index..<end])
            else { return index == 0 ? (body, false) : (output, true) }
            if size == 0 { return (output, false) }
            let chunk = bytes[(end + 1)...].prefix(size)
            output += chunk
            index = chunk.endIndex
            if chunk.count < size { return (output, true) }
            while index < bytes.count, bytes[index].isLineBreak, index < chunk.endIndex + 2 { index += 1 }
        }
        return (output, !output.isEmpty)
    }

    private static func chunkSize(_ line: ArraySlice<UInt8>) -> Int? {
        let digits = line.prefix { $0 != UInt8(ascii: ";") && !$0.isLineBreak }.trimmedText
        guard (1...8).contains(digits.utf8.count), !digits.hasPrefix("+"), !digits.hasPrefix("-") else { return nil }
        return Int(digits, radix: 16)
    }
}
