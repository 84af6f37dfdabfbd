/// The whole text of an article: its paragraphs joined by one blank line.
package struct ArticleBody: Sendable {
    package static let separator = "\n\n"

    package let text: String
    /// The start of each paragraph in `text`, in Unicode scalars.
    package let starts: [Int]
    /// The length of each paragraph, in Unicode scalars.
    package let lengths: [Int]

    package init(of paragraphs: [Paragraph]) {
        text = paragraphs.map(\.text).joined(separator: ArticleBody.separator)
        lengths = paragraphs.map(\.text.unicodeScalars.count)
        var starts: [Int] = []
        var start = 0
        for length in lengths {
            starts.append(start)
            start += length + ArticleBody.separator.unicodeScalars.count
        }
        self.starts = starts
    }

    /// The range of `span` in `text`, in Unicode scalars; nil where the text has no such span.
    package func range(of span: TextSpan) -> Range<Int>? {
        guard starts.indices.contains(span.paragraph), span.start >= 0, span.length > 0,
            span.end <= lengths[span.paragraph]
        else { return nil }
        let start = starts[span.paragraph] + span.start
        return start..<start + span.length
    }
}
