import Foundation
import Markup
import Text

/// The title of the article, without the name of the site.
struct Headline {
    /// The element that shows the title; nil where none does.
    private(set) var element: Int?
    private(set) var text: String?

    /// Decides among the titles of a page.
    ///
    /// A page states its title up to five times, for readers, for search engines and for sharing. The shown one is
    /// taken, if it is not the site's name, a menu's or a section's: an `h1` that one of the other titles repeats, then
    /// a heading of a lower level that contains one, then an `h1` that does, then the only `h1`; else the first stated
    /// title.
    init(linked: JSONLD, head: HeadElements, regions: PageRegions, site: SiteTitle) {
        let titles = SharedTitles(linked: linked, head: head, site: site)
        let reader = HeadingReader(regions: regions, site: site)
        let main = (head.headings + (head.properties["headline"] ?? [])).sorted()
        let first = reader.headings(main, minimumLength: 8)
        if let shown = first.first(where: { titles.repeats($0.text) }) {
            element = shown.node
            text = titles.withKicker(shown.text)
        } else if let shared = titles.shown(in: reader.headings(head.subheadings, minimumLength: 8)) {
            (element, text) = (shared.node, shared.text)
        } else if let shared = titles.shown(in: first) {
            (element, text) = (shared.node, shared.text)
        } else if !linked.isNews, let lone = first.first, first.count == 1, Headline.mayBeTitle(lone.text) {
            (element, text) = (lone.node, lone.text)
        } else {
            element = first.first?.node
            text = titles.best ?? first.first?.text
        }
    }

    /// Whether a text may be a title: one of a few words is a label ("Our blog"), a long one a standfirst.
    private static func mayBeTitle(_ text: String) -> Bool {
        guard text.utf8.count <= 200 else { return false }
        return text.spaceSeparated.count >= 4 || text.unicodeScalars.contains { $0.value >= 0x2E80 }
    }

    private static let separators = [" | ", " - ", " – ", " — ", " :: ", " » ", " • "]
    private static let anySeparator = PhraseMatcher(separators)

    /// Returns the longest part of `title` between separators, if it is a whole line of the page; else all of `title`.
    static func part(of title: String, among blocks: [Block]) -> String {
        guard anySeparator.occurs(in: title) else { return title }
        for separator in separators {
            let parts = title.components(separatedBy: separator)
            guard parts.count > 1, let longest = parts.max(by: { $0.utf8.count < $1.utf8.count }) else { continue }
            let plain = NormalizedText.of(longest)
            if blocks.prefix(40).contains(where: { $0.nonBlankBytes < 300 && NormalizedText.of($0.text) == plain }) {
                return longest
            }
        }
        return title
    }
}

/// Reads the headings that may be the article's.
private struct HeadingReader {
    let regions: PageRegions
    let site: SiteTitle

    func headings(_ nodes: [Int], minimumLength: Int) -> [(node: Int, text: String)] {
        nodes.prefix(30).filter { regions.tree.nodes[$0].end - $0 < 80 }.compactMap { node in
            let text = WhitespaceNormalizedText.of(node, in: regions.tree)
            guard text.utf8.count >= minimumLength, text.utf8.count < 500, !site.isSite(text),
                !regions.isSiteChrome(node),
                !leadsHome(node)
            else { return nil }
            return (node, text)
        }
    }

    /// Whether a heading holds a link to the front page, so that it is the site's name.
    private func leadsHome(_ node: Int) -> Bool {
        let tree = regions.tree
        return node.upTo(tree.nodes[node].end).contains { descendant in
            tree.nodes[descendant].tag == .a && tree.value(.href, of: descendant).map(PageAddress.isFrontPage) == true
        }
    }
}

/// The titles that a page states in its metadata, for programs.
private struct SharedTitles {
    private let titles: [(text: String, plain: String)]
    /// The second headline in JSON-LD, as `NormalizedText`; it may be the one that is shown, or a standfirst.
    private let alternative: String?

    init(linked: JSONLD, head: HeadElements, site: SiteTitle) {
        let texts = [
            linked.articleText("headline"), head.first("headline", "obheadline"), head.first("ogtitle"),
            head.first("twittertitle", "parselytitle", "sailthrutitle", "dctitle", "dctermstitle", "citationtitle"),
            head.title,
        ]
        alternative = linked.articleText("alternativeHeadline").map(NormalizedText.of)
        titles = texts.compactMap { $0.map(site.withoutSite) }.filter { !$0.isEmpty }.map {
            ($0, NormalizedText.of($0))
        }
    }

    /// Whether one of the titles contains `text`.
    func repeats(_ text: String) -> Bool {
        let plain = NormalizedText.of(text)
        return plain == alternative || titles.contains { " \($0.plain) ".contains(" \(plain) ") }
    }

    /// Returns the shown title with the kicker that two other titles put before it.
    func withKicker(_ text: String) -> String {
        let plain = NormalizedText.of(text)
        let longer = titles.filter { $0.plain != plain && $0.plain.hasSuffix(" \(plain)") && $0.text.contains(": ") }
        let isSaidPlainly = titles.contains { $0.plain == plain }
        guard !isSaidPlainly, let first = longer.first,
            longer.count(where: { $0.plain == first.plain }) > 1
        else { return text }
        return first.text
    }

    /// Returns a title that one of `headings` shows, perhaps with a kicker or a date before it.
    func shown(in headings: [(node: Int, text: String)]) -> (node: Int, text: String)? {
        for heading in headings {
            let plain = " \(NormalizedText.of(heading.text)) "
            if let title = titles.first(where: { $0.plain.utf8.count >= 8 && plain.hasSuffix(" \($0.plain) ") }) {
                return (heading.node, title.text)
            }
        }
        return nil
    }

    /// The first title, or one that continues it where it is cut short: some tools cut titles at 110 letters.
    var best: String? {
        guard let first = titles.first else { return nil }
        let whole = titles.dropFirst().first { $0.plain.hasPrefix(first.plain) && first.plain.utf8.count >= 60 }
        return (first.text.hasSuffix("…") || first.text.utf8.count >= 100 ? whole?.text : nil) ?? first.text
    }
}
