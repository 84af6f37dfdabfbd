import Foundation
import TestSupport
import Testing

/// Two articles that a later fetch shows to be one, and pages that look like that and are two.
@Suite struct SameArticleTests {
    private let site: NewsSite
    private var server: WebServer { site.server }

    init() throws { site = try NewsSite() }

    private func page(about subject: String, canonical: String? = nil, note: String = "") -> String {
        let title = title(subject)
        let link = canonical.map { "<link rel=\"canonical\" href=\"\(server.url($0))\">" } ?? ""
        let html = paragraphs(about: subject).map { "<p>\($0)</p>" }.joined()
        return "<!DOCTYPE html><head><title>\(title)</title>\(link)</head><article><h1>\(title)</h1>"
            + "\(html)</article><!-- \(note) -->"
    }

    private static let nouns = [
        "harbour", "council", "ferry", "bridge", "school", "budget", "winter", "market", "river", "garden", "station",
        "museum", "orchard", "tower", "library", "meadow", "lantern", "quarry", "chapel", "bakery", "tunnel", "stadium",
    ]
    private static let verbs = ["left", "crossed", "bought", "closed", "painted", "measured", "moved", "opened"]

    /// Returns paragraphs whose words are others for every subject.
    private func paragraphs(about subject: String) -> [String] {
        var state = subject.utf8.reduce(UInt64(1469)) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
        func pick(_ words: [String]) -> String {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return words[Int(state >> 33) % words.count]
        }
        return (0..<5).map { _ in
            (0..<4).map { _ in
                "The \(pick(Self.nouns)) of the \(pick(Self.nouns)) \(pick(Self.verbs)) the \(pick(Self.nouns)) for the "
                    + "\(subject), and a \(pick(Self.nouns)) \(pick(Self.verbs)) their \(pick(Self.nouns))."
            }.joined(separator: " ")
        }
    }

    private func addPage(_ path: String, about subject: String, canonical: String? = nil, note: String = "") {
        site[path] = ServedAnswer(200, [:], page(about: subject, canonical: canonical, note: note))
    }

    private func addFeed(_ paths: String...) { site.setFeed(paths) }

    private func newsroom(more: String = "") throws -> Newsroom {
        try Newsroom(
            """
            { "version": 1, "sources": [ { "name": "post", "feed": "\(server.url("/feed"))", "allowPrivate": true }\(more) ],
              "fetch": { "contact": "bot@desk.example", "delay": 0 } }
            """)
    }

    private static let articles = "SELECT title, url FROM articles ORDER BY url, title"
    private static let days = ["2026-05-10", "2026-05-11", "2026-05-12", "2026-05-13"]

    /// Runs on the day, looking at every page again.
    private func run(_ room: Newsroom, day: Int) throws {
        let result = try room.run("--refresh", clock: "\(Self.days[day])T06:00:00Z")
        #expect(result == Program.Result(status: 0, output: "", errors: ""))
    }

    private func title(_ subject: String) -> String { "Council votes on the \(subject)" }

    /// Holds the rows against those of a database, and a memory of the fetch, that are made anew of the same runs.
    private func requireLasting(_ room: Newsroom) throws {
        let dump = try room.logicalDump()
        #expect(try Program.copydesk("check", in: room.folder).status == 0)
        for file in ["articles.sqlite", "state.sqlite"] { try room.folder.remove("var/\(file)") }
        #expect(try Program.copydesk("run", "--offline", "--now", "2026-05-20T06:00:00Z", in: room.folder).status == 0)
        #expect(try room.logicalDump() == dump)
        for run in try room.runs().reversed() {
            #expect(try Program.load("--run", run, in: room.folder).status == 0)
        }
        #expect(try room.logicalDump() == dump)
    }

    @Test func `an article that has moved is one article, under its new address, with its earlier revision`() throws {
        addPage("/strike", about: "tram")
        addPage("/other", about: "ferry")
        addFeed("/strike", "/other")
        let room = try newsroom()
        try run(room, day: 0)
        let before = try room.rows("SELECT article_key, url FROM articles ORDER BY url")
        site["/strike"] = .redirect(301, to: server.url("/strike-ends"))
        addPage("/strike-ends", about: "tram", note: "edited")
        try run(room, day: 1)
        let moved = [[title("ferry"), server.url("/other")], [title("tram"), server.url("/strike-ends")]]
        #expect(try room.rows(Self.articles) == moved)
        #expect(try room.rows("SELECT former_key FROM former_ids") == [[before[1][0]]])
        #expect(
            try room.rows(
                """
                SELECT count(*) FROM article_revisions WHERE article_key IN (
                    SELECT former_key FROM former_ids UNION SELECT article_key FROM former_ids)
                """) == [["2"]])
        addFeed("/strike-ends", "/other")
        try run(room, day: 2)
        #expect(try room.rows(Self.articles) == moved)
        #expect(try room.rows("SELECT count(*) FROM duplicates") == [["0"]])
        try requireLasting(room)
    }

    @Test func `an article that is gone, and leads to another, keeps its text`() throws {
        addPage("/strike", about: "tram")
        addPage("/today", about: "front")
        addFeed("/strike", "/today")
        let room = try newsroom()
        try run(room, day: 0)
        let before = try room.rows(Self.articles)
        site["/strike"] = .redirect(302, to: server.url("/today"))
        try run(room, day: 1)
        #expect(try room.rows(Self.articles) == before)
        addPage("/today", about: "front of another day")
        try run(room, day: 2)
        let after = [[title("tram"), server.url("/strike")], [title("front of another day"), server.url("/today")]]
        #expect(try room.rows(Self.articles) == after)
        #expect(try room.rows("SELECT * FROM former_ids").isEmpty)
        try requireLasting(room)
    }

    @Test func `what leads elsewhere and is as it was, is asked for no more often`() throws {
        site["/link"] = .redirect(302, to: server.url("/strike"))
        addPage("/strike", about: "tram")
        addFeed("/link", "/strike")
        let room = try newsroom()
        try run(room, day: 0)
        #expect(try room.rows(Self.articles) == [[title("tram"), server.url("/strike")]])
        server.forgetRequests()
        #expect(try room.run(clock: "2026-05-10T06:05:00Z").status == 0)
        #expect(server.pageTargets == ["/feed"])
        #expect(try room.runs().count == 1)
    }

    @Test func `many addresses of one story, all of which name another as theirs, are one article`() throws {
        let slugs = ["/strike-1", "/tram-stands-still-1", "/all-trams-stand-1"]
        for slug in slugs { addPage(slug, about: "tram", canonical: "/1", note: slug) }
        addPage("/ferry-1", about: "ferry", canonical: "/1")
        addFeed(slugs[2], "/ferry-1", slugs[0])
        let room = try newsroom()
        try run(room, day: 0)
        addFeed(slugs[1])
        try run(room, day: 1)
        // Another story stays another, whatever address it names.
        #expect(
            try room.rows("SELECT title, count(*) FROM articles GROUP BY title ORDER BY title") == [
                [title("ferry"), "1"], [title("tram"), "1"],
            ])
        #expect(try room.rows("SELECT count(*) FROM former_ids") == [["2"]])
        try requireLasting(room)
        // The address that they name is the story's, once it has been had.
        addPage("/1", about: "tram", canonical: "/1")
        addFeed("/1")
        try run(room, day: 2)
        #expect(try room.rows("SELECT url FROM articles WHERE title = '\(title("tram"))'") == [[server.url("/1")]])
        try requireLasting(room)
    }

    private func addFeed(entries: [(id: String, path: String)]) {
        let items = entries.map {
            "<item><guid isPermaLink=\"false\">\($0.id)</guid><link>\(server.url($0.path))</link></item>"
        }
        site["/feed"] = ServedAnswer(
            200, [:], "<rss><channel><title>Example Post</title>\(items.joined())</channel></rss>",
            contentType: "application/rss+xml")
    }

    @Test func `an entry of a feed that has another address is the article that it was, where it has its text`() throws
    {
        addPage("/strike", about: "tram")
        addPage("/first", about: "ferry")
        addFeed(entries: [("post:1", "/strike"), ("1", "/first")])
        let room = try newsroom()
        try run(room, day: 0)
        site["/strike"] = nil
        addPage("/strike-ends", about: "tram", note: "under a new headline")
        // A feed that counts its entries from one, day by day.
        addPage("/second", about: "opera")
        addFeed(entries: [("post:1", "/strike-ends"), ("1", "/second")])
        try run(room, day: 1)
        #expect(
            try room.rows(Self.articles) == [
                [title("ferry"), server.url("/first")], [title("opera"), server.url("/second")],
                [title("tram"), server.url("/strike-ends")],
            ])
        #expect(try room.rows("SELECT count(*) FROM article_revisions") == [["4"]])
        try requireLasting(room)
    }

    @Test func `the print of an article, which names it, is the article`() throws {
        addPage("/print/1", about: "tram")
        addFeed("/print/1")
        let room = try newsroom()
        try run(room, day: 0)
        let print = try room.rows("SELECT article_key FROM articles")
        addPage("/print/1", about: "tram", canonical: "/strike")
        addPage("/strike", about: "tram", canonical: "/strike", note: "with pictures")
        addFeed("/print/1", "/strike")
        try run(room, day: 1)
        #expect(try room.rows(Self.articles) == [[title("tram"), server.url("/strike")]])
        #expect(try room.rows("SELECT former_key FROM former_ids") == print)
        // The address that was told once still counts.
        addPage("/print/1", about: "tram", note: "without link")
        try run(room, day: 2)
        #expect(try room.rows(Self.articles) == [[title("tram"), server.url("/strike")]])
        try requireLasting(room)
    }

    @Test func `a page that was saved earlier is the article that is fetched later`() throws {
        let room = try newsroom(more: #", { "name": "inbox", "folder": "inbox", "outlet": "Example Post" }"#)
        try room.folder.write(page(about: "tram", canonical: "/strike"), to: "inbox/saved.html")
        addPage("/other", about: "ferry")
        addFeed("/other")
        try run(room, day: 0)
        let other = [title("ferry"), server.url("/other")]
        #expect(try room.rows(Self.articles) == [[title("tram"), "NULL"], other])
        addPage("/strike", about: "tram", note: "as it is on the web")
        addFeed("/strike", "/other")
        try run(room, day: 1)
        #expect(try room.rows(Self.articles) == [other, [title("tram"), server.url("/strike")]])
        #expect(
            try room.rows(
                "SELECT o.name FROM articles a JOIN outlets o ON o.id = a.outlet_id WHERE a.url LIKE '%/strike'") == [
                    ["Example Post"]
                ])
        try requireLasting(room)
        #expect(try Program.copydesk("forget", server.url("/strike"), in: room.folder).status == 0)
        #expect(try room.rows(Self.articles) == [other])
        #expect(try room.rows("SELECT count(*) FROM article_revisions") == [["1"]])
    }

    @Test func `articles that all name the front of their section, and the pages of one, stay apart`() throws {
        addPage("/news", about: "front")
        addPage("/a", about: "tram", canonical: "/news")
        addPage("/b", about: "ferry", canonical: "/news")
        addPage("/long", about: "bridge", canonical: "/long")
        addPage("/long?page=2", about: "tunnel", canonical: "/long")
        addFeed("/news", "/a", "/b", "/long", "/long?page=2")
        let room = try newsroom()
        for day in 0..<2 { try run(room, day: day) }
        #expect(
            try room.rows("SELECT title FROM articles ORDER BY title") == [
                [title("bridge")], [title("ferry")], [title("front")], [title("tram")], [title("tunnel")],
            ])
        #expect(try room.rows("SELECT * FROM former_ids").isEmpty)
        try requireLasting(room)
    }

    @Test func `an address that has another article every day gives each of them its own`() throws {
        let room = try newsroom()
        for (day, subject) in ["tram", "ferry", "bridge"].enumerated() {
            addPage("/live", about: subject, canonical: "/live-\(day)")
            addPage("/live-\(day)", about: subject, canonical: "/live-\(day)")
            addFeed("/live", "/live-\(day)")
            try run(room, day: day)
            #expect(try room.rows("SELECT count(*) FROM articles") == [["\(day + 1)"]])
        }
        #expect(
            try room.rows(Self.articles) == [
                [title("tram"), server.url("/live-0")], [title("ferry"), server.url("/live-1")],
                [title("bridge"), server.url("/live-2")],
            ])
        try requireLasting(room)
    }
}
