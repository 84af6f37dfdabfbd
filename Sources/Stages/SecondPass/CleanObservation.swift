import ArticleModel
import Cleaning

/// What the second pass of cleaning needs to know of an article.
struct CleanObservation: Codable, Sendable {
    /// The paragraphs that may recur in other articles of the outlet.
    let blocks: RecurringBlockObservation?
    /// The pages of the article, where it is told on several.
    let pages: ArticlePages?

    /// The observation of `article`; nil where there is nothing to know.
    init?(of article: CleanArticle, _ settings: CleanSettings) {
        blocks = RecurringBlockObservation(of: article, settings)
        pages = article.pages
        if blocks == nil, pages == nil { return nil }
    }
}
