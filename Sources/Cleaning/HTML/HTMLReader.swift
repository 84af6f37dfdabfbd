import ArticleModel
import Markup

/// Reads the article on an HTML page: metadata, body, and what was cut.
struct HTMLReader {
    let settings: CleanSettings

    init(_ settings: CleanSettings) { self.settings = settings }

    /// The order matters: rules see the whole page, the body is looked for among what they leave,
    /// and single lines are judged last, when it is known what stands around them.
    func read(_ html: String, of raw: RawArticle) throws(Rejection) -> CleanArticle {
        let tree = try parse(html)
        var article = CleanArticle(raw)
        PageMetadata(of: tree, at: raw.url, fetchedAt: raw.fetchedAt).fill(&article)
        let page = PageBlocks(of: tree)
        let lines = BodyLines(of: page, in: tree, headline: article.title, byline: article.byline)
        article.paragraphs = lines.kept.map { Paragraph($0.role, $0.text) }
        article.agency = article.agency ?? lines.agency
        article.noteDateline()
        article.removed = removedBlocks(page.cuts, in: tree) + lines.removed
        try requireArticle(article, page.blocks, tree)
        return article
    }

    private func parse(_ html: String) throws(Rejection) -> HTMLTree {
        let size = html.utf8.count
        guard size <= settings.maximumBytes else {
            throw Rejection(.clean, .tooLarge, "\(size) bytes, more than \(settings.maximumBytes)")
        }
        do {
            return try HTMLParser.parse(html, maximumNodes: settings.maximumNodes)
        } catch {
            throw Rejection(.clean, .tooLarge, "more than \(error.limit) elements and texts")
        }
    }

    private func removedBlocks(_ cuts: [PageBlocks.Cut], in tree: HTMLTree) -> [RemovedBlock] {
        cuts.compactMap { cut in
            let text = FoldedText.of(cut.node, in: tree)
            guard !text.isEmpty else { return nil }
            return RemovedBlock(rule: cut.rule.name, reason: cut.rule.reason, text: text)
        }
    }

    /// A page of links with little else is a list; one without text that says so is an error page or a form.
    private func requireArticle(
        _ article: CleanArticle, _ blocks: [Block], _ tree: HTMLTree
    ) throws(Rejection) {
        let body = article.paragraphs.reduce(0) { $0 + $1.text.utf8.count }
        guard body < HTMLReader.shortBody else { return }
        let links = blocks.reduce(0) { $0 + $1.linkWeight }
        let all = blocks.reduce(0) { $0 + $1.weight }
        if links > 1_500, links * 2 > all {
            throw Rejection(.clean, .notAnArticle, "\(links) of \(all) letters on the page are links")
        }
        let count = tree.nodes.count { $0.tag == .a }
        if body < settings.minimumBodyCharacters, count >= HTMLReader.linksOfList {
            throw Rejection(.clean, .notAnArticle, "\(count) links and \(body) letters of text")
        }
    }

    /// A longer body is an article, however many links stand round it, in bytes.
    private static let shortBody = 600
    /// So many links and no text make a list.
    private static let linksOfList = 15
}
