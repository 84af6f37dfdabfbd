/// A range of one paragraph's text, counted in Unicode scalars.
///
/// SQLite counts the same way, so with the paragraph's own start in the body
/// `substr(body, paragraphStart + start + 1, length)` is the text of the span.
package struct TextSpan: Codable, Hashable, Sendable, Comparable {
    /// The index of the paragraph in the article's `paragraphs`.
    package let paragraph: Int
    package let start: Int
    package let length: Int

    package init(paragraph: Int, start: Int, length: Int) {
        self.paragraph = paragraph
        self.start = start
        self.length = length
    }

    package var end: Int { start + length }

    package static func < (left: TextSpan, right: TextSpan) -> Bool {
        (left.paragraph, left.start, left.length) < (right.paragraph, right.start, right.length)
    }
}
