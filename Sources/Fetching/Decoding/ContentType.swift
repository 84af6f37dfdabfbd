/// A media type with its parameters, such as `text/html; charset="utf-8"`.
struct ContentType {
    /// The type in lower case, without parameters.
    let mediaType: String
    let charset: String?

    init(_ text: String) {
        let parts = text.split(separator: ";", omittingEmptySubsequences: false)
        mediaType = parts[0].trimmed.lowercased()
        charset = parts.dropFirst().lazy.compactMap(ContentType.charset).first
    }

    var isPlainText: Bool { mediaType == "text/plain" }

    private static func charset(_ parameter: Substring) -> String? {
        let pair = parameter.split(separator: "=", maxSplits: 1)
        guard pair.count == 2, pair[0].trimmed.lowercased() == "charset" else { return nil }
        let value = pair[1].trimmed.filter { $0 != "\"" && $0 != "'" }
        return value.isEmpty ? nil : value
    }
}

extension Substring {
    fileprivate var trimmed: String {
        let isBlank: (UInt8) -> Bool = { $0 == 32 || (9...13).contains($0) }
        let rest = utf8.drop(while: isBlank)
        let end = rest.lastIndex { !isBlank($0) }.map { rest.index(after: $0) } ?? rest.startIndex
        return String(self[rest.startIndex..<end])
    }
}
