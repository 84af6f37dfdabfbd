import ArticleModel

extension CleanArticle {
    /// Turns the dateline at the beginning of the body into fields; the text keeps it, as the page shows it.
    func withNotedDateline() -> CleanArticle {
        guard let first = paragraphs.first, first.role == .text,
            let prefix = DatelinePrefix(Array(first.text.unicodeScalars))
        else { return self }
        var article = self
        article.note(prefix)
        return article
    }

    mutating func note(_ prefix: DatelinePrefix) {
        if prefix.place != nil { dateline = Dateline(place: prefix.place, date: prefix.date) }
        agency = prefix.agency ?? agency
        if publishedAt == nil, let date = prefix.written?.date {
            publishedAt = ArticleDate(DateParts(date: date), source: "dateline")
        }
    }
}
