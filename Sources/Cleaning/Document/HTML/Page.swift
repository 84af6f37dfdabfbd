import ArticleModel
import Markup

/// A page as a tree, with its metadata.
struct Page {
    let html: String
    /// The page's elements, or only those that a file of overrides says to hold the article.
    let tree: HTMLTree
    let metadata: PageMetadata
    let override: OverriddenPage?
    /// The elements that the file of overrides removes.
    let removed: [RemovedBlock]
    /// The elements that a rule removed.
    private(set) var cuts: [BlockReader.Cut] = []
    /// The elements whose labels call them the body of an article.
    private(set) var declaredBodies: [Int] = []

    init(_ html: String, of raw: RawArticle, _ settings: CleanSettings) throws(Rejection) {
        self.html = html
        let whole = try Page.parse(html, settings)
        metadata = PageMetadata(of: whole, for: raw)
        override = settings.override(for: metadata.address).map { OverriddenPage(tree: whole, override: $0) }
        tree = override?.story ?? whole
        removed = override?.removed ?? []
    }

    /// Makes a page of a body that stands in the data of another page.
    init(fallback html: String, of page: Page) throws(Rejection) {
        self.html = html
        tree = try Page.parse(html, CleanSettings())
        metadata = page.metadata
        override = nil
        removed = []
    }

    /// Returns the page with the removed elements and declared bodies that `reader` found.
    func with(_ reader: BlockReader) -> Page {
        var page = self
        page.cuts = reader.cuts
        page.declaredBodies = reader.declaredBodies
        return page
    }

    private static func parse(_ html: String, _ settings: CleanSettings) throws(Rejection) -> HTMLTree {
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
}
