/// A stretch of one paragraph's text, counted in Unicode scalars.
///
/// SQLite counts the same way, so with the paragraph's own start in the body
/// `substr(body, paragraphStart + start + 1, length)` is the text of the span.
public struct TextSpan: Codable, Hashable, Sendable, Comparable {
    /// Index into the article's `paragraphs`.
    public let paragraph: Int
    public let start: Int
    public let length: Int

    public init(paragraph: Int, start: Int, length: Int) {
        self.paragraph = paragraph
        self.start = start
        self.length = length
    }

    public var end: Int { start + length }

    public static func < (left: TextSpan, right: TextSpan) -> Bool {
        (left.paragraph, left.start, left.length) < (right.paragraph, right.start, right.length)
    }
}
