import Foundation
import TestSupport
import Testing

/// Feeds and sitemaps of which the end is missing.
@Suite struct CutListingTests {
    private let site: NewsSite
    private let room: Newsroom
    private var server: WebServer { site.server }
    private let paths = (10..<50).map { "/\($0)" }

    init() throws {
        site = try NewsSite()
        room = try Newsroom(
            """
            { "version": 1, "fetch": { "contact": "bot@desk.example", "delay": 0 },
              "sources": [ { "name": "post", "feed": "\(site.server.url("/feed"))", "allowPrivate": true } ] }
            """)
        for path in paths + ["/new"] {
            let text = Newsroom.article(about: path).replacing("\n\n", with: "</p><p>")
            site[path] = ServedAnswer(200, [:], "<title>Vote \(path)</title><article><p>\(text)</p></article>")
        }
    }

    private func rejects() throws -> [[String]] {
        try room.rows("SELECT source_uri, detail FROM open_rejects")
    }

    private func url(_ path: String) -> String { server.url(path) }

    @Test func `what is named before the end is taken, a line tells of it, and nothing counts as gone`() throws {
        site.setFeed(paths)
        #expect(try room.run() == Program.Result(status: 0, output: "", errors: ""))
        site.setFeed(["/new"] + paths)
        let whole = try #require(site["/feed"]).body
        site["/feed"] = ServedAnswer(200, [:], body: whole.prefix(whole.count / 4), contentType: "application/rss+xml")
        let reason = "its end is missing; what it names up to there is taken"
        #expect(
            try room.run(clock: "2026-05-11T06:00:00Z")
                == Program.Result(status: 0, output: "", errors: "copydesk: source post: \(url("/feed")): \(reason)\n"))
        #expect(try rejects() == [["post/\(url("/feed"))", reason]])
        #expect(try room.rows("SELECT count(*) FROM articles") == [["41"]])
        // Once it is whole again, nothing is left of that.
        site["/feed"] = ServedAnswer(200, [:], body: whole, contentType: "application/rss+xml")
        #expect(try room.run(clock: "2026-05-12T06:00:00Z") == Program.Result(status: 0, output: "", errors: ""))
        #expect(try rejects() == [])
    }

    @Test func `so it is where the connection is closed before the end, each time`() throws {
        site.setFeed(["/new"] + paths)
        let whole = try #require(site["/feed"]).body
        let head = "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nContent-Length: \(whole.count)\r\n\r\n"
        site["/feed"] = ServedAnswer([.bytes(Data(head.utf8) + whole.prefix(whole.count / 2)), .close])
        let reason =
            "the server closed the connection before the answer was complete; what it names up to there is taken"
        #expect(
            try room.run()
                == Program.Result(status: 0, output: "", errors: "copydesk: source post: \(url("/feed")): \(reason)\n"))
        #expect(server.requests.count { $0.target == "/feed" } > 1)
        #expect(try rejects() == [["post/\(url("/feed"))", reason]])
        #expect(try Int(room.rows("SELECT count(*) FROM articles")[0][0]).map { (15...25).contains($0) } == true)
        // Nothing of it is kept as the feed, to be taken for what it was.
        site["/feed"] = ServedAnswer(200, [:], body: whole, contentType: "application/rss+xml")
        #expect(try room.run(clock: "2026-05-11T06:00:00Z") == Program.Result(status: 0, output: "", errors: ""))
        #expect(try room.rows("SELECT count(*) FROM articles") == [["41"]])
        #expect(try rejects() == [])
    }

    @Test func `an answer that is cut off before anything can be read, and a page that is, cannot be had`() throws {
        let head = "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nContent-Length: 1000\r\n\r\n<?xml version"
        site["/feed"] = .raw(head)
        let result = try room.run()
        #expect(result.status == 69)
        #expect(result.errors.contains("the server closed the connection before the answer was complete"))
        site.setFeed(["/10"])
        site["/10"] = .raw("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1000\r\n\r\n<p>Half a page")
        #expect(try room.run(clock: "2026-05-11T06:00:00Z").status == 0)
        let found = try rejects()
        #expect(
            found == [
                [url("/10"), "the server closed the connection before the answer was complete"]
            ])
    }

    @Test func `a sitemap of an index is named where it is cut, and the others are whole`() throws {
        func sitemap(_ paths: some Sequence<String>) -> String {
            "<urlset>\(paths.map { "<url><loc>\(url($0))</loc></url>" }.joined())</urlset>"
        }
        site["/index"] = ServedAnswer(
            200, [:],
            "<sitemapindex>\(["/1.xml", "/2.xml"].map { "<sitemap><loc>\(url($0))</loc></sitemap>" }.joined())</sitemapindex>",
            contentType: "text/xml")
        site["/1.xml"] = ServedAnswer(200, [:], String(sitemap(paths.prefix(4)).dropLast(40)), contentType: "text/xml")
        site["/2.xml"] = ServedAnswer(200, [:], sitemap(["/new"]), contentType: "text/xml")
        try room.folder.write(
            room.folder.text("pipeline.json").replacing(
                "\"feed\": \"\(url("/feed"))\"", with: "\"sitemap\": \"\(url("/index"))\""),
            to: "pipeline.json")
        let result = try room.run()
        #expect(
            result.errors
                == "copydesk: source post: \(url("/1.xml")): its end is missing; what it names up to there is taken\n")
        #expect(try room.rows("SELECT count(*) FROM articles") == [["4"]])
    }

    @Test func `a feed that is badly written, and whole, is not cut`() throws {
        site["/feed"] = ServedAnswer(
            200, [:],
            "<rss><channel><title>A & B<br></title><item><link>\(url("/10"))</link><item><link>\(url("/11"))</link>"
                + "</channel></rss>\n<!-- made in 0.1 s --><script>",
            contentType: "application/rss+xml")
        #expect(try room.run() == Program.Result(status: 0, output: "", errors: ""))
        #expect(try room.rows("SELECT count(*) FROM articles") == [["2"]])
    }

    @Test func `of a list that is cut in an address that address is not asked for`() throws {
        let list = try Newsroom(
            """
            { "version": 1, "fetch": { "contact": "bot@desk.example", "delay": 0 },
              "sources": [ { "name": "post", "urls": "\(url("/list"))", "allowPrivate": true } ] }
            """)
        let text = [url("/10"), url("/11"), url("/12")].joined(separator: "\n")
        let head = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 9000\r\n\r\n"
        site["/list"] = ServedAnswer([.bytes(Data((head + text.dropLast()).utf8)), .close])
        _ = try list.run()
        #expect(try list.rows("SELECT url FROM articles ORDER BY url") == [[url("/10")], [url("/11")]])
        #expect(!server.pageTargets.contains("/1"))
    }
}
