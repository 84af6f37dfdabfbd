import ArticleModel
import Markup

/// Reads the article on an HTML page: metadata, body, and what was cut.
struct HTMLReader {
    let settings: CleanSettings

    init(_ settings: CleanSettings) { self.settings = settings }

    func read(_ html: String, of raw: RawArticle) throws(Rejection) -> CleanArticle { CleanArticle(raw) }
}
