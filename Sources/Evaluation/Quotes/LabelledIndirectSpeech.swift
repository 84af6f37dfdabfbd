import ArticleModel

/// Articles in which all indirect speech is marked.
///
/// The file is one of marked articles: `[the ships are late=Ann Keller]` labels what is said with who says it, other
/// right answers after `|`.
enum LabelledIndirectSpeech {
    static func documents(in text: String) throws(PlainFailure) -> [LabelledQuotes] {
        try MarkedArticle.articles(in: text).map { article in
            var starts: [Int] = []
            var text = article.title
            for paragraph in article.paragraphs {
                text += "\n"
                starts.append(text.unicodeScalars.count)
                text += paragraph.text
            }
            let quotes = article.spans.map { labelled in
                let names = labelled.label.split(separator: "|").map(String.init)
                let start = starts[labelled.span.paragraph] + labelled.span.start
                return LabelledQuotes.Quote(
                    start: start, end: start + labelled.span.length, text: article.surface(labelled.span),
                    speaker: names.first, aliases: Array(names.dropFirst()), kind: LabelledQuotes.indirect)
            }
            return LabelledQuotes(id: article.title, text: text, quotes: quotes)
        }
    }
}
