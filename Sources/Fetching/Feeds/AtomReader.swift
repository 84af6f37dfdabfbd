import ArticleModel
import Markup

/// Reads Atom 1.0 (RFC 4287), and 0.3 where it differs.
struct AtomReader {
    private let address: String?

    init(address: String?) { self.address = address }

    func read(_ root: XMLElement) -> Feed {
        var feed = Feed(.atom)
        let base = FeedBase(address, root)
        feed.title = root.first("title")?.plainText
        feed.homepage = link(of: root, base)
        feed.language = root[XMLTree.Name("lang", in: FeedBase.xmlNamespace)]
        feed.licence = licence(of: root, base)
        for entry in root.descendants where entry.name.local == "entry" && feed.entries.count < Feed.maximumEntries {
            feed.entries.append(self.entry(entry, base))
        }
        return feed
    }

    private func entry(_ element: XMLElement, _ base: FeedBase) -> FeedEntry {
        let base = base.within(element)
        var entry = FeedEntry()
        entry.id = element.first("id")?.text.nonEmpty
        entry.address = link(of: element, base) ?? URLReference.resolved(entry.id ?? "", against: nil)
        entry.title = element.first("title")?.plainText
        entry.authors = element.all("author").compactMap { $0.first("name")?.plainText }
        entry.publishedAt = element.date("published", "issued", "created")
        entry.updatedAt = element.timestamp("updated", "modified")
        entry.outlet = element.first("source")?.first("title")?.plainText
        entry.language = element[XMLTree.Name("lang", in: FeedBase.xmlNamespace)]
        entry.licence = licence(of: element, base)
        // Content that lies elsewhere is none of the feed's.
        entry.content = element.all("content").first { $0["src"] == nil && $0["url"] == nil }?.html
        entry.summary = element.first("summary")?.html
        entry.isReply = element.first("in-reply-to") != nil
        entry.hasRecording = element.all("link").contains {
            $0["rel"]?.lowercased() == "enclosure" && FeedMedia.isRecording($0["type"])
        }
        return entry
    }

    /// The link to the licence (RFC 4946).
    private func licence(of element: XMLElement, _ base: FeedBase) -> String? {
        element.all("link").first { $0["rel"]?.lowercased() == "license" }.flatMap {
            base.within($0).resolve($0["href"])
        }
    }

    /// The link to the page: `alternate`, which is what a link without `rel` is, and of several one to HTML.
    private func link(of element: XMLElement, _ base: FeedBase) -> String? {
        let links = element.all("link").filter { ($0["rel"] ?? "alternate").lowercased() == "alternate" }
        let page = links.first { $0["type"]?.lowercased().contains("html") ?? true } ?? links.first
        guard let page else { return nil }
        return base.within(page).resolve(page["href"] ?? page.text.nonEmpty)
    }
}
