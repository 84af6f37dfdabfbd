import ArticleModel

/// Turns a page into an article without what is not the article.
package struct Cleaner: Sendable {
    /// Raised whenever a rule or a word list changes what comes out.
    package static let version = "4"

    package let settings: CleanSettings

    package init(_ settings: CleanSettings = CleanSettings()) { self.settings = settings }

    /// Returns the article on the page `content`.
    ///
    /// The order matters: the readers see the page as it came and keep what looks like the article,
    /// repetitions are looked for among paragraphs that will be kept, and flags tell of what is left.
    /// A date after `raw.fetchedAt` and a day is no date; without `fetchedAt` there is no such bound.
    package func clean(_ raw: RawArticle, _ content: PageContent) throws(Rejection) -> CleanArticle {
        let article = try read(raw, content).withoutRepetitions().flagged()
        try requireBody(of: article)
        return article
    }

    private func read(_ raw: RawArticle, _ content: PageContent) throws(Rejection) -> ArticleDraft {
        switch content {
        case .html(let html):
            ArticleDraft(try HTMLReader(settings).read(html, of: raw).withRepairedLetters().withNotedDateline())
        case .text(let text): try TextReader(settings).read(text, of: raw)
        }
    }

    private func requireBody(of article: CleanArticle) throws(Rejection) {
        let letters = article.paragraphs.reduce(0) { $0 + $1.text.unicodeScalars.count }
        guard letters >= settings.minimumBodyCharacters else {
            throw Rejection(
                .clean, .noBody, "\(letters) characters are left, fewer than \(settings.minimumBodyCharacters)")
        }
    }
}
