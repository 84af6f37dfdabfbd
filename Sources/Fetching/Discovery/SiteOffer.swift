import ArticleModel
import Foundation
import Text

/// A feed or sitemap that a site offers.
package struct SiteOffer: Hashable, Sendable {
    package enum Kind: String, Sendable { case feed, sitemap }

    package let kind: Kind
    package let address: String
    /// What it calls itself; of a sitemap the outlet that it names.
    let title: String?
    let subject: FeedSubject
    /// What it has, as a digest of the addresses; nil where it has nothing.
    private let content: ContentHash?
    /// The site that it is of, as a host without `www.`.
    package internal(set) var host = ""
    /// The site's name.
    package internal(set) var outlet = ""
    /// The section of the site that it has, in lower case and with hyphens; nil where it has the whole site.
    package internal(set) var section: String?

    init(_ feed: Feed, at address: WebAddress, linkedAs link: String?) {
        (kind, self.address, title) = (.feed, address.description, feed.title)
        subject = FeedSubject(of: feed, at: address, linkedAs: link)
        content = SiteOffer.digest(feed.entries.map { $0.url?.description ?? $0.id ?? $0.title ?? "" })
    }

    init(_ sitemap: Sitemap, at address: WebAddress) {
        let outlets = Set(sitemap.entries.compactMap(\.news?.outlet))
        (kind, self.address, subject) = (.sitemap, address.description, .articles)
        title = outlets.count == 1 ? outlets.first : nil
        content = SiteOffer.digest(sitemap.entries.map { $0.url?.description ?? $0.address })
    }

    private static func digest(_ addresses: [String]) -> ContentHash? {
        addresses.isEmpty ? nil : ContentHash(of: addresses.sorted().joined(separator: "\n"))
    }

    /// Whether both have the same, at two addresses.
    func isSame(as other: SiteOffer) -> Bool {
        kind == other.kind && content == other.content && (content != nil || title == other.title)
    }
}

extension SiteOffer {
    /// An entry of `sources`, to paste into `pipeline.json`, such as
    /// `{ "name": "news.example", "feed": "https://news.example/feed/", "outlet": "Example Post" }`.
    ///
    /// A host of one's own network is only asked by a source that says so.
    package func entry(named name: String, allowsPrivate: Bool) -> String {
        let fields = [("name", name), (kind.rawValue, address), ("outlet", outlet)]
        let parts =
            fields.map { "\"\($0.0)\": \(Self.quoted($0.1))" } + (allowsPrivate ? ["\"allowPrivate\": true"] : [])
        return "{ \(parts.joined(separator: ", ")) }"
    }

    private static func quoted(_ text: String) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        let bytes = (try? encoder.encode(text.printable)) ?? Data("\"\"".utf8)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The names that it may have as a source, the first for all but those that share it.
    package var names: some Sequence<String> {
        let first = section.map { ["\(host)-\($0)"] } ?? [host, "\(host)-\(kind.rawValue)"]
        let last = first.last ?? host
        return [AnySequence(first), AnySequence((2...).lazy.map { "\(last)-\($0)" })].lazy.joined()
    }
}

extension SiteOffer {
    /// Gives the offers of one site its name, and each its section.
    static func named(_ offers: [SiteOffer], _ front: FrontPage) -> [SiteOffer] {
        let host = front.address.host.hasPrefix("www.") ? String(front.address.host.dropFirst(4)) : front.address.host
        let feeds = offers.filter { $0.kind == .feed }
        let stated = front.siteName ?? offers.lazy.filter { $0.kind == .sitemap }.compactMap(\.title).first
        let name = SiteName(
            stated: stated?.asName.nonEmpty, feedTitles: feeds.compactMap(\.title), pageTitle: front.title, host: host)
        return offers.map { offer in
            var offer = offer
            (offer.host, offer.outlet) = (host, name.text)
            guard offer.kind == .feed else { return offer }
            let section = offer.title.flatMap(name.section) ?? pathSection(offer.address, host)
            offer.section = section.map { NormalizedText.of($0).replacing(" ", with: "-") }?.nonEmpty
            return offer
        }
    }

    /// The last word of the address's path that says of which section the feed is.
    private static func pathSection(_ address: String, _ host: String) -> String? {
        guard let target = (try? WebAddress(address))?.target else { return nil }
        let names = target.prefix { $0 != "?" }.split(separator: "/").map { name in
            FeedTitle(NormalizedText.of(String(name))).parts.joined(separator: " ")
        }
        return names.last { name in
            !name.isEmpty && name.utf8.contains { $0 > 0x39 } && !SiteName.generalWords.contains(name)
        }
    }
}
