import Foundation

/// A message or one of its parts (RFC 2045): headers, and a body in some transfer encoding.
struct MIMEEntity {
    private let headers: [(name: String, value: String)]
    private let rawBody: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) {
        var headers: [(name: String, value: String)] = []
        var start = bytes.startIndex
        while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
            let line = String(decoding: bytes[start..<end], as: UTF8.self).trimmedOfLineBreak
            start = end + 1
            if line.isEmpty { break }
            if line.first == " " || line.first == "\t", let last = headers.popLast() {
                headers.append((last.name, "\(last.value) \(line.trimmedOfBlanks)"))
            } else if let colon = line.firstIndex(of: ":") {
                let value = String(line[line.index(after: colon)...]).trimmedOfBlanks
                headers.append((line[..<colon].lowercased(), value))
            }
        }
        self.headers = headers
        rawBody = bytes[start...]
    }

    /// Returns the value of the first header `name`, which is in lower case.
    subscript(name: String) -> String? { headers.first { $0.name == name }?.value }

    var mediaType: String { ContentType(self["content-type"] ?? "text/plain").mediaType }

    /// Returns the value of a parameter of the content type, such as `boundary`.
    func parameter(_ name: String) -> String? {
        for part in (self["content-type"] ?? "").split(separator: ";").dropFirst() {
            let pair = part.split(separator: "=", maxSplits: 1).map { String($0).trimmedOfBlanks }
            if pair.count == 2, pair[0].lowercased() == name {
                return pair[1].trimmingCharacters(in: CharacterSet(charactersIn: "\""))
            }
        }
        return nil
    }

    /// The parts of a `multipart` entity.
    var parts: [MIMEEntity] {
        guard mediaType.hasPrefix("multipart/"), let boundary = parameter("boundary"), !boundary.isEmpty else {
            return []
        }
        let mark = Array("--\(boundary)".utf8)
        var parts: [MIMEEntity] = []
        var start: Int?
        var line = rawBody.startIndex
        while line < rawBody.endIndex {
            let end = rawBody[line...].firstIndex(of: UInt8(ascii: "\n")) ?? rawBody.endIndex
            if rawBody[line..<end].starts(with: mark) {
                if let start { parts.append(MIMEEntity(rawBody[start..<line])) }
                if rawBody[line..<end].dropFirst(mark.count).starts(with: "--".utf8) { return parts }
                start = min(end + 1, rawBody.endIndex)
            }
            line = end + 1
        }
        // What was cut off has a last part that nothing ends.
        if let start { parts.append(MIMEEntity(rawBody[start...])) }
        return parts
    }

    /// The body without its transfer encoding.
    var body: Data {
        switch self["content-transfer-encoding"]?.lowercased() {
        case "base64": Data(base64Encoded: Data(rawBody), options: .ignoreUnknownCharacters) ?? Data()
        case "quoted-printable": MIMEEntity.unquoted(rawBody)
        default: Data(rawBody)
        }
    }

    /// Resolves `=E9`, and joins lines that end with `=`.
    private static func unquoted(_ bytes: ArraySlice<UInt8>) -> Data {
        var output = Data(capacity: bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let rest = bytes[index...]
            if rest.first != UInt8(ascii: "=") {
                output.append(bytes[index])
                index += 1
            } else if rest.count > 2, let byte = PercentEncoding.byte(rest[index + 1], rest[index + 2]) {
                output.append(byte)
                index += 3
            } else {
                index += rest.dropFirst().starts(with: "\r\n".utf8) ? 3 : rest.dropFirst().first == 10 ? 2 : 1
            }
        }
        return output
    }
}

extension String {
    fileprivate var trimmedOfLineBreak: String { hasSuffix("\r") ? String(dropLast()) : self }
}
