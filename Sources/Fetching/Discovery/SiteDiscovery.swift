import ArticleModel
import Foundation
import Markup

/// Finds the feeds and sitemaps that a site offers.
///
/// They are asked for as any page is: after the rules of the site, and with its delays. What is found was read, so that it is
/// known to be one.
package struct SiteDiscovery {
    /// A feed or sitemap, as an entry of `sources`.
    package struct Offer: Hashable, Sendable {
        /// `feed` or `sitemap`.
        package let kind: String
        package let address: String
        /// What it calls itself; nil for a sitemap.
        package let title: String?
        /// How many articles, or further sitemaps, it has.
        package let entries: Int

        /// Whether both are one feed, at two addresses.
        func isSame(as other: Offer) -> Bool { title != nil && title == other.title && entries == other.entries }

        /// The host that it is had from, without `www.`.
        package var host: String {
            let host = (try? WebAddress(address).host) ?? address
            return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
        }
    }

    private let session: WebSession
    private let access: WebAccess
    private let maximumBytes: Int

    package init(_ session: WebSession, _ access: WebAccess, maximumBytes: Int) {
        self.session = session
        self.access = access
        self.maximumBytes = maximumBytes
    }

    /// Returns what the site offers: what its front page and its robots.txt name, and where they name nothing, what lies where
    /// most sites have it. Throws where the front page cannot be had.
    ///
    /// `site` is an address, or the name of a host alone.
    package func offers(of site: String) async throws -> [Offer] {
        let start: WebAddress
        do {
            start = try WebAddress(site.contains("://") ? site : "https://\(site)/")
        } catch {
            throw PlainFailure(.badUsage, "the site \(error)")
        }
        let front: WebPage
        do throws(WebProblem) {
            front = try await session.page(PageRequest(address: start, access: access, maximumBytes: maximumBytes))
        } catch {
            throw PlainFailure(.unreachable, "\(start.authority): \(reason(error))\(advice(error, asked: site, start))")
        }
        let address = front.address.description
        // The address may be a feed itself.
        if let offer = offer(in: front, asked: address) { return [offer] }
        let linked = links(on: front)
        let feeds = await read(linked, or: Self.usualFeeds, from: front.address)
        let sitemaps = await read(await namedSitemaps(front.address), or: Self.usualSitemaps, from: front.address)
        return feeds + sitemaps
    }

    private func reason(_ problem: WebProblem) -> String {
        problem.kind == .privateAddress ? "\(problem); where that is meant, add --allow-private" : problem.description
    }

    /// What may help who has named a host alone: it was asked by https.
    private func advice(_ problem: WebProblem, asked site: String, _ start: WebAddress) -> String {
        guard !site.contains("://"), [.tls, .noConnection, .badResponse].contains(problem.kind) else { return "" }
        return "\nwhere the site has no https, ask http://\(start.authority)/"
    }

    /// Where the software of most sites puts them.
    private static let usualFeeds = [
        "/feed/", "/rss.xml", "/feed.xml", "/atom.xml", "/rss", "/index.xml", "/feed.json",
    ]
    private static let usualSitemaps = ["/news-sitemap.xml", "/sitemap_news.xml", "/sitemap.xml", "/sitemap_index.xml"]

    private func namedSitemaps(_ site: WebAddress) async -> [String] {
        do throws(WebProblem) {
            return RobotsFile([UInt8](try await session.robotsFile(of: site, access))).sitemaps
        } catch {
            await session.note(
                "robots.txt of \(site.authority) cannot be had, so the sitemaps that it may name are not known: \(error)"
            )
            return []
        }
    }

    private func read(_ named: [String], or usual: [String], from site: WebAddress) async -> [Offer] {
        let found = await read(named, from: site, areNamed: true)
        return found.isEmpty ? await read(usual, from: site, areNamed: false) : found
    }

    /// Why nothing is had at an address is told where the site names that.
    private func read(_ references: [String], from site: WebAddress, areNamed: Bool) async -> [Offer] {
        var offers: [Offer] = []
        var asked: Set<String> = []
        for reference in references {
            guard let address = try? site.resolving(reference), asked.insert(address.description).inserted else {
                continue
            }
            do throws(WebProblem) {
                let offer = try await offer(at: address)
                if !offers.contains(where: { $0.isSame(as: offer) }) { offers.append(offer) }
            } catch {
                if areNamed { await session.note("\(address), which the site names: \(reason(error))") }
            }
        }
        return offers
    }

    private func offer(at address: WebAddress) async throws(WebProblem) -> Offer {
        var request = PageRequest(address: address, access: access, maximumBytes: maximumBytes)
        request.accept = PageRequest.feeds
        let page = try await session.page(request)
        guard let offer = offer(in: page, asked: address.description) else {
            throw WebProblem(.badResponse, "is neither a feed nor a sitemap")
        }
        return offer
    }

    private func offer(in page: WebPage, asked address: String) -> Offer? {
        let type = page.answer["Content-Type"]
        let found = page.address.description
        if let feed = try? Feed(bytes: page.answer.body, contentType: type, address: found) {
            return Offer(kind: "feed", address: address, title: feed.title, entries: feed.entries.count)
        }
        // Any page of text could pass for a list of addresses.
        guard page.answer.body.starts(with: [0x1f, 0x8b]) || page.answer.body.prefix(200).contains(UInt8(ascii: "<")),
            let sitemap = try? Sitemap(bytes: page.answer.body, contentType: type, address: found)
        else { return nil }
        return Offer(kind: "sitemap", address: address, title: nil, entries: sitemap.entries.count)
    }

    /// The feeds that a page names by `<link rel="alternate">`, in the order in which it does.
    private func links(on page: WebPage) -> [String] {
        let text = DecodedText(bytes: page.answer.body, contentType: page.answer["Content-Type"]).text
        let limits = HTMLParser.Limits(nodes: 200_000)
        guard let tree = try? HTMLParser.parse(text, limits, keeping: ["type"]) else { return [] }
        return tree.nodes.indices.compactMap { node in
            guard tree.nodes[node].tag == .link, let href = tree.value(.href, of: node),
                tree.value(.rel, of: node)?.lowercased().split(separator: " ").contains("alternate") ?? false,
                let type = tree.value(named: "type", of: node)?.lowercased()
            else { return nil }
            return Self.feedTypes.contains { type.hasPrefix($0) } ? href : nil
        }
    }

    private static let feedTypes = [
        "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json", "text/xml",
    ]
}

extension SiteDiscovery.Offer {
    /// An entry of `sources`, to paste into `pipeline.json`, such as
    /// `{ "name": "news.example", "feed": "https://news.example/feed/", "outlet": "Example Post" }`.
    ///
    /// A host of one's own network is only asked by a source that says so.
    package func entry(named name: String, allowsPrivate: Bool) -> String {
        let fields = [("name", name), (kind, address)] + (title.map { [("outlet", $0)] } ?? [])
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
}
