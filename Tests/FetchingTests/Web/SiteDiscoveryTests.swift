import Foundation
import TestSupport
import Testing

@testable import Fetching

/// What a site offers: which feeds are of articles, and what they are called.
@Suite struct SiteDiscoveryTests {
    private let desk: WebDesk

    init() throws { desk = try WebDesk() }

    /// A front page that names feeds by paths, each with a title of its link.
    private func setFront(_ feeds: [(path: String, title: String)], head: String = "", host: String = "news.example") {
        let links = feeds.map {
            #"<link rel="alternate" type="application/rss+xml" title="\#($0.title)" href="\#($0.path)">"#
        }
        desk.site["\(host)/"] = ServedAnswer(
            200, [:], "<html><head>\(head)\(links.joined())</head><body></body></html>")
    }

    private func setFeed(
        _ path: String, _ title: String, items: String? = nil, channel: String = "", host: String = "news.example"
    ) {
        let address = desk.url("\(path)/article", host: host)
        desk.site["\(host)\(path)"] = ServedAnswer(
            200, [:],
            #"<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:thr="http://purl.org/syndication/thread/1.0">"#
                + "<channel><title>\(title)</title>\(channel)\(items ?? "<item><link>\(address)</link></item>")</channel></rss>",
            contentType: "application/rss+xml")
    }

    private struct Found: Equatable {
        /// Such as `news.example-sport Example News /sport/feed`.
        var offers: [String] = []
        var notes: [String] = []
    }

    private func discover(host: String = "news.example") async throws -> Found {
        try await desk.web.withSession { session in
            let findings = try await SiteDiscovery(session, desk.web.access, maximumBytes: 100_000)
                .findings(on: desk.url("/", host: host))
            let origin = desk.url("", host: host)
            return Found(
                offers: findings.offers.map { offer in
                    "\(offer.names.first { _ in true } ?? "") | \(offer.outlet) | \(offer.address.replacing(origin, with: ""))"
                }, notes: await session.takeNotes().map { $0.replacing(origin, with: "") })
        }
    }

    @Test func `feeds of comments and recordings are left out, which is told`() async throws {
        setFront([
            ("/feed", "Example Post » Feed"), ("/comments/feed", "Example Post » Comments Feed"),
            ("/story/feed", "Example Post » A story Comments Feed"), ("/threads", "Replies"),
            ("/audio", "The Post daily"),
            ("/film", "Film"),
        ])
        setFeed("/feed", "Example Post")
        setFeed(
            "/comments/feed", "Kommentare zu Example Post",
            items:
                "<item><link>\(desk.url("/a#comment-12"))</link></item><item><link>\(desk.url("/a#comment-13"))</link></item>"
        )
        setFeed("/story/feed", "Comments on: A story", items: "")
        setFeed(
            "/threads", "Replies",
            items: #"<item><link>\#(desk.url("/a"))</link><thr:in-reply-to ref="\#(desk.url("/a"))"/></item>"#)
        setFeed(
            "/audio", "The Post daily",
            items: "<item><link>\(desk.url("/episode"))</link><enclosure type=\"audio/mpeg\" url=\"/e.mp3\"/></item>",
            channel: "<itunes:author>Example Post</itunes:author>")
        setFeed("/film", "Film", items: "<item><guid>f</guid><enclosure type=\"video/mp4\" url=\"/e.mp4\"/></item>")
        #expect(
            try await discover()
                == Found(
                    offers: ["news.example | Example Post | /feed"],
                    notes: [
                        "/comments/feed is left out: its entries are comments, and no articles",
                        "/story/feed is left out: its entries are comments, and no articles",
                        "/threads is left out: its entries are comments, and no articles",
                        "/audio is left out: its entries are recordings, and no articles",
                        "/film is left out: its entries are recordings, and no articles",
                    ]))
    }

    @Test func `opinions that are called comments, links into a page, and articles that are read aloud are articles`()
        async throws
    {
        setFront([
            ("/opinion/comments", "Comments"), ("/live", "Live"), ("/jump", "Discussed"), ("/aloud", "Read aloud"),
            ("/mixed", "Mixed"),
        ])
        setFeed("/opinion/comments", "Comments")
        setFeed("/live", "Live", items: "<item><link>\(desk.url("/live#block-12"))</link></item>")
        setFeed("/jump", "Discussed", items: "<item><link>\(desk.url("/story#comments"))</link></item>")
        setFeed(
            "/aloud", "Read aloud",
            items: "<item><link>\(desk.url("/one"))</link><enclosure type=\"audio/mpeg\" url=\"/1.mp3\"/></item>")
        // Of a podcast's own site, whose feed has articles for the most part.
        setFeed(
            "/mixed", "Mixed",
            items: "<item><link>\(desk.url("/two"))</link></item><item><link>\(desk.url("/three"))</link>"
                + "<enclosure type=\"audio/mpeg\" url=\"/3.mp3\"/></item>",
            channel: "<itunes:author>Example Post</itunes:author>")
        let found = try await discover()
        #expect(found.notes == [])
        #expect(
            found.offers == [
                "news.example-comments | news.example | /opinion/comments", "news.example-live | news.example | /live",
                "news.example-discussed | news.example | /jump", "news.example-read-aloud | news.example | /aloud",
                "news.example-mixed | news.example | /mixed",
            ])
    }

    @Test func `what is asked for itself is offered, whatever it is`() async throws {
        desk.site["/"] = nil
        setFeed("/", "Comments for Example Post", items: "")
        #expect(try await discover().offers == ["news.example | Comments for Example Post | /"])
    }

    @Test func `feeds with the same articles are one, and sections whose feeds are called the same are not`()
        async throws
    {
        setFront([("/feed", ""), ("/atom", ""), ("/sport/feed", ""), ("/rss/politics.xml", "")])
        for path in ["/feed", "/sport/feed", "/rss/politics.xml"] { setFeed(path, "Example Post") }
        setFeed(
            "/atom", "Example Post (Atom)",
            items: "<item><link>\(desk.url("/feed/article?utm_source=atom"))</link></item>")
        #expect(
            try await discover().offers == [
                "news.example | Example Post | /feed", "news.example-sport | Example Post | /sport/feed",
                "news.example-politics | Example Post | /rss/politics.xml",
            ])
    }

    @Test func `all that a site offers has the site's name, and a section is in the name of its source`() async throws {
        setFront(
            [("/feed", ""), ("/s/feed", ""), ("/p/feed", "")],
            head: #"<title>Front</title><meta property="og:site_name" content="The  Example News">"#)
        setFeed("/feed", "The Example News RSS")
        setFeed("/s/feed", "Sport – The Example News")
        setFeed("/p/feed", "The Example News: Politics &amp; Law")
        desk.site["/robots.txt"] = ServedAnswer(200, [:], "Sitemap: \(desk.url("/map.xml"))")
        desk.site["/map.xml"] = ServedAnswer(
            200, [:], "<urlset><url><loc>\(desk.url("/a"))</loc></url></urlset>", contentType: "text/xml")
        #expect(
            try await discover().offers == [
                "news.example | The Example News | /feed", "news.example-sport | The Example News | /s/feed",
                "news.example-politics-law | The Example News | /p/feed", "news.example | The Example News | /map.xml",
            ])
    }

    @Test func `a news sitemap tells the name of the outlet where nothing else does`() async throws {
        desk.site["/"] = ServedAnswer(403)
        desk.site["/robots.txt"] = ServedAnswer(200, [:], "Sitemap: \(desk.url("/map.xml"))")
        desk.site["/map.xml"] = ServedAnswer(
            200, [:],
            #"<urlset xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>\#(desk.url("/a"))</loc>"#
                + "<n:news><n:publication><n:name>Example Post</n:name></n:publication></n:news></url></urlset>",
            contentType: "text/xml")
        #expect(try await discover().offers == ["news.example | Example Post | /map.xml"])
    }

    @Test(
        arguments: [
            // What most titles have, at whichever end.
            (["Sport – Example Post", "Politics – Example Post", "Letters"], nil, "news.example", "Example Post"),
            (["Example Post | Sport", "Example Post | Arts"], nil, "news.example", "Example Post"),
            (["Example Post", "Example Post Sport", "Example Post Arts"], nil, "news.example", "Example Post"),
            (["Sport", "Arts"], "Example Post | News from the coast", "news.example", "news.example"),
            (["Sport | Example Post"], "Example Post: news from the coast", "news.example", "Example Post"),
            // What the host is named after.
            (["Sport", "Arts"], "News from the coast | The Example Post", "examplepost.example", "The Example Post"),
            (["Example Post Sport", "Example Post Arts"], nil, "example-post.co.example", "Example Post"),
            (["BCB News - Home", "BCB News - Sport"], nil, "www.bcb.example", "BCB News"),
            // The only title there is, and none.
            (["Example Post RSS Feed"], nil, "news.example", "Example Post"),
            (["Harbour – all news"], "Start", "news.example", "Harbour – all news"),
            ([], nil, "news.example", "news.example"),
            (["News", "News – Sport", "RSS Feed"], nil, "news.example", "news.example"),
        ] as [([String], String?, String, String)])
    func `a site's name follows from the titles of its feeds`(
        _ titles: [String], _ page: String?, _ host: String, _ name: String
    ) {
        #expect(SiteName(stated: nil, feedTitles: titles, pageTitle: page, host: host).text == name)
    }

    @Test(
        arguments: [
            ("Example Post", nil), ("Example Post – Sport", "Sport"), ("Sport | Example Post RSS", "Sport"),
            ("Example Post Sport", "sport"), ("Example Post – latest news", nil), ("Weekend: Travel", "Weekend Travel"),
            ("Example Post, all that moves the coast and its people", nil),
        ] as [(String, String?)])
    func `a section is what a feed's title has beside the site's name`(_ title: String, _ section: String?) {
        let name = SiteName(stated: "Example Post", feedTitles: [], pageTitle: nil, host: "news.example")
        #expect(name.section(in: title) == section)
    }
}
