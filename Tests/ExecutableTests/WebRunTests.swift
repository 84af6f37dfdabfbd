import Archive
import Foundation
import TestSupport
import Testing

/// Runs over a feed on a server of this machine.
@Suite struct WebRunTests {
    private let site: NewsSite
    private var server: WebServer { site.server }

    init() throws { site = try NewsSite() }

    private func addPage(_ path: String, about subject: String) { site.setPage(path, about: subject) }

    private func addFeed(_ paths: String...) { site.setFeed(paths) }

    private func newsroom(
        contact: String? = "bot@desk.example", source: String = #""allowPrivate": true"#, more: String = "",
        feed: String? = nil
    ) throws -> Newsroom {
        let contact = contact.map { #""contact": "\#($0)", "# } ?? ""
        return try Newsroom(
            """
            { "version": 1, "sources": [ { "name": "post", "feed": "\(feed ?? server.url("/feed"))", \(source) }\(more) ],
              "fetch": { \(contact)"delay": 0 } }
            """)
    }

    private var pages: [String] { server.pageTargets }

    @Test func `pages are loaded, and a changed one becomes a revision`() throws {
        addPage("/a", about: "harbour")
        addPage("/b", about: "tram")
        addFeed("/a", "/b")
        let room = try newsroom()
        #expect(try room.run() == Program.Result(status: 0, output: "", errors: ""))
        let query = "SELECT title, url FROM articles ORDER BY url"
        #expect(
            try room.rows(query) == [
                ["Council votes on the harbour", server.url("/a")],
                ["Council votes on the tram", server.url("/b")],
            ])
        #expect(try room.run(clock: "2026-05-10T06:05:00Z") == Program.Result(status: 0, output: "", errors: ""))
        #expect(try room.runs().count == 1)
        addPage("/b", about: "bridge")
        #expect(try room.run(clock: "2026-05-10T07:00:00Z") == Program.Result(status: 0, output: "", errors: ""))
        #expect(try room.rows(query).map { $0[0] } == ["Council votes on the harbour", "Council votes on the bridge"])
        #expect(try room.rows("SELECT count(*) FROM article_revisions") == [["3"]])
    }

    @Test func `the first run asks for a contact, and until then nothing of the network`() throws {
        let room = try newsroom(contact: nil)
        let result = try room.run()
        #expect(result.status == 78)
        #expect(result.errors.contains("fetch.contact is missing, and source post is on the web"))
        #expect(try room.run("--offline").status == 0)
        #expect(server.requests.isEmpty)
        let wrong = try newsroom(contact: "nobody").run()
        #expect(wrong.status == 78)
        #expect(wrong.errors.contains(#"fetch.contact is "nobody", but must be an address such as"#))
    }

    @Test(arguments: ["urls", "sitemap"]) func `so does a file that names nothing but pages on the web`(_ kind: String)
        throws
    {
        let room = try Newsroom(
            """
            { "version": 1, "sources": [ { "name": "list", "\(kind)": "list.txt" }, { "name": "inbox", "folder": "inbox" } ] }
            """, articles: ["a.txt": Newsroom.article(about: "tram")])
        try room.folder.write("https://post.example/a\nhttps://post.example/b\n", to: "list.txt")
        let result = try room.run()
        #expect(result.status == 78)
        #expect(result.errors.contains("fetch.contact is missing, and source list names pages on the web\n"))
        let offline = try room.run("--offline", "--verbose")
        #expect(offline.status == 0)
        #expect(offline.errors.contains("source list: 2 articles are on the web alone, and left out\n"))
        #expect(
            try room.rows("SELECT source, n_new, n_skipped, n_rejected FROM source_health ORDER BY 1") == [
                ["inbox", "1", "0", "0"], ["list", "0", "2", "0"],
            ])
    }

    @Test func `what a feed in a file has no text of is left out with a warning, and costs no other article`() throws {
        let room = try Newsroom(
            """
            { "version": 1, "sources": [ { "name": "post", "feed": "feed.xml" }, { "name": "inbox", "folder": "inbox" } ] }
            """, articles: ["a.txt": Newsroom.article(about: "tram")])
        let text = Newsroom.article(about: "bridge").components(separatedBy: "\n\n").map { "&lt;p&gt;\($0)&lt;/p&gt;" }
        let items = (0..<22).map { "<item><link>https://post.example/\($0)</link></item>" }.joined()
        try room.folder.write(
            "<rss><channel>\(items)<item><link>https://post.example/b</link><encoded>\(text.joined())</encoded></item></channel></rss>",
            to: "feed.xml")
        let result = try room.run()
        #expect(result.status == 0)
        #expect(
            result.errors.hasPrefix(
                "copydesk: source post: 22 articles are on the web alone, and left out: fetch.contact is missing\n  give sites"
            ))
        #expect(
            try room.rows("SELECT source, n_new, n_feed_texts, n_skipped, n_rejected FROM source_health ORDER BY 1")
                == [
                    ["inbox", "1", "0", "0", "0"], ["post", "1", "1", "22", "0"],
                ])
    }

    @Test func `the full text in a feed stands for a page that is gone, never for one that is down`() throws {
        let text = Newsroom.article(about: "bridge").components(separatedBy: "\n\n").dropFirst()
            .map { "&lt;p&gt;\($0)&lt;/p&gt;" }.joined()
        site["/feed"] = ServedAnswer(
            200, [:],
            "<rss><channel><item><title>Bridge</title><link>\(server.url("/a"))</link><encoded>\(text)</encoded></item></channel></rss>",
            contentType: "text/xml")
        site["/a"] = ServedAnswer(503)
        let room = try newsroom(more: #", { "name": "inbox", "folder": "inbox" }"#)
        try room.folder.write(Newsroom.article(about: "tram"), to: "inbox/a.txt")
        for clock in ["2026-05-10T06:00:00Z", "2026-05-10T06:00:30Z", "2026-05-10T06:30:00Z"] {
            #expect(try room.run(clock: clock).errors == "")
            #expect(try room.rows("SELECT title FROM articles") == [["Council votes on the tram"]])
        }
        site["/a"] = ServedAnswer(410)
        let gone = try room.run(clock: "2026-05-10T12:00:00Z")
        #expect(
            gone.errors
                == "copydesk: source post: for 1 article the full text in the feed is taken, since the page cannot be had: "
                + "the server answers 410: the page is gone for good\n")
        #expect(
            try room.rows("SELECT source, n_new, n_feed_texts FROM source_health WHERE n_new > 0 ORDER BY run, source")
                == [["inbox", "1", "0"], ["post", "1", "1"]])
        #expect(try room.run(clock: "2026-05-10T12:05:00Z").errors == "")
        #expect(try room.rows("SELECT count(*) FROM articles") == [["2"]])
    }

    @Test func `offline takes what is on the disk, and asks nobody`() throws {
        addFeed("/a")
        let room = try newsroom(more: #", { "name": "inbox", "folder": "inbox" }"#)
        try room.folder.write(Newsroom.article(about: "tram"), to: "inbox/a.txt")
        #expect(try room.run("--offline") == Program.Result(status: 0, output: "", errors: ""))
        #expect(try room.rows("SELECT count(*) FROM articles") == [["1"]])
        #expect(server.requests.isEmpty)
    }

    @Test func `a server of one's own network is asked only where the source may`() throws {
        addFeed("/a")
        let result = try newsroom(source: #""outlet": "Example Post""#).run()
        #expect(result.status == 69)
        #expect(result.errors.contains("which is not on the public internet"))
        #expect(server.requests.isEmpty)
    }

    @Test func `a password in an address is refused and not repeated`() throws {
        let room = try newsroom(feed: "http://me:secret@127.0.0.1:\(server.port)/feed")
        let result = try room.run()
        #expect(result.status == 78)
        #expect(result.errors.contains("sources[0].feed holds a user name or password"))
        #expect(!result.errors.contains("secret"))

        site["/feed"] = ServedAnswer(
            200, [:],
            "<rss><channel><item><link>http://me:secret@127.0.0.1:\(server.port)/a</link></item></channel></rss>",
            contentType: "text/xml")
        let other = try newsroom()
        let run = try other.run("--verbose")
        #expect(!run.errors.contains("secret"))
        // The feed itself is kept, as it came, for the next run.
        for (_, bytes) in try other.folder.contents(below: "var").filter({ $0.key != "state.sqlite" }) {
            #expect(bytes.range(of: Data("secret".utf8)) == nil)
        }
        let rejects =
            try #require(other.runs().first).isEmpty
            ? "" : try other.folder.text("var/runs/\(other.runs()[0])/fetch.rejected.jsonl")
        #expect(rejects.contains("the address holds a user name or password"))
    }

    @Test func `what one source has is loaded where the web cannot be reached, and the status says so`() throws {
        let room = try newsroom(more: #", { "name": "inbox", "folder": "inbox" }"#)
        try room.folder.write(Newsroom.article(about: "tram"), to: "inbox/a.txt")
        let result = try room.run()
        #expect(result.status == 69)
        #expect(
            result.errors
                == "copydesk: source post could not be had: the server answers 404: there is no such page\n")
        let again = try room.run(clock: "2026-05-10T07:00:00Z")
        #expect(again.status == 69)
        #expect(
            again.errors == "copydesk: source post could not be had: the server answers 404: there is no such page\n"
                + "copydesk: no source on the web could be had\n")
        #expect(try room.rows("SELECT count(*) FROM articles") == [["1"]])
    }

    private struct Status: Decodable {
        let isHealthy: Bool
        let lastSuccess: String?
        let unreachableSources: [String: String]
    }

    private func status(_ room: Newsroom) throws -> Status {
        let text = try Program.copydesk("status", "--json", in: room.folder).output
        return try JSONDecoder().decode(Status.self, from: Data(text.utf8))
    }

    @Test func `a host that asks to be left alone is told of in every run, until it is asked again`() throws {
        addPage("/a", about: "harbour")
        site["/feed"] = ServedAnswer(429, ["Retry-After": "3600"])
        let room = try newsroom()
        let asked = "the server answers 429: it was asked too often"
        let first = try room.run(clock: "2026-05-10T06:00:00Z")
        #expect(first.status == 69)
        #expect(first.errors == "copydesk: no source on the web could be had\n  post: \(asked)\n")
        for (minute, option) in [("01", "--verbose"), ("30", "--retry"), ("59", "--strict")] {
            let result = try room.run(option, clock: "2026-05-10T06:\(minute):00Z")
            #expect(result.status == 69)
            #expect(
                result.errors.contains(
                    /post: the host 127.0.0.1 is left alone until 2026-05-10T07:00:\d\dZ: the server answers 429/))
            let status = try status(room)
            #expect(!status.isHealthy && status.unreachableSources.keys.sorted() == ["post"])
        }
        #expect(
            try Program.copydesk("status", in: room.folder).output.contains(
                "source post could not be had: the host 127.0.0.1"))
        // A run that asks nothing learns nothing.
        #expect(try room.run("--offline", clock: "2026-05-10T06:59:30Z").status == 0)
        let offline = try status(room)
        #expect(!offline.isHealthy && offline.unreachableSources.keys.sorted() == ["post"])
        #expect(offline.lastSuccess == nil)
        addFeed("/a")
        #expect(try room.run(clock: "2026-05-10T07:01:00Z") == Program.Result(status: 0, output: "", errors: ""))
        let healthy = try status(room)
        #expect(healthy.isHealthy && healthy.unreachableSources.isEmpty)
        #expect(healthy.lastSuccess == "2026-05-10T07:01:00Z")
    }

    @Test func `one source that cannot be had is told of beside those that can`() throws {
        addPage("/a", about: "harbour")
        addFeed("/a")
        let room = try newsroom(more: #", { "name": "dead", "feed": "\#(server.url("/none"))", "allowPrivate": true }"#)
        let result = try room.run()
        #expect(
            result
                == Program.Result(
                    status: 0, output: "",
                    errors: "copydesk: source dead could not be had: the server answers 404: there is no such page\n"))
        let status = try status(room)
        #expect(!status.isHealthy)
        #expect(status.unreachableSources == ["dead": "the server answers 404: there is no such page"])
    }

    @Test func `pages that cannot be had are named with their reasons, and keep nothing from being loaded`() throws {
        addPage("/a", about: "harbour")
        addFeed("/a", "/1", "/2", "/3")
        let room = try newsroom()
        #expect(try room.run().status == 0)
        let run = try #require(try room.runs().first)
        let lines = try room.folder.text("var/runs/\(run)/fetch.rejected.jsonl").split(separator: "\n")
        #expect(lines.count == 3)
        #expect(lines.allSatisfy { $0.contains(#""reason":"gone""#) && $0.contains(#""retryable":false"#) })
        addPage("/2", about: "tram")
        let missed = "2 pages could not be had this time either"
        #expect(
            try room.run("--retry", clock: "2026-05-10T06:05:00Z")
                == Program.Result(status: 0, output: "", errors: "copydesk: source post: \(missed)\n"))
        #expect(try room.rows("SELECT count(*) FROM articles") == [["2"]])
        let early = try room.run("--verbose", clock: "2026-05-10T06:05:10Z")
        #expect(
            early.errors.contains(
                "source post: 0 new, 0 revised, 2 unchanged, 2 skipped, 0 rejected; it was not time to look at 4 of these\n"
            ))
        let retried = try room.run("--retry", "--verbose", clock: "2026-05-10T06:05:20Z")
        #expect(
            retried.errors.contains(
                "source post: 0 new, 0 revised, 2 unchanged, 2 skipped, 0 rejected; it was not time to look at 2 of these\n"
                    + "copydesk: source post: \(missed)\n"))
    }

    @Test func `the articles that a site has no more are listed, until it has them again`() throws {
        for (path, subject) in [("/a", "harbour"), ("/b", "tram"), ("/c", "bridge")] { addPage(path, about: subject) }
        addFeed("/a", "/b", "/c", "/never")
        let room = try newsroom()
        #expect(try room.run().status == 0)
        let query = "SELECT title, url, noticed_at, detail FROM gone_articles ORDER BY url"
        #expect(try room.rows(query).isEmpty)
        site["/a"] = ServedAnswer(410)
        site["/b"] = ServedAnswer(503, ["Retry-After": "0"])
        site["/c"] = ServedAnswer(404)
        #expect(try room.run("--refresh", clock: "2026-05-11T06:00:00Z").status == 0)
        let gone = [
            [
                "Council votes on the harbour", server.url("/a"), "2026-05-11T06:00:00Z",
                "the server answers 410: the page is gone for good",
            ],
            [
                "Council votes on the bridge", server.url("/c"), "2026-05-11T06:00:00Z",
                "the server answers 404: there is no such page",
            ],
        ]
        #expect(try room.rows(query) == gone)
        // The one comes back as it was, the other with other words.
        addPage("/a", about: "harbour")
        #expect(try room.run("--refresh", clock: "2026-05-12T06:00:00Z").status == 0)
        #expect(try room.rows(query) == [gone[1]])
        addPage("/c", about: "canal")
        #expect(try room.run("--refresh", clock: "2026-05-13T06:00:00Z").status == 0)
        #expect(try room.rows(query).isEmpty)
    }

    @Test func `an article is known by its address however that is written, and a takedown keeps what hosts ask for`()
        throws
    {
        addPage("/a", about: "harbour")
        addFeed("/a")
        let room = try newsroom()
        #expect(try room.run().status == 0)
        // Only now, as otherwise either of the two may be asked for first.
        site["/b"] = ServedAnswer(429, ["Retry-After": "3600"])
        addFeed("/a", "/b")
        #expect(try room.run(clock: "2026-05-10T06:05:00Z").status == 0)
        let link = "\(server.url("/a"))?utm_source=rss#top"
        #expect(try Program.copydesk("why", link, in: room.folder).output.contains("fetch: taken as"))
        #expect(try Program.copydesk("why", server.url("/a?page=2"), in: room.folder).status == 66)
        #expect(try Program.copydesk("forget", link, in: room.folder).status == 0)
        #expect(try room.rows("SELECT count(*) FROM articles") == [["0"]])
        server.forgetRequests()
        #expect(try room.run("--refresh", clock: "2026-05-10T06:10:00Z").errors.contains("is left alone until"))
        #expect(server.requests.isEmpty)
    }

    @Test func `a limit is of articles, not of sources that cannot be had; a list that cannot be read is told of`()
        throws
    {
        addPage("/a", about: "harbour")
        addFeed("/a")
        let room = try newsroom(
            more:
                #", { "name": "dead", "feed": "\#(server.url("/none"))", "allowPrivate": true }, { "name": "list", "urls": "list.gz" }"#
        )
        try room.folder.write(Gzip.compress(Data("https://news.example/x\n".utf8)), to: "list.gz")
        let result = try Program.fetch("--limit", "1", "--now", "2026-05-10T06:00:00Z", in: room.folder)
        #expect(result.status == 0)
        #expect(
            result.errors.contains("source list: list.gz is no list of addresses: the bytes are no text\n"),
            "\(result.errors)")
        #expect(try room.run("--offline", clock: "2026-05-10T06:01:00Z").status == 0)
        #expect(try room.rows("SELECT url FROM articles") == [[server.url("/a")]])
    }

    @Test func `that a source is not polite is said, and kept with the run`() throws {
        addPage("/a", about: "harbour")
        addFeed("/a")
        site["/robots.txt"] = ServedAnswer(200, [:], "User-agent: *\nDisallow: /")
        let polite = try newsroom().run()
        #expect(polite.status == 69)
        #expect(polite.errors.contains("robots.txt of 127.0.0.1:\(server.port) does not allow the page"))
        let room = try newsroom(source: #""allowPrivate": true, "polite": false"#)
        let result = try room.run()
        #expect(result.status == 0)
        #expect(
            result.errors.contains("source post is not polite: robots.txt and the delays between requests are not kept")
        )
        let manifest = try room.folder.text("var/runs/\(room.runs()[0])/fetch.manifest.json")
        #expect(manifest.contains(#""impoliteSources":["post"]"#))
        #expect(
            try room.rows(
                "SELECT source, n_new, n_revised, n_rejected, coalesce(reasons, ''), requests, is_polite FROM source_health"
            )
                == [["post", "1", "0", "0", "", "2", "0"]])
    }

    @Test func `the database tells what each source brought in each run`() throws {
        addPage("/a", about: "harbour")
        addPage("/b", about: "tram")
        addFeed("/a", "/b", "/none")
        let room = try newsroom(more: #", { "name": "inbox", "folder": "inbox" }"#)
        try room.folder.write(Newsroom.article(about: "opera"), to: "inbox/a.txt")
        #expect(try room.run().status == 0)
        addPage("/b", about: "bridge")
        #expect(try room.run(clock: "2026-05-10T07:00:00Z").status == 0)
        let query = """
            SELECT source, n_in, n_new, n_revised, n_unchanged, n_skipped, n_rejected, coalesce(reasons, ''), requests, is_polite,
                bytes_in > 0, received_bytes > 0, seconds >= 0
            FROM source_health ORDER BY run, source
            """
        #expect(
            try room.rows(query) == [
                ["inbox", "1", "1", "0", "0", "0", "0", "", "0", "1", "1", "0", "1"],
                ["post", "3", "2", "0", "0", "0", "1", "gone 1", "4", "1", "1", "1", "1"],
                ["inbox", "1", "0", "0", "1", "0", "0", "", "0", "1", "0", "0", "1"],
                ["post", "3", "0", "1", "1", "1", "0", "", "3", "1", "1", "1", "1"],
            ])
    }

    @Test func `a run of a part leaves the rest for the next`() throws {
        for path in ["/a", "/b", "/c"] { addPage(path, about: path) }
        addFeed("/a", "/b", "/c")
        let room = try newsroom()
        let some = try Program.fetch("--limit", "2", "--verbose", "--now", Newsroom.clock, in: room.folder)
        #expect(some.status == 0)
        #expect(some.errors.contains("more is there, and left for the next run"))
        addFeed("/a")
        #expect(try room.run(clock: "2026-05-10T06:01:00Z").status == 0)
        #expect(try room.rows("SELECT count(*) FROM articles") == [["3"]])
    }

    @Test(arguments: [
        (["--since", "yesterday"], #"--since is "yesterday", but must be a day"#), (["--limit", "0"], "--limit is 0"),
        (["--since", "-3d"], "--since"), (["--since", "3y"], #"--since is "3y""#),
    ]) func `a selection that means nothing is bad usage`(_ arguments: [String], _ message: String) throws {
        let room = try newsroom()
        let result = try Program.fetch.start(arguments, in: room.folder).result()
        #expect(result.status == 64 && result.errors.contains(message), "\(result)")
    }

    @Test func `a source whose pages have all become small is told of`() throws {
        let paths = (0..<30).map { "/\($0)" }
        for path in paths { addPage(path, about: path) }
        site.setFeed(paths)
        let room = try newsroom()
        #expect(try room.run().status == 0)
        let later = (30..<36).map { "/\($0)" }
        for path in later {
            site[path] = ServedAnswer(
                200, [:], "<!DOCTYPE html><title>\(path)</title><p>May we set cookies on \(path)?</p>")
        }
        site.setFeed(later)
        let result = try room.run(clock: "2026-05-11T06:00:00Z")
        #expect(result.errors.contains("the last pages of source post have no more than"))
        #expect(result.errors.contains("see whether they still hold the articles"))
    }

    @Test func `a takedown leaves nothing of how the page was had`() throws {
        addPage("/story-of-ada", about: "harbour")
        addPage("/other", about: "tram")
        addFeed("/story-of-ada", "/other")
        let room = try newsroom()
        #expect(try room.run().status == 0)
        let archive = "var/runs/\(try room.runs()[0])/fetch.warc.gz"
        func archived() throws -> String {
            String(decoding: try Gzip.decompress(try room.folder.read(archive), limit: 10_000_000), as: UTF8.self)
        }
        #expect(try archived().contains("GET /story-of-ada"))
        #expect(try Program.copydesk("forget", server.url("/story-of-ada"), in: room.folder).status == 0)
        #expect(try !archived().contains("story-of-ada"))
        #expect(try archived().contains("GET /other"))
        #expect(try room.run("--refresh", clock: "2026-05-10T09:00:00Z").status == 0)
        #expect(try room.rows("SELECT url FROM articles") == [[server.url("/other")]])
        #expect(try Program.copydesk("check", in: room.folder).status == 0)
    }

    @Test func `a source that is added makes no earlier run stale`() throws {
        addPage("/a", about: "harbour")
        addFeed("/a")
        let room = try newsroom()
        #expect(try room.run().status == 0)
        site["/other"] = ServedAnswer(
            200, [:], "<rss><channel><title>Other</title></channel></rss>", contentType: "text/xml")
        let added =
            #", { "name": "other", "feed": "\#(server.url("/other"))", "allowPrivate": true, "whenEmpty": "allow" }"#
        let configuration = try newsroom(more: added).folder.text("pipeline.json")
        try room.folder.write(configuration, to: "pipeline.json")
        #expect(try !Program.copydesk("status", in: room.folder).output.contains("stale"))
        addPage("/b", about: "tram")
        addFeed("/a", "/b")
        #expect(try room.run("--verbose", clock: "2026-05-10T06:05:00Z").errors.contains("1 articles written"))
        #expect(try !Program.copydesk("status", in: room.folder).output.contains("stale"))
        // What is set for a source is a reason to look at its articles again.
        try room.folder.write(
            configuration.replacing(#""name": "post","#, with: #""name": "post", "rights": { "training": "refuse" },"#),
            to: "pipeline.json")
        #expect(try Program.copydesk("status", in: room.folder).output.contains("stale"))
    }
}
