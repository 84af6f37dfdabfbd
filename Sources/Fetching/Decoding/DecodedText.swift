import Foundation

/// The text that some bytes decode to, and the charset that they were read in.
package struct DecodedText: Hashable, Sendable {
    package enum CharsetSource: String, Codable, Sendable { case bom, http, meta, sniffed, `default` }

    /// The text without byte order mark and NUL characters.
    package let text: String
    /// The WHATWG name of the charset in lower case, such as `windows-1252`.
    package let charset: String
    package let source: CharsetSource
    /// The number of bytes that were no text in that charset and were replaced or repaired.
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
    package static func isBinary(_ bytes: Data) -> Bool { binaryProblem(of: bytes) != nil }

    /// Returns what the bytes are, and what to do about it, where they are no text, such as
    /// `the bytes are a PDF document; convert it to HTML or text`; nil where they are.
    package static func binaryProblem(of bytes: Data) -> String? {
        BinaryCheck.kind([UInt8](bytes.prefix(1 << 14))).map { kind in
            "the bytes are \(kind.name)\(kind.advice.map { "; \($0)" } ?? "")"
        }
    }
}
