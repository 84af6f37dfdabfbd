import ArticleModel

/// Reads the text of spans, and their offsets in the body, of one article.
struct SpanReader {
    private let body: ArticleBody
    private let paragraphs: [[Unicode.Scalar]]

    init(_ paragraphs: [Paragraph], body: ArticleBody) {
        self.body = body
        self.paragraphs = paragraphs.map { Array($0.text.unicodeScalars) }
    }

    /// Returns the offsets of the span in the body, in Unicode scalars; nil where the body has no such span.
    func range(of span: TextSpan) -> Range<Int>? { body.range(of: span) }

    /// Returns the text of the span; nil where the body has no such span.
    func text(of span: TextSpan) -> String? {
        guard body.range(of: span) != nil else { return nil }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: paragraphs[span.paragraph][span.start..<span.end])
        return String(text)
    }
}
