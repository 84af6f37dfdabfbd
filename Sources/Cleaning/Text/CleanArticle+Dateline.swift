import ArticleModel

extension CleanArticle {
    /// Turns the dateline at the beginning of the body into fields, and cuts it from the text.
    mutating func takeDateline() {
        guard let prefix = noteDateline() else { return }
        paragraphs[0].text = String(Array(paragraphs[0].text.unicodeScalars)[prefix.length...])
    }

    /// Turns the dateline at the beginning of the body into fields; the text keeps it, as the page shows it.
    ///
    /// Returns it where there is one.
    @discardableResult
    mutating func noteDateline() -> DatelinePrefix? {
        guard let first = paragraphs.first, first.role == .text,
            let prefix = DatelinePrefix(Array(first.text.unicodeScalars))
        else { return nil }
        if prefix.place != nil { dateline = Dateline(place: prefix.place, date: prefix.date) }
        agency = prefix.agency ?? agency
        if publishedAt == nil, let date = prefix.written?.date {
            publishedAt = ArticleDate(DateParts(date: date), source: "dateline")
        }
        return prefix
    }
}
