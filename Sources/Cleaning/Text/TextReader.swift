import ArticleModel

/// Reads the article in a plain text file: title, byline, dateline, body, and what was cut.
struct TextReader {
    let settings: CleanSettings

    init(_ settings: CleanSettings) { self.settings = settings }

    func read(_ text: String, of raw: RawArticle) throws(Rejection) -> CleanArticle { CleanArticle(raw) }
}
