import ArticleModel
import Markup

/// Reads RSS of all versions, and RDF, whose items stand beside the channel.
struct RSSReader {
    private let kind: Feed.Kind
    private let address: String?

    init(_ kind: Feed.Kind, address: String?) {
        self.kind = kind
        self.address = address
    }

    func read(_ root: XMLElement) -> Feed {
        var feed = Feed(kind)
        let base = FeedBase(address, root)
        if let channel = root.children.first(where: { $0.name.local == "channel" }) {
            let base = base.within(channel)
            feed.title = channel.first("title")?.plainText
            feed.homepage = link(of: channel, base)
            feed.language = channel.first("language")?.text.nonEmpty
            feed.licence = licence(of: channel)
            feed.hasPodcastElements = channel.children.contains { FeedMedia.isOfPodcasts($0.name.namespace) }
        }
        let siteBase = feed.homepage ?? base.address
        // Wherever they stand: in broken feeds items lie within one another.
        for item in root.descendants where item.name.local == "item" && feed.entries.count < Feed.maximumEntries {
            feed.entries.append(entry(item, FeedBase(siteBase, nil)))
        }
        return feed
    }

    private func entry(_ item: XMLElement, _ base: FeedBase) -> FeedEntry {
        let base = base.within(item)
        var entry = FeedEntry()
        let guid = item.first("guid")
        entry.id = guid?.text.nonEmpty ?? item["about"]
        entry.address = originalLink(item) ?? link(of: item, base) ?? permalink(guid) ?? base.resolve(item["about"])
        entry.title = item.first("title")?.plainText
        entry.authors = item.all("creator", "author").compactMap(\.plainText)
        entry.publishedAt = item.date("pubDate", "date", "published", "issued", "created")
        entry.updatedAt = item.timestamp("updated", "modified", "lastBuildDate")
        entry.outlet = item.first("source")?.plainText ?? item.first("publisher")?.plainText
        entry.language = item.first("language")?.text.nonEmpty
        entry.licence = licence(of: item)
        entry.content = (item.first("encoded") ?? item.first("fullText") ?? item.first("body"))?.html
        entry.summary = item.first("description")?.html
        entry.isReply = item.first("in-reply-to") != nil
        entry.hasRecording = item.all("enclosure").contains { FeedMedia.isRecording($0["type"]) }
        return entry
    }

    /// The `link` with a text, and not that of Atom beside it, which leads to the feed itself.
    private func link(of element: XMLElement, _ base: FeedBase) -> String? {
        let links = element.all("link")
        return links.lazy.compactMap { base.resolve($0.text.nonEmpty) }.first
            ?? links.lazy.filter { ($0["rel"] ?? "alternate") == "alternate" }.compactMap { base.resolve($0["href"]) }
            .first
    }

    /// The licence as the modules of Creative Commons name it: `creativeCommons:license`, or `cc:license` with `rdf:resource`.
    private func licence(of element: XMLElement) -> String? {
        element.first("license").flatMap { URLReference.resolved($0["resource"] ?? $0.text, against: nil) }
    }

    /// The address before a service that counts clicks has replaced it.
    private func originalLink(_ item: XMLElement) -> String? {
        URLReference.resolved(item.first("origLink")?.text ?? "", against: nil)
    }

    private func permalink(_ guid: XMLElement?) -> String? {
        guard let guid, guid["isPermaLink"]?.lowercased() != "false" else { return nil }
        return URLReference.resolved(guid.text, against: nil)
    }
}
