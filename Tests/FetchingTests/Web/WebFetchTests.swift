import Archive
import ArticleModel
import Foundation
import TestSupport
import Testing

@testable import Fetching

@Suite struct WebFetchTests {
    let desk: WebDesk

    init() throws { desk = try WebDesk() }

    private var feed: any Source { desk.source(.feed, "post", desk.url("/feed")) }

    @Test func `the pages of a feed are fetched in its order, and not again while they are fresh`() async throws {
        desk.addPages("/a", "/b", "/c")
        desk.site["/feed"] = desk.feed(["/c", "/a", "/b"])
        let first = try await desk.fetch([feed])
        #expect(first.new == ["/c", "/a", "/b"])
        #expect(first.sum == "3 = 3 + 0 + 0 + 0")
        #expect(Set(first.requests) == ["/feed", "/a", "/b", "/c"])

        let second = try await desk.fetch([feed], at: 60)
        #expect(second.sum == "3 = 0 + 3 + 0 + 0")
        #expect(second.requests == ["/feed"])
    }

    @Test func `a page is looked at again by its age, and asked for only where it has changed`() async throws {
        desk.addPages("/a")
        desk.site["/feed"] = desk.feed(["/a"])
        _ = try await desk.fetch([feed])
        desk.site["news.example/a"] = ServedAnswer(304, ["ETag": "\"/a-1\""])
        var looks: [Int] = []
        // Every five minutes of the first two hours, then every hour for nine days.
        for seconds in Array(stride(from: 300, through: 7_200, by: 300))
            + stride(from: 10_800, through: 777_600, by: 3_600)
        {
            let fetched = try await desk.fetch([feed], at: seconds)
            if fetched.requests.contains("/a \"/a-1\"") { looks.append(seconds / 60) }
            #expect(fetched.sum == "1 = 0 + 1 + 0 + 0")
        }
        #expect(
            looks == [
                15, 30, 45, 60, 240, 420, 600, 780, 960, 1_140, 1_320, 1_500, 2_940, 4_380, 5_820, 7_260, 8_700, 10_140,
            ])
    }

    @Test func `a page that changes again and again is looked at more often, and less so once it rests`() async throws {
        desk.site["/feed"] = desk.feed(["/a"])
        var looks: [Int] = []
        // Every minute of 50, while the page changes during the first half of an hour.
        for minute in 0...50 {
            desk.site["/a"] = ServedAnswer(200, [:], WebDesk.page("live at \(min(minute, 30))"))
            let fetched = try await desk.fetch([feed], at: minute * 60)
            if fetched.requests.contains("/a") { looks.append(minute) }
        }
        // After 15 minutes, then 7 1/2, 3 3/4, and 2; each look without a change doubles that again.
        #expect(looks == [0, 15, 23, 27, 29, 31, 33, 37, 45])
    }

    @Test func `a changed page is a revision, one as it was is not stored again, and --refresh looks at once`()
        async throws
    {
        desk.addPages("/a", "/b")
        desk.site["/feed"] = desk.feed(["/a", "/b"])
        _ = try await desk.fetch([feed])
        desk.site["news.example/a"] = ServedAnswer(200, ["ETag": "\"new\""], WebDesk.page("another"))
        // Another name for the same bytes.
        desk.site["news.example/b"] = ServedAnswer(200, ["ETag": "\"new\""], WebDesk.page("/b"))
        #expect(try await desk.fetch([feed], at: 60).requests == ["/feed"])
        let renewed = try await desk.fetch([feed], at: 120, .all)
        #expect(renewed.new == ["/a"])
        #expect(renewed.sum == "2 = 1 + 1 + 0 + 0")
        #expect(Set(renewed.requests) == ["/feed", "/a \"/a-1\"", "/b \"/b-1\""])
    }

    @Test func `what was had and never committed is asked for again, without conditions`() async throws {
        desk.addPages("/a")
        desk.site["/feed"] = desk.feed(["/a"])
        _ = try await desk.fetch([feed], isCommitted: false)
        let fetched = try await desk.fetch([feed], at: 60)
        #expect(fetched.new == ["/a"])
        #expect(Set(fetched.requests) == ["/feed", "/a"])
    }

    @Test func `a feed that has not changed is read as it was kept`() async throws {
        desk.addPages("/a")
        var answer = desk.feed(["/a"])
        answer = ServedAnswer(
            200,
            ["ETag": "\"f\"", "Last-Modified": "Sun, 06 Nov 1994 08:49:37 GMT", "Content-Type": "application/rss+xml"],
            String(decoding: answer.body, as: UTF8.self))
        desk.site["/feed"] = answer
        _ = try await desk.fetch([feed])
        desk.site["/feed"] = ServedAnswer(304)
        let fetched = try await desk.fetch([feed], at: 60)
        #expect(fetched.sum == "1 = 0 + 1 + 0 + 0")
        #expect(fetched.requests == ["/feed \"f\" Sun, 06 Nov 1994 08:49:37 GMT"])
    }

    @Test func `a page that has left the feed is still looked at for a week`() async throws {
        desk.addPages("/a", "/b")
        desk.site["/feed"] = desk.feed(["/a"])
        _ = try await desk.fetch([feed])
        desk.site["/feed"] = desk.feed(["/b"])
        desk.site["news.example/a"] = ServedAnswer(200, [:], WebDesk.page("corrected"))
        let fetched = try await desk.fetch([feed], at: 3_600)
        #expect(fetched.new == ["/b", "/a"])
    }

    @Test func `what cannot be had is rejected with its reason, and tried again by rule and by hand`() async throws {
        desk.addPages("/a")
        desk.site["/feed"] = desk.feed(["/a", "/gone", "/broken"])
        desk.site["/broken"] = ServedAnswer([.close])
        let first = try await desk.fetch([feed])
        #expect(first.new == ["/a"])
        #expect(
            first.rejected == [
                "gone final: the server answers 404: there is no such page",
                "unavailable retryable: the server closed the connection before the answer was complete",
            ])
        #expect(try await desk.fetch([feed], at: 60).requests == ["/feed"])

        desk.addPages("/gone", "/broken")
        desk.site["/gone"] = nil
        let retried = try await desk.fetch([feed], at: 900)
        #expect(retried.new == ["/broken"])
        #expect(try await desk.fetch([feed], at: 960, .failed).new == ["/gone"])
    }

    @Test func `the full text in a feed stands for a page that cannot be had`() async throws {
        desk.site["/feed"] = desk.feed(["/a", "/b"], content: ["/a": "Told at length.", "/b": "Told too."])
        desk.addPages("/b")
        let fetched = try await desk.fetch([feed])
        #expect(fetched.new == ["/a", "/b"])
        #expect(
            fetched.notes == [
                "source post: for 1 article the full text in the feed is taken, since the page cannot be had: "
                    + "the server answers 404: there is no such page"
            ])
        let again = try await desk.fetch([feed], at: 60)
        #expect(again.sum == "2 = 0 + 2 + 0 + 0")
        // The page is more than the feed's text, once it is there.
        desk.addPages("/a")
        #expect(try await desk.fetch([feed], at: 100_000).new == ["/a"])
    }

    @Test func `the full text in a feed waits while the page is down, and is taken where it stays so`() async throws {
        desk.site["/feed"] = desk.feed(["/a"], content: ["/a": "Told at length."])
        desk.site["/a"] = ServedAnswer(502)
        let unavailable = "unavailable retryable: the server answers 502: it has trouble of its own"
        #expect(try await desk.fetch([feed]).rejected == [unavailable])
        for seconds in [60, 700, 90_000] {
            let fetched = try await desk.fetch([feed], at: seconds)
            #expect(fetched.new == [] && fetched.notes == [] && fetched.sum == "1 = 0 + 0 + 1 + 0")
        }
        let last = try await desk.fetch([feed], at: 8 * 86_400)
        #expect(last.new == ["/a"])
        #expect(last.sources["post"]?.feedTexts == 1)
        #expect(
            last.notes == [
                "source post: for 1 article the full text in the feed is taken, since the page cannot be had: "
                    + "the server answers 502: it has trouble of its own"
            ])
        #expect(try await desk.fetch([feed], at: 8 * 86_400 + 60).sum == "1 = 0 + 1 + 0 + 0")
    }

    @Test func `the full text that was taken and not committed is taken again, and said again`() async throws {
        desk.site["/feed"] = desk.feed(["/a"], content: ["/a": "Told at length."])
        let first = try await desk.fetch([feed], isCommitted: false)
        let second = try await desk.fetch([feed], at: 60)
        #expect(first.new == ["/a"] && second.new == ["/a"])
        #expect(second.requests == ["/feed"])
        #expect(first.notes == second.notes && second.notes.count == 1)
    }

    @Test func `the full text in a feed stands for a page whose address cannot be asked for`() async throws {
        for address in ["http://me:secret@news.example/a", "http://news.example:99999/a"] {
            desk.site["/feed"] = ServedAnswer(
                200, [:],
                "<rss><channel><item><link>\(address)</link><encoded>Told at length.</encoded></item></channel></rss>",
                contentType: "text/xml")
            let fetched = try await desk.fetch([feed])
            #expect(fetched.sum == "1 = 1 + 0 + 0 + 0")
            #expect(fetched.notes.count == 1 && fetched.notes[0].contains("since the page cannot be had: the address "))
        }
    }

    @Test func `one source that cannot be had stops no other`() async throws {
        desk.addPages("/a")
        desk.site["/feed"] = desk.feed(["/a"])
        desk.site["/page"] = ServedAnswer(200, [:], WebDesk.page("no feed"))
        let others = [
            desk.source(.feed, "gone", desk.url("/nothing")), desk.source(.sitemap, "odd", desk.url("/page")),
            desk.source(.feed, "post", desk.url("/feed")),
        ]
        let fetched = try await desk.fetch(others)
        #expect(fetched.new == ["/a"])
        #expect(
            fetched.rejected == [
                "gone final: the server answers 404: there is no such page",
                "unavailable final: is no sitemap: its outermost element is <html>, which no sitemap has",
            ])
    }

    @Test func `where no source can be had the fetch fails`() async throws {
        let sources = [desk.source(.feed, "a", desk.url("/a")), desk.source(.feed, "b", desk.url("/b"))]
        let reason = "the server answers 404: there is no such page"
        await #expect(
            throws: PlainFailure(.unreachable, "no source on the web could be had\na: \(reason)\nb: \(reason)")
        ) { try await desk.fetch(sources) }
    }

    @Test func `what is no article is not asked for in every run`() async throws {
        desk.site["/picture"] = ServedAnswer(
            200, [:], body: Data([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), contentType: "image/png")
        desk.site["/nothing"] = ServedAnswer(200, [:], " ")
        desk.site["/feed"] = desk.feed(["/picture", "/nothing"])
        let first = try await desk.fetch([feed])
        #expect(first.rejected.map { $0.prefix(6) } == ["binary", "empty "])
        let second = try await desk.fetch([feed], at: 60)
        #expect(second.requests == ["/feed"])
        #expect(second.sum == "2 = 0 + 0 + 2 + 0")
    }

    @Test func `more hosts than connections are kept for are asked one after the other`() async throws {
        let hosts = (0..<150).map { "host\($0).example" }
        for host in hosts { desk.addPages("/a", "/b", host: host) }
        let list = (hosts + hosts.reversed()).enumerated().map {
            desk.url($0.offset < 150 ? "/a" : "/b", host: $0.element)
        }
        desk.site["/list.txt"] = ServedAnswer(200, [:], list.joined(separator: "\n"), contentType: "text/plain")
        let fetched = try await desk.fetch([desk.source(.urls, "list", desk.url("/list.txt"))])
        #expect(fetched.sum == "300 = 300 + 0 + 0 + 0")
    }

    @Test func `a page that two sources name is asked for once`() async throws {
        desk.addPages("/a", "/b")
        desk.site["/feed"] = desk.feed(["/a"])
        desk.site["/map.xml"] = ServedAnswer(
            200, [:], "<urlset><url><loc>\(desk.url("/b"))</loc></url><url><loc>\(desk.url("/a"))</loc></url></urlset>",
            contentType: "application/xml")
        let fetched = try await desk.fetch([feed, desk.source(.sitemap, "map", desk.url("/map.xml"))])
        #expect(fetched.new == ["/b", "/a"])
        #expect(fetched.sum == "3 = 2 + 0 + 1 + 0")
        #expect(fetched.requests.count { $0 == "/a" } == 1)
    }

    @Test func `an index leads to its sitemaps, and a list to its pages`() async throws {
        desk.addPages("/a", "/b", "/c")
        func map(_ path: String) -> ServedAnswer {
            ServedAnswer(200, [:], "<urlset><url><loc>\(desk.url(path))</loc></url></urlset>", contentType: "text/xml")
        }
        (desk.site["/1.xml"], desk.site["/2.xml"]) = (map("/b"), map("/a"))
        desk.site["/index.xml"] = ServedAnswer(
            200, [:],
            "<sitemapindex>"
                + ["/1.xml", "/index.xml", "/2.xml"].map { "<sitemap><loc>\(desk.url($0))</loc></sitemap>" }.joined()
                + "</sitemapindex>", contentType: "text/xml")
        desk.site["/list.txt"] = ServedAnswer(
            200, [:], "# ours\n\(desk.url("/c"))\nno address\n", contentType: "text/plain")
        let fetched = try await desk.fetch([
            desk.source(.sitemap, "map", desk.url("/index.xml")), desk.source(.urls, "list", desk.url("/list.txt")),
        ])
        #expect(fetched.new == ["/c", "/b", "/a"])
        #expect(fetched.notes == ["source list: \(desk.url("/list.txt")): 1 lines are no http or https addresses"])
    }

    @Test func `an article that was taken down is not asked for`() async throws {
        desk.addPages("/a", "/b")
        desk.site["/feed"] = desk.feed(["/a", "/b"])
        let id = ItemIdentity(source: "post", name: "a", outlet: nil, url: NormalizedURL(desk.url("/a"))).ownID
        desk.forgotten = ForgottenArticles([ForgottenArticle(id: id, contentHashes: [], forgottenAt: WebFixture.now)])
        let fetched = try await desk.fetch([feed])
        #expect(fetched.sum == "2 = 1 + 0 + 1 + 0")
        #expect(Set(fetched.requests) == ["/feed", "/b"])
    }

    @Test func `what asks to be left alone is passed over until then`() async throws {
        desk.site["/feed"] = desk.feed(["/a", "/b"])
        // Whichever of them is asked for first.
        for path in ["/a", "/b"] { desk.site[path] = ServedAnswer(429, ["Retry-After": "7200"]) }
        desk.web.settings.connectionsPerHost = 1
        let first = try await desk.fetch([feed])
        #expect(first.sum == "2 = 0 + 0 + 1 + 1")
        #expect(first.rejected == ["unavailable retryable: the server answers 429: it was asked too often"])
        let failure = await #expect(throws: PlainFailure.self) { try await desk.fetch([feed], at: 3_600) }
        #expect(failure?.kind == .unreachable)
        #expect(
            failure?.description.contains(/post: the host news.example is left alone until .*Z: the server answers 429/)
                == true)
        #expect(desk.web.server.requests.isEmpty)
        desk.addPages("/a", "/b")
        #expect(try await desk.fetch([feed], at: 10_800).new == ["/a", "/b"])
    }

    @Test func `a run takes no more than it may, and the next goes on`() async throws {
        let paths = (1...9).map { "/\($0)" }
        for path in paths { desk.addPages(path) }
        desk.site["/feed"] = desk.feed(paths)
        desk.settings.maximumPerRun = 4
        var all: [String] = []
        for _ in 0..<3 { all += try await desk.fetch([feed]).new }
        #expect(all == paths)
    }

    @Test func `slow pages hold nobody up, and outcomes come in their turns`() async throws {
        let paths = (0..<40).map { "/\($0)" }
        for (index, path) in paths.enumerated() {
            let page = ServedAnswer(200, [:], WebDesk.page(path)).steps
            desk.site[path] = ServedAnswer((index % 5 == 0 ? [.crowd(8), .pause(120)] : []) + page)
        }
        let sources = (0..<4).map { index in
            desk.site["/feed\(index)"] = desk.feed(Array(paths[(index * 10)..<(index * 10 + 10)]), host: "news.example")
            return desk.source(.feed, "post\(index)", desk.url("/feed\(index)"))
        }
        desk.web.settings.connectionsPerHost = 8
        let first = try await desk.fetch(sources)
        #expect(first.new == (0..<10).flatMap { turn in (0..<4).map { "/\($0 * 10 + turn)" } })
        #expect(desk.web.server.greatestLoad == 8)

        // The same server gives the same bytes, whatever comes first.
        let other = try WebDesk()
        #expect(other.web.server.port != desk.web.server.port)
        try SeenItems.delete(desk.web.folder.path("state.sqlite"))
        let fresh = try SeenItems(path: desk.web.folder.path("again.sqlite"))
        desk.web.seenItems = fresh
        desk.web.settings.connectionsPerHost = 1
        for path in paths { desk.site[path] = ServedAnswer(200, [:], WebDesk.page(path)) }
        #expect(try await desk.fetch(sources).archive == first.archive)
    }

    @Test func `the archive has each page with its request and its header`() async throws {
        let page = WebDesk.page("a")
        desk.site["/old"] = .redirect(301, to: "/a")
        desk.site["/a"] = ServedAnswer(
            200, ["Content-Encoding": "gzip", "Content-Type": "text/html; charset=utf-8", "X-Robots-Tag": "noarchive"],
            body: try Gzip.compress(Data(page.utf8)))
        desk.site["/feed"] = desk.feed(["/old"])
        let fetched = try await desk.fetch([feed])
        #expect(fetched.new == ["/a"])
        let path = desk.web.folder.path("read.warc.gz")
        try fetched.archive.write(to: URL(filePath: path))
        let records = try WARCReader(path: path).records().map { try $0.record.get() }
        #expect(records.map(\.type) == ["request", "response"])
        #expect(records[0]["WARC-Concurrent-To"] == records[1]["WARC-Record-ID"])
        #expect(records[0]["Copydesk-Redirected-From"] == desk.url("/old"))
        #expect(
            String(decoding: records[0].block, as: UTF8.self) == """
                GET /a HTTP/1.1\r
                Host: news.example:\(desk.web.server.port)\r
                User-Agent: Copydesk/\(Release.version) (+https://desk.example/bot)\r
                Accept: \(PageRequest.pages)\r
                Accept-Encoding: gzip, deflate\r
                \r\n
                """)
        let block = String(decoding: records[1].block, as: UTF8.self)
        #expect(block.hasPrefix("HTTP/1.1 200 OK\r\nX-Crawl-Content-Encoding: gzip\r\nX-Crawl-Content-Length: "))
        #expect(block.hasSuffix("X-Robots-Tag: noarchive\r\nContent-Length: \(page.utf8.count)\r\n\r\n\(page)"))
        #expect(records[1]["WARC-Target-URI"] == desk.url("/a"))
        #expect(records[1]["WARC-IP-Address"] == "127.0.0.1")
        #expect(records[1]["WARC-Payload-Digest"] == "sha256:\(ContentHash(of: Data(page.utf8)))")
    }
}
