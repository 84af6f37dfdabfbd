import ArticleModel

/// The requirements that a document must meet to be an article.
struct ArticleRequirement {
    private let settings: CleanSettings

    /// The number of bytes from which on a body is no error page.
    private static let maximumNotice = 450
    /// The number of bytes from which on a body is one, however many links stand around it.
    private static let minimumSureBody = 600

    init(_ settings: CleanSettings) { self.settings = settings }

    /// Throws where `draft`, of `document`, is no article: a page of links, an error, a gate, a list of teasers.
    func check(_ draft: ArticleDraft, of document: Document, _ kept: [Block]) throws(Rejection) {
        guard document.page != nil else { return }
        let article = draft.article
        let body = article.paragraphs.reduce(0) { $0 + $1.text.utf8.count }
        try checkLinks(document.blocks, body)
        try checkNotice(article, body)
        if !article.paragraphs.isEmpty, TeaserList(document.blocks, kept: kept).isWhole {
            throw Rejection(.clean, .notAnArticle, "all that the page tells are teasers of other stories")
        }
        let characters = characters(of: article)
        guard characters < settings.minimumBodyCharacters, !document.blocks.isEmpty else { return }
        throw Rejection(.clean, .noBody, "\(few(characters)); the page has \(seen(document.blocks))")
    }

    /// Throws where too little text is left.
    func checkBody(of article: CleanArticle) throws(Rejection) {
        let characters = characters(of: article)
        guard characters >= settings.minimumBodyCharacters else { throw Rejection(.clean, .noBody, few(characters)) }
    }

    private func checkLinks(_ blocks: [Block], _ body: Int) throws(Rejection) {
        let links = blocks.reduce(0) { $0 + $1.linkBytes }
        let all = blocks.reduce(0) { $0 + $1.nonBlankBytes }
        // Without a body it is no article in any case: few links then tell what it is.
        let minimumLinks = body < settings.minimumBodyCharacters ? 200 : 1_500
        guard body < ArticleRequirement.minimumSureBody, links > minimumLinks, links * 2 > all else { return }
        throw Rejection(.clean, .notAnArticle, "\(links) of \(all) letters on the page are links: \(seen(blocks))")
    }

    private func checkNotice(_ article: CleanArticle, _ body: Int) throws(Rejection) {
        let isShort = body < ArticleRequirement.maximumNotice
        if let title = article.title.map(NoticeTitle.init), title.isLegal || isShort && title.isNotice {
            throw Rejection(.clean, .notAnArticle, "the page says: \(article.title ?? "")")
        }
        if isShort, body > 0, NoticeText.isMost(of: article.paragraphs) {
            throw Rejection(.clean, .notAnArticle, "the page says: \(article.paragraphs[0].text.prefix(80))")
        }
    }

    private func characters(of article: CleanArticle) -> Int {
        article.paragraphs.reduce(0) { $0 + $1.text.unicodeScalars.count }
    }

    private func few(_ characters: Int) -> String {
        "\(characters) characters are left, fewer than \(settings.minimumBodyCharacters)"
    }

    /// Describes what a page that is no article has: "24 lines of links, 2 of text, such as “Coast”".
    private func seen(_ blocks: [Block]) -> String {
        let texts = blocks.filter { !$0.isAllLink }
        let counts = "\(blocks.count - texts.count) lines of links, \(texts.count) of text"
        guard let longest = texts.max(by: { $0.nonBlankBytes < $1.nonBlankBytes }) else { return counts }
        return "\(counts), such as “\(longest.text.prefix(60))”"
    }
}
