/// The whole text of an article: its paragraphs joined by one blank line.
package struct ArticleBody: Sendable {
    package static let separator = "\n\n"

    package let text: String
    /// Where each paragraph starts in `text`, in Unicode scalars.
    package let starts: [Int]
    /// How long each paragraph is, in Unicode scalars.
    package let lengths: [Int]

    package init(of paragraphs: [Paragraph]) {
        text = paragraphs.map(\.text).joined(separator: ArticleBody.separator)
        lengths = paragraphs.map(\.text.unicodeScalars.count)
        var starts: [Int] = []
        var place = 0
        for length in lengths {
            starts.append(place)
            place += length + ArticleBody.separator.unicodeScalars.count
        }
        self.starts = starts
    }

    /// Where `span` stands in `text`, in Unicode scalars; nil where the text has no such place.
    package func range(of span: TextSpan) -> Range<Int>? {
        guard starts.indices.contains(span.paragraph), span.start >= 0, span.length > 0,
            span.end <= lengths[span.paragraph]
        else { return nil }
        let start = starts[span.paragraph] + span.start
        return start..<start + span.length
    }
}
