import ArticleModel
import Language

/// Finds what was said in an article, and by whom.
struct QuoteFinder {
    func quotes(in article: CleanArticle, _ texts: [TokenizedText], entities: [Entity]) -> [Quotation] { [] }
}
