import ArticleModel

/// Finds the feeds and sitemaps that a site offers.
///
/// They are asked for as any page is: after the rules of the site, and with its delays. What is found was read, so that it is
/// known to be one.
package struct SiteDiscovery {
    /// What a site offers.
    package struct Findings: Sendable {
        package let offers: [SiteOffer]
        /// What is wrong with the site's front page, to be told though there are offers; nil where nothing is.
        package let frontPageProblem: String?
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
    /// most sites have it. Throws where the front page cannot be had, and nothing else either.
    ///
    /// `site` is an address, or the name of a host alone. Comments and podcasts are no articles, and left out.
    package func findings(on site: String) async throws -> Findings {
        let start: WebAddress
        do {
            start = try WebAddress(site.contains("://") ? site : "https://\(site)/")
        } catch {
            throw PlainFailure(.badUsage, "the site \(error)")
        }
        let front: FrontPage
        switch try await frontPage(at: start, asked: site) {
        case .page(let page): front = page
        case .offer(let offer, let page):
            return Findings(offers: SiteOffer.named([offer], page), frontPageProblem: nil)
        }
        let feeds = await read(front.feeds, or: Self.usualFeeds, from: front.address)
        let sitemaps = await read(
            await namedSitemaps(front.address).map { FrontPage.FeedLink(reference: $0) }, or: Self.usualSitemaps,
            from: front.address)
        let offers = SiteOffer.named(feeds + sitemaps, front)
        guard let problem = front.problem else { return Findings(offers: offers, frontPageProblem: nil) }
        if offers.isEmpty { throw failure(problem, asked: site, start) }
        return Findings(
            offers: offers,
            frontPageProblem: "the front page \(start) cannot be had, so what it names is not known: \(reason(problem))"
        )
    }

    private enum Start {
        case page(FrontPage)
        /// The address is that of a feed or sitemap.
        case offer(SiteOffer, FrontPage)
    }

    private func frontPage(at start: WebAddress, asked site: String) async throws -> Start {
        do throws(WebProblem) {
            let page = try await session.page(PageRequest(address: start, access: access, maximumBytes: maximumBytes))
            let front = FrontPage(page)
            return offer(in: page, asked: start).map { .offer($0, front) } ?? .page(front)
        } catch {
            // Where its rules cannot be had, nothing else may be asked of the site either.
            guard case .known = try await session.rules(for: start, allowsPrivate: access.allowsPrivate) else {
                throw failure(error, asked: site, start)
            }
            return .page(FrontPage(at: start, error))
        }
    }

    private func failure(_ problem: WebProblem, asked site: String, _ start: WebAddress) -> PlainFailure {
        PlainFailure(.unreachable, "\(start.authority): \(reason(problem))\(advice(problem, asked: site, start))")
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

    private func read(
        _ named: [FrontPage.FeedLink], or usual: [String], from site: WebAddress
    ) async -> [SiteOffer] {
        let found = await read(named, from: site, areNamed: true)
        if !found.isEmpty { return found }
        return await read(usual.map { FrontPage.FeedLink(reference: $0) }, from: site, areNamed: false)
    }

    /// Why nothing is had at an address is told where the site names that.
    private func read(_ links: [FrontPage.FeedLink], from site: WebAddress, areNamed: Bool) async -> [SiteOffer] {
        var offers: [SiteOffer] = []
        var asked: Set<String> = []
        for link in links {
            guard let address = try? site.resolving(link.reference), asked.insert(address.description).inserted else {
                continue
            }
            do throws(WebProblem) {
                let offer = try await offer(at: address, linkedAs: link.title)
                if let what = offer.subject.reasonToLeave {
                    await session.note("\(address) is left out: \(what)")
                } else if !offers.contains(where: { $0.isSame(as: offer) }) {
                    offers.append(offer)
                }
            } catch {
                if areNamed { await session.note("\(address), which the site names: \(reason(error))") }
            }
        }
        return offers
    }

    private func offer(at address: WebAddress, linkedAs link: String?) async throws(WebProblem) -> SiteOffer {
        var request = PageRequest(address: address, access: access, maximumBytes: maximumBytes)
        request.accept = PageRequest.feeds
        guard let offer = offer(in: try await session.page(request), asked: address, linkedAs: link) else {
            throw WebProblem(.badResponse, "is neither a feed nor a sitemap")
        }
        return offer
    }

    private func offer(in page: WebPage, asked address: WebAddress, linkedAs link: String? = nil) -> SiteOffer? {
        let type = page.answer["Content-Type"]
        let found = page.address.description
        if let feed = try? Feed(bytes: page.answer.body, contentType: type, address: found) {
            return SiteOffer(feed, at: address, linkedAs: link)
        }
        // Any page of text could pass for a list of addresses.
        guard page.answer.body.starts(with: [0x1f, 0x8b]) || page.answer.body.prefix(200).contains(UInt8(ascii: "<")),
            let sitemap = try? Sitemap(bytes: page.answer.body, contentType: type, address: found)
        else { return nil }
        return SiteOffer(sitemap, at: address)
    }
}
