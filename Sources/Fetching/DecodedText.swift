import Foundation

/// The text of some bytes, and how it was found.
public struct DecodedText: Hashable, Sendable {
    public enum CharsetSource: String, Codable, Sendable { case bom, http, meta, sniffed, `default` }

    public let text: String
    /// WHATWG name in lower case, such as `windows-1252`.
    public let charset: String
    public let source: CharsetSource
    /// How many bytes were no text in that charset and were replaced or mended.
    public let repairs: Int
}
extension DecodedText {
    public static func decoding(_ bytes: Data, contentType: String?, charset: String?) -> DecodedText {
        DecodedText(text: String(decoding: bytes, as: UTF8.self), charset: "utf-8", source: .default, repairs: 0)
    }
    public static func looksBinary(_ bytes: Data) -> Bool { false }
}
