import ArticleModel

/// An article with labels in its text.
///
/// In the file `# title` opens an article, and each line after it is a paragraph. `[Ann Lund=ann] left [her=ann] house`
/// labels a span with what follows the last `=`: who is meant, by any word that the article keeps for that person, or who
/// says it. Spans may lie within spans.
struct MarkedArticle: Hashable {
    struct LabelledSpan: Hashable {
        let span: TextSpan
        let label: String
    }

    let title: String
    private(set) var paragraphs: [Paragraph] = []
    private(set) var spans: [LabelledSpan] = []

    /// Returns the articles of a file's text.
    static func articles(in text: String) throws(PlainFailure) -> [MarkedArticle] {
        var articles: [MarkedArticle] = []
        for line in text.split(separator: "\n") {
            if line.hasPrefix("# ") {
                articles.append(MarkedArticle(title: String(line.dropFirst(2))))
            } else if articles.isEmpty {
                throw PlainFailure(.badInput, "no line \"# title\" stands before \"\(line.prefix(40))\"")
            } else {
                try articles[articles.count - 1].add(String(line))
            }
        }
        return articles
    }

    private mutating func add(_ line: String) throws(PlainFailure) {
        var text: [Unicode.Scalar] = []
        var starts: [Int] = []
        var label: [Unicode.Scalar]?
        for scalar in line.unicodeScalars {
            switch (scalar, label) {
            case ("[", nil): starts.append(text.count)
            case ("=", nil) where !starts.isEmpty: label = []
            case ("]", let scalars?):
                guard let start = starts.popLast() else { break }
                let span = TextSpan(paragraph: paragraphs.count, start: start, length: text.count - start)
                spans.append(LabelledSpan(span: span, label: ScoredText.string(scalars)))
                label = nil
            case (_, nil): text.append(scalar)
            case (_, _?): label?.append(scalar)
            }
        }
        guard starts.isEmpty else {
            throw PlainFailure(.badInput, "\(title): a mark is not closed in \"\(line.prefix(40))\"")
        }
        paragraphs.append(Paragraph(.text, ScoredText.string(text)))
    }

    /// Returns the text of the span.
    func surface(_ span: TextSpan) -> String {
        ScoredText.string(Array(paragraphs[span.paragraph].text.unicodeScalars)[span.start..<span.end])
    }
}
