import ArticleModel
import Rights

/// Turns a page or a text into an article without what is not the article.
package struct Cleaner: Sendable {
    /// The version of the cleaning, raised whenever a rule or a word list changes what comes out.
    package static let version = "11"

    package let settings: CleanSettings

    package init(_ settings: CleanSettings = CleanSettings()) { self.settings = settings }

    /// Returns the article in `content`.
    ///
    /// A date later than a day after `raw.fetchedAt` is no date; without `fetchedAt` there is no such bound.
    package func clean(_ raw: RawArticle, _ content: PageContent) throws(Rejection) -> CleanArticle {
        let document = try Document(content, of: raw, settings)
        let rights = raw.rights + (document.page?.metadata.rights ?? [])
        try requireFree(rights, raw)
        var article = try draft(of: document).withoutRepetitions().flagged()
        try ArticleRequirement(settings).checkBody(of: article)
        article.rights = rights
        return article
    }

    /// Throws where a use is reserved of which the source's articles are not to be taken then.
    private func requireFree(_ rights: [RightsStatement], _ raw: RawArticle) throws(Rejection) {
        let policy = raw.source.flatMap { settings.rights[$0] } ?? RightsPolicy()
        guard let refusal = policy.refusal(of: rights, at: raw.fetchedAt) else { return }
        throw Rejection(.clean, .reserved, refusal.description)
    }

    /// Reads the article in `content`, before repetitions are looked for.
    func draft(_ raw: RawArticle, _ content: PageContent) throws(Rejection) -> ArticleDraft {
        try draft(of: Document(content, of: raw, settings))
    }

    /// Reads the article, before repetitions are looked for.
    ///
    /// The order matters: the document was read as it came; its fields are decided by what it states, since lines are
    /// judged by them; what only its lines say completes the fields.
    private func draft(of document: Document) throws(Rejection) -> ArticleDraft {
        var fields = Fields(of: document)
        let lines = ClassifiedLines(of: document, fields).orFallback(of: document, &fields)
        fields.offer(lines, of: document)
        let draft = ArticleDraft(document, fields, lines)
        try ArticleRequirement(settings).check(draft, of: document, lines.kept)
        return draft
    }
}
