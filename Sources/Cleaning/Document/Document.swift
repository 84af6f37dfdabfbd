import ArticleModel
import Markup

/// A page or a text as blocks, before it is known which of them are the article.
struct Document {
    let raw: RawArticle
    let blocks: [Block]
    let origin: Origin
    /// The elements of a page that were removed while it was read.
    let removed: [RemovedBlock]
    /// The flags for what was repaired while the document was read.
    let flags: [QualityFlag]

    /// The source of a document, with what only that kind of source has.
    enum Origin {
        case page(Page)
        case text(TextHeader)
    }

    /// Reads `content` as blocks.
    init(_ content: PageContent, of raw: RawArticle, _ settings: CleanSettings) throws(Rejection) {
        switch content {
        case .html(let html): try self.init(html: html, of: raw, settings)
        case .text(let text): try self.init(text: text, of: raw, settings)
        }
    }

    private init(html: String, of raw: RawArticle, _ settings: CleanSettings) throws(Rejection) {
        let page = try Page(html, of: raw, settings)
        let reader = BlockReader(of: page.tree, locked: page.metadata.lockedParts)
        self.raw = raw
        blocks = reader.blocks
        removed = page.removed + reader.removed
        flags = []
        origin = .page(page.with(reader))
    }

    private init(text: String, of raw: RawArticle, _ settings: CleanSettings) throws(Rejection) {
        let reader = try TextReader(text, settings)
        self.raw = raw
        blocks = reader.lines.enumerated().map { Block($1, at: $0) }
        removed = []
        flags = reader.flags
        origin = .text(TextHeader(reader.lines))
    }

    /// Reads a body in HTML that stands in the data of `page`.
    init(fallback html: String, of page: Page, _ document: Document) throws(Rejection) {
        let page = try Page(fallback: html, of: page)
        let reader = BlockReader(of: page.tree)
        raw = document.raw
        blocks = reader.blocks
        removed = []
        flags = []
        origin = .page(page.with(reader))
    }

    var page: Page? { if case .page(let page) = origin { page } else { nil } }
}
