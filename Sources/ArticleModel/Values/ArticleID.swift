import Foundation

/// The lasting name of an article: set at fetch and never changed after.
///
/// Ours are 32 lower-case hex digits, half of a SHA-256; an id given in a record from elsewhere is any
/// text that is not empty, or a whole number, and is passed through.
package struct ArticleID: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let value: String

    package init(_ value: String) { self.value = value }

    /// The id of the article at `url`, which must be normalised.
    package static func ofURL(_ url: String) -> ArticleID { half(of: Data("url\n\(url)".utf8)) }

    /// The id of a file without URL: it stays the same when the source's folder is moved.
    package static func ofFile(source: String, path: String) -> ArticleID {
        half(of: Data("file\n\(source)\n\(path)".utf8))
    }

    /// The id of a page that comes without URL and without file.
    package static func ofBytes(_ bytes: Data) -> ArticleID { half(of: bytes) }

    private static func half(of bytes: Data) -> ArticleID {
        ArticleID(String(ContentHash(of: bytes).value.prefix(32)))
    }

    package static func < (left: ArticleID, right: ArticleID) -> Bool { left.value < right.value }

    package var description: String { value }
}

extension ArticleID: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        do {
            self.init(try container.decode(String.self))
        } catch {
            // Databases number their rows: of a whole number the digits are taken.
            guard let number = try? container.decode(Int.self) else { throw error }
            self.init("\(number)")
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(value)
    }
}
