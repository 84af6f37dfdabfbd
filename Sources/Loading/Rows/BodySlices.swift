import ArticleModel

/// Places in one article's body, with the text that stands there.
struct BodySlices {
    private let body: ArticleBody
    private let paragraphs: [[Unicode.Scalar]]

    init(_ paragraphs: [Paragraph], body: ArticleBody) {
        self.body = body
        self.paragraphs = paragraphs.map { Array($0.text.unicodeScalars) }
    }

    func range(of span: TextSpan) -> Range<Int>? { body.range(of: span) }

    /// Nil where the body has no such place.
    func text(of span: TextSpan) -> String? {
        guard body.range(of: span) != nil else { return nil }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: paragraphs[span.paragraph][span.start..<span.end])
        return String(text)
    }
}
