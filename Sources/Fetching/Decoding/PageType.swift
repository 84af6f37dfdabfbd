import Foundation

/// What a page's bytes are to be read as.
package enum PageType: Sendable {
    case html, text

    /// The type that a media type such as `text/html; charset=utf-8` declares.
    package init(contentType: String) {
        self = ContentType(contentType).mediaType.contains("html") ? .html : .text
    }

    /// The type that the name of a file tells, or where it does not, its first character.
    package init(ofFile name: String, _ bytes: Data) {
        let name = name.lowercased()
        if PageType.htmlSuffixes.contains(where: name.hasSuffix) {
            self = .html
        } else if PageType.textSuffixes.contains(where: name.hasSuffix) {
            self = .text
        } else {
            let first = bytes.prefix(1024).first { $0 > 0x20 && !PageType.byteOrderMarks.contains($0) }
            self = first == UInt8(ascii: "<") ? .html : .text
        }
    }

    package var contentType: String { self == .html ? "text/html" : "text/plain" }

    private static let htmlSuffixes = [".html", ".htm", ".xhtml", ".shtml"]
    private static let textSuffixes = [".txt", ".text", ".md", ".markdown"]
    /// The bytes of the byte order marks of UTF-8 and UTF-16, which no character begins with in either.
    private static let byteOrderMarks: [UInt8] = [0xef, 0xbb, 0xbf, 0xfe, 0xff]
}
