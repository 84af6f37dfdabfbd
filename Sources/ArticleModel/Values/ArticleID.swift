import Foundation

/// The lasting name of an article: set at fetch and never changed after.
///
/// Ours are 32 lower-case hex digits, half of a SHA-256; an id given in a record from elsewhere is any
/// text that is not empty, and is passed through.
public struct ArticleID: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let value: String

    public init(_ value: String) { self.value = value }

    /// The id of the article at `url`, which must be normalised.
    public static func ofURL(_ url: String) -> ArticleID { half(of: Data("url\n\(url)".utf8)) }

    /// The id of a file without URL: it stays the same when the source's folder is moved.
    public static func ofFile(source: String, path: String) -> ArticleID {
        half(of: Data("file\n\(source)\n\(path)".utf8))
    }

    /// The id of a page that comes without URL and without file.
    public static func ofBytes(_ bytes: Data) -> ArticleID { half(of: bytes) }

    private static func half(of bytes: Data) -> ArticleID {
        ArticleID(String(ContentHash(of: bytes).value.prefix(32)))
    }

    public static func < (left: ArticleID, right: ArticleID) -> Bool { left.value < right.value }

    public var description: String { value }
}

extension ArticleID: Codable {
    public init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(value)
    }
}
