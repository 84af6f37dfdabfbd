import ArticleModel

extension CleanArticle {
    /// Turns the dateline at the beginning of the body into fields; the text keeps it, as the page shows it.
    func withNotedDateline() -> CleanArticle {
        guard let prefix = opening else { return self }
        var article = self
        article.note(prefix)
        return article
    }

    /// The dateline of the first paragraph, or of the second where the first is a line that sums up the article; there
    /// it must say more than a place.
    private var opening: DatelinePrefix? {
        let texts = paragraphs.prefix(2).filter { $0.role == .text }.map { Array($0.text.unicodeScalars) }
        guard let first = texts.first else { return nil }
        if let prefix = DatelinePrefix(first) { return prefix }
        guard texts.count == 2, first.count <= CleanArticle.mostScalarsOfSummary else { return nil }
        return DatelinePrefix(texts[1]).flatMap { $0.place != nil && ($0.date ?? $0.agency) != nil ? $0 : nil }
    }

    private static let mostScalarsOfSummary = 300

    mutating func note(_ prefix: DatelinePrefix) {
        if prefix.place != nil { dateline = Dateline(place: prefix.place, date: prefix.date) }
        agency = prefix.agency ?? agency
        if publishedAt == nil, let date = prefix.written?.date {
            publishedAt = ArticleDate(DateParts(date: date), source: "dateline")
        }
    }
}
