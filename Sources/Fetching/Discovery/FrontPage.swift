import Markup
import Text

/// The page that a site begins with, as far as it tells of the site and its feeds.
struct FrontPage {
    /// A feed that a page names by `<link rel="alternate">`.
    struct FeedLink: Hashable, Sendable {
        /// The address as the page writes it.
        let reference: String
        var title: String?
    }

    let address: WebAddress
    /// In the order in which the page names them.
    private(set) var feeds: [FeedLink] = []
    /// What the page calls the site.
    private(set) var siteName: String?
    private(set) var title: String?
    /// Why there is no such page; nil where there is one.
    let problem: WebProblem?

    init(_ page: WebPage) {
        address = page.address
        let type = page.answer["Content-Type"]
        let text = DecodedText(bytes: page.answer.body, contentType: type).text
        if let tree = try? HTMLParser.parse(text, HTMLParser.Limits(nodes: 200_000), keeping: ["type"]) {
            feeds = tree.links(ofRelation: "alternate").compactMap { FrontPage.feed($0, in: tree) }
            siteName = FrontPage.siteName(in: tree)
            title = tree.nodes.firstIndex { $0.tag == .title }.map { FrontPage.text(of: $0, in: tree) }
        }
        problem =
            type.map(WARCPage.isPage) ?? true || !feeds.isEmpty
            ? nil
            : WebProblem(
                .badResponse, "the server sends \(type.map { ContentType($0).mediaType.printable } ?? ""), and no page")
    }

    /// A page that cannot be had.
    init(at address: WebAddress, _ problem: WebProblem) { (self.address, self.problem) = (address, problem) }

    private static func feed(_ node: Int, in tree: HTMLTree) -> FeedLink? {
        guard tree.nodes[node].tag == .link, let href = tree.value(.href, of: node),
            let type = tree.value(named: "type", of: node)?.lowercased(),
            feedTypes.contains(where: { type.hasPrefix($0) })
        else { return nil }
        return FeedLink(reference: href, title: tree.value(.title, of: node))
    }

    private static let feedTypes = [
        "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json", "text/xml",
    ]

    private static func text(of node: Int, in tree: HTMLTree) -> String {
        tree.children(of: node).map { String(decoding: tree.text(of: $0), as: UTF8.self) }.joined()
    }

    private static func siteName(in tree: HTMLTree) -> String? {
        let stated = tree.nodes.indices.lazy.filter { tree.nodes[$0].tag == .meta }.compactMap { node -> String? in
            let name = tree.value(.property, of: node) ?? tree.value(.name, of: node)
            return name?.lowercased() == "og:site_name" ? tree.value(.content, of: node)?.asName.nonEmpty : nil
        }
        return stated.first
    }
}
