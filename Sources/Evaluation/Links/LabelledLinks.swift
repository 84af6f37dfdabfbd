import ArticleModel

/// An article in which every word for a person says whose it is.
///
/// In the file `# title` opens an article, and each line behind it is a paragraph. `[Ann Lund=ann] left [her=ann] house`
/// marks words and, behind the last `=`, who is meant, by any word that the article keeps for that person.
/// Marks may stand within marks.
struct LabelledLinks: Hashable {
    struct Spot: Hashable {
        let span: TextSpan
        let person: String
    }

    let title: String
    private(set) var paragraphs: [Paragraph] = []
    private(set) var spots: [Spot] = []

    /// The articles of a file's text.
    static func articles(in text: String) throws(PlainFailure) -> [LabelledLinks] {
        var articles: [LabelledLinks] = []
        for line in text.split(separator: "\n") {
            if line.hasPrefix("# ") {
                articles.append(LabelledLinks(title: String(line.dropFirst(2))))
            } else if articles.isEmpty {
                throw PlainFailure(.badInput, "no line \"# title\" stands before \"\(line.prefix(40))\"")
            } else {
                try articles[articles.count - 1].add(String(line))
            }
        }
        return articles
    }

    private mutating func add(_ line: String) throws(PlainFailure) {
        var plain: [Unicode.Scalar] = []
        var open: [Int] = []
        var label: [Unicode.Scalar]?
        for scalar in line.unicodeScalars {
            switch (scalar, label) {
            case ("[", nil): open.append(plain.count)
            case ("=", nil) where !open.isEmpty: label = []
            case ("]", let person?):
                guard let start = open.popLast() else { break }
                let span = TextSpan(paragraph: paragraphs.count, start: start, length: plain.count - start)
                spots.append(Spot(span: span, person: ScoredText.string(person)))
                label = nil
            case (_, nil): plain.append(scalar)
            case (_, _?): label?.append(scalar)
            }
        }
        guard open.isEmpty else {
            throw PlainFailure(.badInput, "\(title): a mark is not closed in \"\(line.prefix(40))\"")
        }
        paragraphs.append(Paragraph(.text, ScoredText.string(plain)))
    }
}
