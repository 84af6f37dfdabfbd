import Foundation

/// The text of some bytes, and how it was found.
package struct DecodedText: Hashable, Sendable {
    package enum CharsetSource: String, Codable, Sendable { case bom, http, meta, sniffed, `default` }

    /// Without byte order mark and NUL characters.
    package let text: String
    /// WHATWG name in lower case, such as `windows-1252`.
    package let charset: String
    package let source: CharsetSource
    /// How many bytes were no text in that charset and were replaced or mended.
    package let repairs: Int

    /// Decodes `bytes` by the first of these that fits them: byte order mark, what the source declares
    /// (`charset`, or in `contentType`), what the page declares, what the bytes look like.
    ///
    /// Declarations are often wrong, and the bytes show it: Latin letters in windows-1252 are hardly ever
    /// valid UTF-8, and text in UTF-8 is hardly ever meant as anything else.
    package init(bytes: Data, contentType: String? = nil, charset: String? = nil) {
        let bytes = [UInt8](bytes)
        let choice = CharsetChoice(bytes, contentType: contentType, charset: charset)
        let decoded = choice.charset.decode(bytes[choice.start...])
        text = decoded.text
        repairs = decoded.repairs
        source = choice.source
        self.charset = choice.charset.name
    }

    /// Whether the bytes are an image, an archive, a program or the like, and no text in any charset.
    package static func looksBinary(_ bytes: Data) -> Bool { BinaryCheck.isBinary([UInt8](bytes.prefix(1 << 14))) }
}
