import ArticleModel

/// Turns a page or a text into an article without what is not the article.
package struct Cleaner: Sendable {
    /// The version of the cleaning, raised whenever a rule or a word list changes what comes out.
    package static let version = "7"

    package let settings: CleanSettings

    package init(_ settings: CleanSettings = CleanSettings()) { self.settings = settings }

    /// Returns the article in `content`.
    ///
    /// A date later than a day after `raw.fetchedAt` is no date; without `fetchedAt` there is no such bound.
    package func clean(_ raw: RawArticle, _ content: PageContent) throws(Rejection) -> CleanArticle {
        let article = try draft(raw, content).withoutRepetitions().flagged()
        try ArticleRequirement(settings).checkBody(of: article)
        return article
    }

    /// Reads the article, before repetitions are looked for.
    ///
    /// The order matters: the document is read as it came; its fields are decided by what it states, since lines are
    /// judged by them; what only its lines say completes the fields.
    func draft(_ raw: RawArticle, _ content: PageContent) throws(Rejection) -> ArticleDraft {
        let document = try Document(content, of: raw, settings)
        var fields = Fields(of: document)
        let lines = ClassifiedLines(of: document, fields).orFallback(of: document, &fields)
        fields.offer(lines, of: document)
        let draft = ArticleDraft(document, fields, lines)
        try ArticleRequirement(settings).check(draft, of: document, lines.kept)
        return draft
    }
}
