import ArticleModel
import Foundation
import Markup
import Text

/// The links of a page to other pages of its article: "Page 2", "Next", `rel=next`.
///
/// They are known by their addresses, which differ from the page's own by the number of the page alone: what `rel=next` of an
/// article leads to may as well be another article.
struct PageLinks {
    private let tree: HTMLTree
    private let base: URL
    /// The comments, which have pages of their own.
    private let comments: [Int]

    /// The number of links beyond which no more are read.
    private static let maximumLinks = 100

    init?(of page: Page) {
        guard let address = page.metadata.address, let base = URL(string: address), base.host != nil else { return nil }
        self.base = base
        tree = page.tree
        comments = page.cuts.filter { $0.rule == .commentWidget || $0.rule == .readerComments }.map(\.node)
    }

    /// The pages of the article; nil where no link leads to another.
    var pages: ArticlePages? {
        let links = links.filter { $0.url != base.absoluteString }
        guard !links.isEmpty else { return nil }
        return NumberedAddress.readings(of: base).reversed().lazy.compactMap { pages(as: $0, links) }.first
    }

    private func pages(as own: NumberedAddress, _ links: [Link]) -> ArticlePages? {
        guard !isOfList(own.stem) else { return nil }
        var others: [Int: ArticlePages.Page] = [:]
        for link in links {
            guard let address = link.readings.first(where: { $0.stem == own.stem && $0.number != own.number }),
                link.tells(address)
            else { continue }
            if others[address.number] == nil {
                others[address.number] = ArticlePages.Page(number: address.number, url: link.url)
            }
        }
        // A number in an address may be a week's or an issue's: the first page, which has none, is linked too.
        let isSure = own.form == .bare || own.form == .named || others[1] != nil
        let (previous, next) = (own.number - 1, own.number + 1)
        guard isSure, others[next] != nil || others[previous] != nil else { return nil }
        return ArticlePages(
            address: own.stem, number: own.number, others: others.values.sorted { $0.number < $1.number })
    }

    /// Whether the address is that of a front page or of a list of articles, which have pages too.
    private func isOfList(_ stem: String) -> Bool {
        let parts = stem.prefix { $0 != "?" }.split(separator: "/").dropFirst()
        return parts.isEmpty && !stem.contains("?") || parts.contains { PageLinks.lists.contains($0.lowercased()) }
    }

    private static let lists: Set<String> = [
        "category", "categories", "tag", "tags", "topic", "topics", "author", "authors", "archive", "archives",
        "search", "section", "thema", "themen", "kategorie", "page",
    ]

    /// A link with the ways to read its address.
    private struct Link {
        let url: String
        let readings: [NumberedAddress]
        /// Whether `rel` calls it the next page or the one before.
        let isRelated: Bool
        /// The number that the link shows; 0 for "next" and the like.
        let shown: Int?

        /// Whether what the link shows, or its relation, agrees with its address.
        func tells(_ address: NumberedAddress) -> Bool {
            if let shown { return shown == 0 || shown == address.number }
            return isRelated && address.form != .suffix
        }
    }

    private var links: [Link] {
        var links: [Link] = []
        for node in tree.nodes.indices where tree.nodes[node].tag == .a || tree.nodes[node].tag == .link {
            guard links.count < PageLinks.maximumLinks else { break }
            let isRelated = isRelated(node)
            let shown = tree.nodes[node].tag == .a ? shown(node) : nil
            guard isRelated || shown != nil, !comments.contains(where: { tree.isNode(node, within: $0) }),
                let href = tree.value(.href, of: node),
                let url = URL(string: href, relativeTo: base)?.absoluteURL, url.scheme?.hasPrefix("http") == true
            else { continue }
            links.append(
                Link(
                    url: url.absoluteString, readings: NumberedAddress.readings(of: url), isRelated: isRelated,
                    shown: shown))
        }
        return links
    }

    private func isRelated(_ node: Int) -> Bool {
        let rel = tree.bytes(.rel, of: node)
        guard !rel.isEmpty, rel.count < 40 else { return false }
        return String(decoding: rel, as: UTF8.self).lowercased().spaceSeparated.contains {
            $0 == "next" || $0 == "prev" || $0 == "previous"
        }
    }

    /// The greatest number of bytes of a link's text that only turns pages.
    private static let maximumLabelBytes = 40

    /// Returns the number of the page that a link shows, 0 for "next page" and the like; nil where it shows something else.
    private func shown(_ node: Int) -> Int? {
        guard tree.nodes[node].end - node <= 6, mayTurnPages(node) else { return nil }
        let text = WhitespaceNormalizedText.of(node, in: tree)
        guard !text.isEmpty, text.utf8.count <= PageLinks.maximumLabelBytes else { return nil }
        let label = NormalizedText.of(text)
        if PageLinks.labels.contains(label) { return 0 }
        let words = label.spaceSeparated.filter { !PageLinks.pageWords.contains($0) }
        return words.count == 1 ? Int(words[0]) : nil
    }

    /// Whether the text of a link begins as a label or a number does.
    private func mayTurnPages(_ node: Int) -> Bool {
        for index in node.upTo(tree.nodes[node].end) where tree.nodes[index].tag == .text {
            guard let first = tree.text(of: index).first(where: { $0 > 32 }) else { continue }
            return first.isASCIIDigit || first >= 128 || PageLinks.firstLetters.contains(first | 32)
        }
        return false
    }

    private static let firstLetters = Set(labels.union(pageWords.map(String.init)).compactMap { $0.utf8.first })
    private static let labels: Set<String> = Set(lexicon: PackageResources.page_turning_labels_txt)
    private static let pageWords: Set<Substring> = [
        "page", "seite", "página", "pagina", "sida", "side", "part", "go", "to",
    ]
}
