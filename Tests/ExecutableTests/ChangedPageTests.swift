import TestSupport
import Testing

/// What the views tell of pages that have changed since they were first fetched, or cannot be had.
@Suite struct ChangedPageTests {
    private let site: NewsSite

    init() throws { site = try NewsSite() }

    private func newsroom(_ kind: String = "feed", _ path: String = "/feed") throws -> Newsroom {
        try Newsroom(
            """
            { "version": 1, "sources": [ { "name": "post", "\(kind)": "\(site.server.url(path))", "allowPrivate": true } ],
              "fetch": { "contact": "bot@desk.example", "delay": 0 } }
            """)
    }

    private func url(_ path: String) -> String { site.server.url(path) }

    @Test func `a change of the headline or the text is a correction, and one of what is cut away is none`() throws {
        for (path, subject) in [("/1", "harbour"), ("/2", "tram"), ("/3", "bridge")] {
            site.setPage(path, about: subject)
        }
        site.setFeed(["/1", "/2", "/3"])
        let room = try newsroom()
        #expect(try room.run().status == 0)
        #expect(try room.rows("SELECT * FROM corrections").isEmpty)
        site.setPage("/1", about: "harbour wall")
        let page = try #require(site["/2"]?.body).map { Character(Unicode.Scalar($0)) }
        site["/2"] = ServedAnswer(200, [:], String(page) + "<footer><p>Share this story with your friends</p></footer>")
        #expect(try room.run("--refresh", clock: "2026-05-11T06:00:00Z").status == 0)
        site.setPage("/1", about: "harbour")
        #expect(try room.run("--refresh", clock: "2026-05-12T06:00:00Z").status == 0)
        #expect(
            try room.rows(
                """
                SELECT title, former_title, characters - former_characters, seen_at, former_seen_at, url, source
                FROM corrections ORDER BY seen_at
                """) == [
                    [
                        "Council votes on the harbour wall", "Council votes on the harbour", "10",
                        "2026-05-11T06:00:00Z",
                        "2026-05-10T06:00:00Z", url("/1"), "post",
                    ],
                    [
                        "Council votes on the harbour", "Council votes on the harbour wall", "-10",
                        "2026-05-12T06:00:00Z",
                        "2026-05-11T06:00:00Z", url("/1"), "post",
                    ],
                ])
        let corrections = try Program.ask("corrections", in: room.folder).output
        #expect(
            corrections == """
                seen        day  outlet        title                              former_title                       longer_by
                ----------  ---  ------------  ---------------------------------  ---------------------------------  ---------
                2026-05-12       Example Post  Council votes on the harbour       Council votes on the harbour wall        -10
                2026-05-11       Example Post  Council votes on the harbour wall  Council votes on the harbour              10

                """)
        let runs = try room.runs()
        let story = try Program.copydesk("why", url("/1"), in: room.folder).output
        #expect(
            story.contains(
                "    changed since run \(runs[1]):\n    - title: Council votes on the harbour wall\n    + title: Council votes on the harbour\n    - text: "
            ))
        #expect(try Program.copydesk("why", url("/2"), in: room.folder).output.contains("    + removed by "))
        #expect(try room.rows("SELECT n_revised FROM source_health ORDER BY run") == [["0"], ["2"], ["1"]])
    }

    @Test func `a page that leads to the front page is gone, and one that leads to another page has moved`() throws {
        for (path, subject) in [("/a", "harbour"), ("/b", "tram"), ("/c", "bridge"), ("/", "news of the day")] {
            site.setPage(path, about: subject)
        }
        site.setPage("/moved", about: "tram")
        site.setPage("/?from=c", about: "bridge")
        site.setFeed(["/a", "/b", "/c"])
        let room = try newsroom()
        #expect(try room.run().status == 0)
        site["/a"] = ServedAnswer(302, ["Location": "/"])
        site["/b"] = ServedAnswer(301, ["Location": "/moved"])
        site["/c"] = ServedAnswer(301, ["Location": "/?from=c"])
        #expect(try room.run("--refresh", clock: "2026-05-11T06:00:00Z").status == 0)
        #expect(
            try room.rows("SELECT title, url, source, detail, is_feed_text FROM gone_articles") == [
                [
                    "Council votes on the harbour", url("/a"), "post",
                    "the server leads to the front page of 127.0.0.1 instead", "0",
                ]
            ])
        #expect(
            try Program.ask("gone-articles", in: room.folder).lines.last?.contains("  Council votes on the ") == true)
        #expect(try room.rows("SELECT title FROM articles WHERE title LIKE '%news of the day%'").isEmpty)
    }

    @Test func `of a page that cannot be had it is told why, in a word`() throws {
        let answers = ["/401": 401, "/402": 402, "/403": 403, "/404": 404, "/410": 410, "/451": 451, "/500": 500]
        for (path, status) in answers { site[path] = ServedAnswer(status, [:], "") }
        site["/robots.txt"] = ServedAnswer(200, [:], "User-agent: *\nDisallow: /kept", contentType: "text/plain")
        site.setFeed(answers.keys.sorted() + ["/kept"])
        let room = try newsroom()
        #expect(try room.run().status == 0)
        let rejects = answers.keys.sorted().map { path in
            let reason = path < "/404" ? "refused" : path == "/500" ? "unavailable" : "gone"
            return [reason, "post", url(path)]
        }
        #expect(
            try room.rows("SELECT reason, source, url FROM open_rejects ORDER BY url")
                == rejects + [["disallowed", "post", url("/kept")]])
        #expect(
            try room.rows("SELECT reasons FROM source_health") == [["gone 3, refused 3, disallowed 1, unavailable 1"]])
    }

    @Test func `an article whose text is that of a feed says why, and is gone where its page is`() throws {
        let text = Newsroom.article(about: "harbour").split(separator: "\n\n").dropFirst().map { "<p>\($0)</p>" }
            .joined()
        let items = ["/gone", "/kept", "/there"].map {
            "<item><title>About \($0)</title><link>\(url($0))</link><content:encoded><![CDATA[\(text)<p>On \($0).</p>]]></content:encoded></item>"
        }
        site["/feed"] = ServedAnswer(
            200, [:],
            "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Example Post</title>"
                + items.joined() + "</channel></rss>", contentType: "application/rss+xml")
        site["/robots.txt"] = ServedAnswer(200, [:], "User-agent: *\nDisallow: /kept", contentType: "text/plain")
        site.setPage("/there", about: "tram")
        let room = try newsroom()
        #expect(try room.run().status == 0)
        let missing = "gone: the server answers 404: there is no such page"
        #expect(
            try room.rows("SELECT url, flag, detail FROM articles_to_read_with_care ORDER BY url") == [
                [url("/gone"), "feedText", missing],
                [
                    url("/kept"), "feedText",
                    "disallowed: robots.txt of 127.0.0.1:\(site.server.port) does not allow the page",
                ],
            ])
        let gone = "SELECT url, detail, is_feed_text, noticed_at FROM gone_articles"
        #expect(
            try room.rows(gone) == [[url("/gone"), String(missing.dropFirst(6)), "1", "2026-05-10T06:00:00Z"]])
        // Its addresses are those of pages, and none is that of the feed.
        #expect(try room.rows("SELECT * FROM revision_addresses WHERE kind = 'redirect'").isEmpty)
        site.setPage("/gone", about: "harbour")
        #expect(try room.run("--refresh", clock: "2026-05-11T06:00:00Z").status == 0)
        #expect(try room.rows(gone).isEmpty)
        #expect(
            try room.rows("SELECT url FROM articles_to_read_with_care WHERE flag = 'feedText'") == [[url("/kept")]])
    }

    @Test func `a page was found gone when it was, whatever the feed says of it later, and whatever was wrong before`()
        throws
    {
        let text = Newsroom.article(about: "harbour").split(separator: "\n\n").map { "<p>\($0)</p>" }.joined()
        func setItems(titled title: String) {
            let items = ["/gone", "/paid"].map {
                "<item><title>\(title) \($0)</title><link>\(url($0))</link><content:encoded><![CDATA[\(text)]]></content:encoded></item>"
            }
            site["/feed"] = ServedAnswer(
                200, [:],
                "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Example Post</title>"
                    + items.joined() + "</channel></rss>", contentType: "application/rss+xml")
        }
        setItems(titled: "On")
        site["/paid"] = ServedAnswer(403)
        let room = try newsroom()
        let gone = "SELECT title, noticed_at, is_feed_text FROM gone_articles ORDER BY url"
        #expect(try room.run().status == 0)
        let first = "2026-05-10T06:00:00Z"
        #expect(try room.rows(gone) == [["On /gone", first, "1"]])
        setItems(titled: "More on")
        #expect(try room.run("--refresh", clock: "2026-05-11T06:00:00Z").status == 0)
        #expect(try room.rows(gone) == [["More on /gone", first, "1"]])
        // The feed has no texts any more, and the page that was refused is gone.
        site.setFeed(["/gone", "/paid"])
        site["/paid"] = nil
        for day in [12, 13] {
            #expect(try room.run("--refresh", clock: "2026-05-\(day)T06:00:00Z").status == 0)
            let rows = try room.rows(gone)
            #expect(rows == [["More on /gone", first, "1"], ["More on /paid", "2026-05-12T06:00:00Z", "1"]])
        }
        // One that is back is not gone, and is found gone anew.
        site.setPage("/gone", about: "harbour")
        #expect(try room.run("--refresh", clock: "2026-05-14T06:00:00Z").status == 0)
        #expect(try room.rows(gone) == [["More on /paid", "2026-05-12T06:00:00Z", "1"]])
        site["/gone"] = nil
        #expect(try room.run("--refresh", clock: "2026-05-15T06:00:00Z").status == 0)
        let rows = try room.rows(gone)
        #expect(
            rows == [
                ["Council votes on the harbour", "2026-05-15T06:00:00Z", "0"],
                ["More on /paid", "2026-05-12T06:00:00Z", "1"],
            ])
    }

    @Test func `an address that is taken out of a list is not asked for any more, and its reject is closed`() throws {
        for path in ["/a", "/b"] { site.setPage(path, about: "plan \(path)") }
        func setList(_ paths: String...) {
            site["/list"] = ServedAnswer(200, [:], paths.map(url).joined(separator: "\n"), contentType: "text/plain")
        }
        setList("/a", "/b", "/none", "/NEVER")
        let room = try newsroom("urls", "/list")
        #expect(try room.run().status == 0)
        let open = "SELECT url FROM open_rejects ORDER BY url"
        #expect(try room.rows(open) == [[url("/NEVER")], [url("/none")]])
        setList("/a", "/NEVER")
        site.server.forgetRequests()
        #expect(try room.run(clock: "2026-06-10T06:00:00Z").status == 0)
        #expect(try room.rows(open) == [[url("/NEVER")]])
        #expect(Set(site.server.pageTargets).isDisjoint(with: ["/b", "/none"]))
        #expect(try room.rows("SELECT count(*) FROM articles") == [["2"]])
        // A list that cannot be had says nothing of what was in it.
        site["/list"] = nil
        #expect(try room.run(clock: "2026-06-11T06:00:00Z").status == 69)
        #expect(try room.rows(open).contains([url("/NEVER")]))
    }

    private func setFullTextFeed(_ path: String, _ text: String) {
        let item = "<item><link>\(url(path))</link><content:encoded><![CDATA[\(text)]]></content:encoded></item>"
        site["/feed"] = ServedAnswer(
            200, [:],
            "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Example Post</title>"
                + item + "</channel></rss>", contentType: "application/rss+xml")
    }

    @Test func `the text of a page that was had stays where the feed has less, also when the state file is begun anew`()
        throws
    {
        site.setPage("/a", about: "harbour")
        let text = Newsroom.article(about: "harbour").split(separator: "\n\n").dropFirst().prefix(2).map {
            "<p>\($0)</p>"
        }
        setFullTextFeed("/a", text.joined())
        let room = try newsroom()
        #expect(try room.run().status == 0)
        let body = try room.rows("SELECT body FROM articles")
        site["/a"] = nil
        #expect(try room.run("--refresh", clock: "2026-05-11T06:00:00Z").status == 0)
        for day in [12, 13] {
            try room.folder.remove("var/state.sqlite")
            #expect(try room.run("--refresh", clock: "2026-05-\(day)T06:00:00Z").status == 0)
            #expect(try room.rows("SELECT body FROM articles") == body)
            #expect(try room.rows("SELECT * FROM corrections").isEmpty)
            #expect(
                try room.rows("SELECT url, noticed_at, is_feed_text FROM gone_articles")
                    == [[url("/a"), "2026-05-11T06:00:00Z", "0"]])
        }
    }

    @Test
    func `an article that is gone stays so when its address is taken out of the list, in whatever form that has it`()
        throws
    {
        func setList(_ addresses: String...) {
            site["/list"] = ServedAnswer(200, [:], addresses.joined(separator: "\n") + "\n", contentType: "text/plain")
        }
        site.setPage("/a", about: "harbour")
        setList(url("/a"), url("/none?utm_source=x"))
        let room = try newsroom("urls", "/list")
        #expect(try room.run().status == 0)
        site["/a"] = ServedAnswer(410)
        #expect(try room.run("--refresh", clock: "2026-05-11T06:00:00Z").status == 0)
        setList(url("/none"))
        #expect(try room.run(clock: "2026-06-11T06:00:00Z").status == 0)
        #expect(try room.rows("SELECT url, noticed_at FROM gone_articles") == [[url("/a"), "2026-05-11T06:00:00Z"]])
        #expect(try room.rows("SELECT url FROM open_rejects ORDER BY url") == [[url("/a")], [url("/none")]])
    }
}
