import ArticleModel
import Markup

/// Reads the article on an HTML page: metadata, body, and what was cut.
struct HTMLReader {
    let settings: CleanSettings

    init(_ settings: CleanSettings) { self.settings = settings }

    /// The order matters: rules see the whole page, the body is looked for among what they leave,
    /// and single lines are judged last, when it is known what stands around them.
    func read(_ html: String, of raw: RawArticle) throws(Rejection) -> CleanArticle {
        var tree = try parse(html)
        var article = CleanArticle(raw)
        let metadata = PageMetadata(of: tree, at: raw.url, fetchedAt: raw.fetchedAt)
        metadata.fill(&article)
        var isTitleSure = false
        if let override = settings.override(for: metadata.address) {
            let page = OverriddenPage(tree: tree, override: override)
            isTitleSure = page.hasTitle
            tree = page.applied(to: &article)
        }
        let page = PageBlocks(of: tree)
        if !isTitleSure { article.title = article.title.map { Headline.part(of: $0, among: page.blocks) } }
        let lines = BodyLines(of: page, in: tree, for: article)
        article.paragraphs = lines.kept.map { Paragraph($0.role, $0.text) }
        article.removed += removedBlocks(page.cuts, in: tree) + lines.removed
        FallbackBody(of: html, tree, metadata, article)?.take(into: &article)
        take(lines, into: &article)
        ScriptFacts(in: html, of: metadata.identity(article.title), for: article)?.fill(&article)
        metadata.takeStandfirst(into: &article)
        try requireArticle(article, page.blocks, lines.kept)
        return article
    }

    /// What only lines of the page say; what its metadata say stands.
    private func take(_ lines: BodyLines, into article: inout CleanArticle) {
        article.agency = article.agency ?? lines.agency
        article.subtitle = article.subtitle ?? lines.standfirst
        if article.byline.isEmpty { article.byline = lines.head.lazy.compactMap { Byline($0)?.names }.first ?? [] }
        guard article.publishedAt == nil else { return }
        let order = DateOrder(language: article.language, url: article.canonicalURL ?? article.url)
        let dates = lines.head.lazy.filter { !PublicationDates.opensChange($0.plain) }.compactMap {
            DateText($0.text, order: order).parts
        }
        let bound = article.fetchedAt?.latestPublication.secondsSinceEpoch ?? .max
        guard let parts = dates.first, parts.secondsSinceEpoch <= bound else { return }
        article.publishedAt = ArticleDate(parts, source: "header")
    }

    private func parse(_ html: String) throws(Rejection) -> HTMLTree {
        let size = html.utf8.count
        guard size <= settings.maximumBytes else {
            throw Rejection(.clean, .tooLarge, "\(size) bytes, more than \(settings.maximumBytes)")
        }
        do {
            return try HTMLParser.parse(
                html,
                HTMLParser.Limits(
                    nodes: settings.maximumNodes, depth: settings.maximumDepth, steps: settings.maximumParserSteps),
                keeping: settings.overrides.flatMap(\.attributes), scriptsOf: CommentThreads.hosts)
        } catch {
            throw Rejection(.clean, .tooLarge, "\(error)")
        }
    }

    private func removedBlocks(_ cuts: [PageBlocks.Cut], in tree: HTMLTree) -> [RemovedBlock] {
        cuts.compactMap { cut in
            let text = WhitespaceNormalizedText.sample(of: cut.node, in: tree)
            guard !text.isEmpty else { return nil }
            return RemovedBlock(rule: cut.rule.name, reason: cut.rule.reason, text: text)
        }
    }

    private func requireArticle(_ article: CleanArticle, _ blocks: [Block], _ kept: [Block]) throws(Rejection) {
        let links = blocks.reduce(0) { $0 + $1.linkWeight }
        let all = blocks.reduce(0) { $0 + $1.weight }
        let body = article.paragraphs.reduce(0) { $0 + $1.text.utf8.count }
        // Without a body it is no article in any case: few links then tell what it is.
        let fewestLinks = body < settings.minimumBodyCharacters ? 200 : 1_500
        if body < 600, links > fewestLinks, links * 2 > all {
            throw Rejection(.clean, .notAnArticle, "\(links) of \(all) letters on the page are links: \(seen(blocks))")
        }
        if let title = article.title.map(NoticeTitle.init),
            title.isLegal || body < HTMLReader.longestNotice && title.isNotice
        {
            throw Rejection(.clean, .notAnArticle, "the page says: \(article.title ?? "")")
        }
        if body < HTMLReader.longestNotice, body > 0, NoticeText.isMost(of: article.paragraphs) {
            throw Rejection(.clean, .notAnArticle, "the page says: \(article.paragraphs[0].text.prefix(80))")
        }
        if !article.paragraphs.isEmpty, TeaserList(blocks, kept: kept).isWhole {
            throw Rejection(.clean, .notAnArticle, "all that the page tells are teasers of other stories")
        }
        try requireBody(article, blocks)
    }

    private func requireBody(_ article: CleanArticle, _ blocks: [Block]) throws(Rejection) {
        let letters = article.paragraphs.reduce(0) { $0 + $1.text.unicodeScalars.count }
        guard letters < settings.minimumBodyCharacters, !blocks.isEmpty else { return }
        let few = "\(letters) characters are left, fewer than \(settings.minimumBodyCharacters)"
        throw Rejection(.clean, .noBody, "\(few); the page has \(seen(blocks))")
    }

    /// What stands on a page that is no article: "24 lines of links, 2 of text, such as “Coast”".
    private func seen(_ blocks: [Block]) -> String {
        let texts = blocks.filter { !$0.isAllLink }
        let counts = "\(blocks.count - texts.count) lines of links, \(texts.count) of text"
        guard let longest = texts.max(by: { $0.weight < $1.weight }) else { return counts }
        return "\(counts), such as “\(longest.text.prefix(60))”"
    }

    /// An error page says its piece in fewer bytes.
    private static let longestNotice = 450
}
