import TestSupport
import Testing

/// When an article was published, where a feed or a news sitemap says it.
@Suite struct ListedDateTests {
    private let site: NewsSite

    init() throws { site = try NewsSite() }

    private func setFeed(_ dates: [String: String]) {
        let items = dates.sorted { $0.key < $1.key }.map { path, date in
            "<item><link>\(site.server.url(path))</link><pubDate>\(date)</pubDate></item>"
        }
        site["/feed"] = ServedAnswer(
            200, [:], "<rss version=\"2.0\"><channel><title>Example Post</title>\(items.joined())</channel></rss>",
            contentType: "application/rss+xml")
    }

    private func newsroom(_ kind: String, _ path: String) throws -> Newsroom {
        try Newsroom(
            """
            { "version": 1, "sources": [ { "name": "post", "\(kind)": "\(site.server.url(path))", "allowPrivate": true } ],
              "fetch": { "contact": "bot@desk.example", "delay": 0 } }
            """)
    }

    private static let dates = """
        SELECT coalesce(published_at, '-'), coalesce(published_date, '-'), published_precision, coalesce(published_source, '-')
        FROM articles ORDER BY url
        """

    @Test func `a feed tells when an article was published where its page does not, as exactly as it is told`() throws {
        site.setPage("/1-bridge", about: "harbour bridge")
        site.setPage(
            "/2-tram", about: "tram line",
            head: "<meta property=\"article:published_time\" content=\"2026-05-08T21:00:00Z\">")
        site.setPage("/2026/05/09/3-wall", about: "sea wall")
        site.setPage("/4-opera", about: "opera house")
        site.setPage("/5-ferry", about: "ferry")
        setFeed([
            "/1-bridge": "Sat, 09 May 2026 00:30:00 +0200", "/2-tram": "Sat, 09 May 2026 08:00:00 GMT",
            "/2026/05/09/3-wall": "Sat, 09 May 2026 09:15:00 GMT", "/4-opera": "Sat, 16 May 2026 09:15:00 GMT",
            "/5-ferry": "soon",
        ])
        let room = try newsroom("feed", "/feed")
        #expect(try room.run() == Program.Result(status: 0, output: "", errors: ""))
        #expect(
            try room.rows(Self.dates) == [
                ["2026-05-08T22:30:00Z", "2026-05-09", "second", "feed"],
                // What the page says of itself counts before what the feed says of it.
                ["2026-05-08T21:00:00Z", "2026-05-08", "second", "meta"],
                // The address has the day, and the feed the hour of that day.
                ["2026-05-09T09:15:00Z", "2026-05-09", "second", "feed"],
                // What is to come has not been published, and what cannot be read is no date.
                ["-", "-", "unknown", "-"], ["-", "-", "unknown", "-"],
            ])
    }

    @Test func `a news sitemap tells the day, and when a page was last changed is no date of publication`() throws {
        site.setPage("/bridge", about: "harbour bridge")
        site.setPage("/tram", about: "tram line")
        let news = "<news:news><news:publication_date>2026-05-08</news:publication_date></news:news>"
        site["/map.xml"] = ServedAnswer(
            200, [:],
            "<urlset xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\"><url><loc>\(site.server.url("/bridge"))</loc>\(news)</url>"
                + "<url><loc>\(site.server.url("/tram"))</loc><lastmod>2026-05-09</lastmod></url></urlset>",
            contentType: "application/xml")
        let room = try newsroom("sitemap", "/map.xml")
        #expect(try room.run() == Program.Result(status: 0, output: "", errors: ""))
        #expect(
            try room.rows(Self.dates) == [
                ["2026-05-08T00:00:00Z", "2026-05-08", "day", "sitemap"], ["-", "-", "unknown", "-"],
            ])
    }

    @Test func `of several sources that name a page the most exact date counts, whichever is asked first`() throws {
        let news = "<news:news><news:publication_date>2026-05-08</news:publication_date></news:news>"
        site["/map.xml"] = ServedAnswer(
            200, [:],
            "<urlset xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">"
                + ["/bridge", "/tram"].map { "<url><loc>\(site.server.url($0))</loc>\(news)</url>" }.joined()
                + "</urlset>",
            contentType: "application/xml")
        let sources = [("sitemap", "/map.xml"), ("feed", "/feed")].map { kind, path in
            #"{ "name": "\#(kind)", "\#(kind)": "\#(site.server.url(path))", "allowPrivate": true }"#
        }
        for order in [sources, sources.reversed()] {
            site.setPage("/bridge", about: "harbour bridge")
            site.setPage("/tram", about: "tram line")
            setFeed(["/bridge": "Fri, 08 May 2026 08:30:00 GMT", "/tram": "Fri, 08 May 2026 21:30:00 GMT"])
            let room = try Newsroom(
                """
                { "version": 1, "sources": [ \(order.joined(separator: ", ")) ],
                  "fetch": { "contact": "bot@desk.example", "delay": 0 } }
                """)
            #expect(try room.run() == Program.Result(status: 0, output: "", errors: ""))
            let exact = [
                ["2026-05-08T08:30:00Z", "2026-05-08", "second", "feed"],
                ["2026-05-08T21:30:00Z", "2026-05-08", "second", "feed"],
            ]
            #expect(try room.rows(Self.dates) == exact)
            // What a feed has said is not forgotten where a sitemap alone names the page once it has changed.
            setFeed([:])
            site.setPage("/bridge", about: "harbour tunnel")
            #expect(try room.run("--refresh", clock: "2026-05-11T07:00:00Z").status == 0)
            #expect(
                try room.rows("SELECT title FROM articles ORDER BY url")[0] == ["Council votes on the harbour tunnel"])
            #expect(try room.rows(Self.dates) == exact)
        }
    }

    @Test func `a page that has changed keeps the date that its feed gave it, though the feed names it no more`() throws
    {
        site.setPage("/bridge", about: "harbour bridge")
        setFeed(["/bridge": "Sat, 09 May 2026 08:00:00 GMT"])
        let room = try newsroom("feed", "/feed")
        #expect(try room.run().status == 0)
        site.setPage("/bridge", about: "harbour tunnel")
        site.setPage("/tram", about: "tram line")
        setFeed(["/tram": "Sun, 10 May 2026 06:30:00 GMT"])
        #expect(try room.run(clock: "2026-05-10T07:00:00Z").status == 0)
        #expect(
            try room.rows("SELECT title, published_at, published_source FROM articles ORDER BY url") == [
                ["Council votes on the harbour tunnel", "2026-05-09T08:00:00Z", "feed"],
                ["Council votes on the tram line", "2026-05-10T06:30:00Z", "feed"],
            ])
    }
}
