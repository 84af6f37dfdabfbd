import Text

extension StringProtocol {
    /// The text without white space at both ends.
    var trimmedOfSpaces: String {
        let bytes = Array(utf8)
        let start = bytes.prefix { $0.isASCIIBlank }.count
        let end = bytes.count - bytes.reversed().prefix { $0.isASCIIBlank }.count
        return start < end ? String(decoding: bytes[start..<end], as: UTF8.self) : ""
    }
}
