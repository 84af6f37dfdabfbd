import ArticleModel

extension CleanArticle {
    /// Moves the dateline off the first paragraph to `dateline` and `agency`.
    ///
    /// Its day is the day of publication only where nothing else says one.
    mutating func takeDateline() {
        guard let first = paragraphs.first, first.role == .text else { return }
        let scalars = Array(first.text.unicodeScalars)
        guard let prefix = DatelinePrefix(scalars) else { return }
        paragraphs[0].text = String(scalars[prefix.length...])
        if prefix.place != nil { dateline = Dateline(place: prefix.place, date: prefix.date) }
        agency = prefix.agency ?? agency
        guard publishedAt == nil, let date = prefix.written?.date else { return }
        publishedAt = ArticleDate(DateParts(date: date), source: "dateline")
    }
}
