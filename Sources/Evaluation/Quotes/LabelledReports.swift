import ArticleModel

/// Articles in which all indirect speech is marked.
///
/// In the file `# title` opens an article, and each line behind it is a paragraph. `[the ships are late=Ann Keller]` marks
/// what is said and, behind the last `=`, who says it, with other right answers behind `|`.
enum LabelledReports {
    static func documents(in text: String) throws(PlainFailure) -> [LabelledQuotes] {
        try LabelledLinks.articles(in: text).map { article in
            var starts: [Int] = []
            var text = article.title
            for paragraph in article.paragraphs {
                text += "\n"
                starts.append(text.unicodeScalars.count)
                text += paragraph.text
            }
            let quotes = article.spots.map { spot in
                let names = spot.person.split(separator: "|").map(String.init)
                let start = starts[spot.span.paragraph] + spot.span.start
                return LabelledQuotes.Quote(
                    start: start, end: start + spot.span.length, text: article.surface(spot.span),
                    speaker: names.first, aliases: Array(names.dropFirst()), kind: LabelledQuotes.indirect)
            }
            return LabelledQuotes(id: article.title, text: text, quotes: quotes)
        }
    }
}
