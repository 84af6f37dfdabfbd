import Archive
import Foundation
import TestSupport
import Testing

@Suite struct WebArchiveRunTests {
    private static let configuration = """
        { "version": 1, "sources": [ { "name": "crawl", "warc": "crawl", "outlet": "Example Post" } ] }
        """

    private func room() throws -> Newsroom {
        let room = try Newsroom(Self.configuration)
        try room.folder.makeFolder("crawl")
        return room
    }

    private func write(_ plans: [String], to room: Newsroom) throws {
        var writer = try WARCWriter(path: room.folder.path("crawl/a.warc.gz"))
        for plan in plans {
            let head = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Encoding: gzip\r\n\r\n"
            let body = try Gzip.compress(Data(Newsroom.article(about: "plan \(plan)").utf8))
            _ = try writer.append(
                WARCRecord(
                    fields: [
                        .init("WARC-Type", "response"), .init("WARC-Date", "2026-05-09T06:00:00Z"),
                        .init("WARC-Target-URI", "https://post.example/\(plan)"),
                    ], block: Data(head.utf8) + body))
        }
        try writer.finish()
    }

    private func write(_ file: String, date: String, about subject: String, to room: Newsroom) throws {
        var writer = try WARCWriter(path: room.folder.path("crawl/\(file).warc.gz"))
        let block = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n\(Newsroom.article(about: subject))"
        _ = try writer.append(
            WARCRecord(
                fields: [
                    .init("WARC-Type", "response"), .init("WARC-Date", "\(date)T06:00:00Z"),
                    .init("WARC-Target-URI", "https://post.example/a"),
                ], block: Data(block.utf8)))
        try writer.finish()
    }

    @Test func `an article whose capture lacks its end says so`() throws {
        let room = try room()
        var writer = try WARCWriter(path: room.folder.path("crawl/a.warc.gz"))
        for (path, length) in ["cut": "99999", "whole": "1"].sorted(by: { $0.key < $1.key }) {
            let head = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: \(length)\r\n\r\n"
            _ = try writer.append(
                WARCRecord(
                    fields: [
                        .init("WARC-Type", "response"), .init("WARC-Target-URI", "https://post.example/\(path)"),
                    ], block: Data((head + Newsroom.article(about: path)).utf8)))
        }
        try writer.finish()
        #expect(try room.run() == Program.Result(status: 0, output: "", errors: ""))
        #expect(
            try room.rows("SELECT url, flag, detail FROM articles_to_read_with_care") == [
                ["https://post.example/cut", "truncated", "the page is cut where it comes from"]
            ])
    }

    @Test func `a later capture in another archive is a revision, and an earlier one none`() throws {
        let room = try room()
        let articles = "SELECT title, fetched_at FROM articles"
        let (former, later) = ("2026-05-01T06:00:00Z", "2026-06-01T06:00:00Z")
        try write("2026-05", date: "2026-05-01", about: "harbour", to: room)
        #expect(try room.run().status == 0)
        #expect(try room.rows(articles) == [["Council votes on the harbour", former]])
        try write("2026-06", date: "2026-06-01", about: "tram", to: room)
        #expect(try room.run(clock: "2026-06-10T06:00:00Z") == Program.Result(status: 0, output: "", errors: ""))
        #expect(try room.rows(articles) == [["Council votes on the tram", later]])
        #expect(try room.rows("SELECT count(*) FROM open_rejects") == [["0"]])
        // Nothing more is to be taken of both, nor of one that is older than both but once.
        #expect(try room.run(clock: "2026-06-11T06:00:00Z").status == 0)
        #expect(try room.runs().count == 2)
        try write("2026-04", date: "2026-04-01", about: "bridge", to: room)
        for day in ["12", "13", "14"] { #expect(try room.run(clock: "2026-06-\(day)T06:00:00Z").status == 0) }
        #expect(try room.rows(articles) == [["Council votes on the tram", later]])
        #expect(try room.runs().count == 3)
        #expect(try room.rows("SELECT count(*) FROM article_revisions") == [["3"]])
    }

    @Test func `captures of one page that are new at once come one run after the other, and what is left is told`()
        throws
    {
        let room = try room()
        try write("a", date: "2026-05-01", about: "harbour", to: room)
        try write("b", date: "2026-06-01", about: "tram", to: room)
        try write("c", date: "2026-07-01", about: "ferry", to: room)
        let left = { (captures: String) in
            "copydesk: source crawl: \(captures) left for the next run, as a run has each page once\n"
        }
        let expected = [
            ("10", "harbour", left("2 later captures are")), ("11", "tram", left("1 later capture is")),
            ("12", "ferry", ""),
        ]
        for (day, subject, errors) in expected {
            #expect(
                try room.run(clock: "2026-07-\(day)T06:00:00Z") == Program.Result(status: 0, output: "", errors: errors)
            )
            #expect(try room.rows("SELECT title FROM articles") == [["Council votes on the \(subject)"]])
        }
        #expect(try room.run(clock: "2026-07-13T06:00:00Z") == Program.Result(status: 0, output: "", errors: ""))
        #expect(try room.runs().count == 3)
        #expect(
            try room.rows("SELECT former_title, title FROM corrections ORDER BY seen_at") == [
                ["Council votes on the harbour", "Council votes on the tram"],
                ["Council votes on the tram", "Council votes on the ferry"],
            ])
    }

    @Test func `the archive of a run read again says what feed and sitemap said of its pages`() throws {
        let site = try NewsSite()
        site.setPage("/there", about: "tram")
        let text = Newsroom.article(about: "harbour").split(separator: "\n\n").map { "<p>\($0)</p>" }.joined()
        let items = ["/there", "/gone"].map {
            "<item><title>About \($0)</title><link>\(site.server.url($0))</link><pubDate>Sat, 09 May 2026 08:00:00 +0100</pubDate>"
                + "<content:encoded><![CDATA[\(text)]]></content:encoded></item>"
        }
        site["/feed"] = ServedAnswer(
            200, [:],
            "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Example Post</title>"
                + items.joined() + "</channel></rss>", contentType: "application/rss+xml")
        let first = try Newsroom(
            """
            { "version": 1, "sources": [ { "name": "post", "feed": "\(site.server.url("/feed"))", "outlet": "Example Post",
              "allowPrivate": true } ], "fetch": { "contact": "bot@desk.example", "delay": 0 } }
            """)
        #expect(try first.run().status == 0)
        let again = try room()
        let archive = try first.folder.path("var/runs/\(first.runs()[0])/fetch.warc.gz")
        try FileManager.default.copyItem(atPath: archive, toPath: again.folder.path("crawl/a.warc.gz"))
        #expect(try again.run(clock: "2026-07-10T06:00:00Z").status == 0)
        let articles = """
            SELECT url, title, published_at, published_source, name, detail
            FROM articles a LEFT JOIN quality_flags f ON f.article_id = a.id ORDER BY url
            """
        let missing = "gone: the server answers 404: there is no such page"
        let rows = [
            [site.server.url("/gone"), "About /gone", "2026-05-09T07:00:00Z", "feed", "feedText", missing],
            [site.server.url("/there"), "Council votes on the tram", "2026-05-09T07:00:00Z", "feed", "NULL", "NULL"],
        ]
        #expect(try first.rows(articles) == rows)
        #expect(try again.rows(articles) == rows)
    }

    @Test func `articles of an archive are read where it lies`() throws {
        let room = try room()
        try write(["a", "b"], to: room)
        #expect(try room.run().status == 0)
        #expect(
            try room.rows("SELECT url, title, fetched_at FROM articles ORDER BY url") == [
                ["https://post.example/a", "Council votes on the plan a", "2026-05-09T06:00:00Z"],
                ["https://post.example/b", "Council votes on the plan b", "2026-05-09T06:00:00Z"],
            ])
        #expect(try !room.folder.names(in: "var/runs/\(room.runs()[0])").contains("fetch.warc.gz"))
        #expect(try room.run(clock: "2026-05-11T06:00:00Z").status == 0)
        #expect(try room.runs().count == 1)
        let forgotten = try Program.copydesk("forget", "https://post.example/a", in: room.folder)
        #expect(forgotten.status == 0)
        try room.run(clock: "2026-05-12T06:00:00Z")
        #expect(try room.rows("SELECT url FROM articles") == [["https://post.example/b"]])
    }

    @Test func `an archive that has changed is named, and no other page passes for the article`() throws {
        let room = try room()
        try write(["a", "b", "c"], to: room)
        try room.run()
        try write(["x", "y", "z"], to: room)
        let changed = Self.configuration.replacing("] }", with: #"], "clean": { "minimumBodyCharacters": 100 } }"#)
        try room.folder.write(changed, to: "pipeline.json")
        #expect(try Program.clean("--run", "latest", in: room.folder).status == 0)
        let rejected = try room.folder.text("var/runs/\(room.runs()[0])/clean.rejected.jsonl")
        #expect(
            rejected.split(separator: "\n").count { $0.contains("has changed since the page was fetched from it") } == 3
        )
    }
}
