import Foundation
import TestSupport
import Testing

/// What a site is asked before anything is set up: `copydesk-fetch --discover`.
@Suite struct DiscoveryTests {
    private let site: NewsSite
    private var server: WebServer { site.server }

    init() throws {
        site = try NewsSite()
        site.setFeed(["/a"])
        site["/"] = ServedAnswer(
            200, [:],
            #"<html><head><link rel="alternate" type="application/rss+xml" href="/feed"><link rel="alternate" type="application/rss+xml" href="/none">"#
                + #"<link rel="stylesheet" type="text/css" href="/x.css"></head><body><p>Front page</p></body></html>"#)
        site["/robots.txt"] = ServedAnswer(200, [:], "User-agent: *\nDisallow: /x\nSitemap: \(server.url("/map.xml"))")
        site["/map.xml"] = ServedAnswer(
            200, [:], "<urlset><url><loc>\(server.url("/a"))</loc></url></urlset>", contentType: "text/xml")
    }

    private var entries: String {
        """
        { "name": "127.0.0.1", "feed": "\(server.url("/feed"))", "outlet": "Example Post", "allowPrivate": true },
        { "name": "127.0.0.1-sitemap", "sitemap": "\(server.url("/map.xml"))", "outlet": "Example Post", "allowPrivate": true }

        """
    }

    private func discover(_ options: String..., in folder: TemporaryFolder) throws -> Program.Result {
        try Program.fetch.start(["--discover", server.url("/"), "--allow-private"] + options, in: folder).result()
    }

    @Test func `a site's feeds and sitemaps are found, as entries to paste`() throws {
        let room = try Newsroom(#"{ "version": 1, "fetch": { "contact": "bot@desk.example", "delay": 0 } }"#)
        #expect(try discover(in: room.folder) == Program.Result(status: 0, output: entries, errors: ""))
        #expect(server.requests.allSatisfy { $0["user-agent"]?.contains("(+bot@desk.example)") == true })
        #expect(
            try Program.fetch("--discover", server.url("/"), in: room.folder)
                == Program.Result(
                    status: 69, output: "",
                    errors:
                        "copydesk-fetch: 127.0.0.1:\(server.port): the host 127.0.0.1 has the address 127.0.0.1, which is "
                        + "not on the public internet; where that is meant, add --allow-private\n"))
        #expect(try Program.fetch("--discover", "ftp://x/", in: room.folder).status == 64)
        // Nothing can be fetched by such a file.
        let fetched = try Program.fetch(in: room.folder)
        #expect(fetched.status == 78 && fetched.errors.contains("sources is missing"))
    }

    @Test func `who has no configuration yet names the contact as an option, and leaves nothing behind`() throws {
        let folder = try TemporaryFolder()
        let result = try discover("--contact", "me@desk.example", in: folder)
        #expect(result == Program.Result(status: 0, output: entries, errors: ""))
        #expect(try folder.names(in: "").isEmpty)
        #expect(server.requests.allSatisfy { $0["user-agent"]?.contains("(+me@desk.example)") == true })
        let hint = try discover("--contact", "me@desk.example", "--verbose", in: folder).errors
        #expect(hint.contains("/none, which the site names: the server answers 404: there is no such page"))
        #expect(hint.contains(#"put those that you choose into "sources" of pipeline.json"#))
    }

    @Test func `a configuration that the shell has just made for what is printed is none yet`() throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "pipeline.json")
        let result = try discover("--contact", "me@desk.example", in: folder)
        #expect(result == Program.Result(status: 0, output: entries, errors: ""))
        // One that holds something is read, also where that is nothing to read.
        try folder.write("{", to: "pipeline.json")
        let broken = try discover("--contact", "me@desk.example", in: folder)
        #expect(broken.status == 78 && broken.errors.contains("pipeline.json: is not JSON"))
    }

    @Test func `a host alone is asked by https, and one that has none is told so`() throws {
        let host = "127.0.0.1:\(server.port)"
        let result = try Program.fetch(
            "--discover", host, "--allow-private", "--contact", "me@desk.example", in: TemporaryFolder())
        #expect(
            result
                == Program.Result(
                    status: 69, output: "",
                    errors:
                        "copydesk-fetch: \(host): robots.txt of \(host) cannot be had, so nothing is asked: the server "
                        + "speaks no TLS there: WRONG_VERSION_NUMBER\n  where the site has no https, ask http://\(host)/\n"
                ))
    }

    @Test func `without a contact nothing is asked, and it is said what to do`() throws {
        let folder = try TemporaryFolder()
        let message = """
            copydesk-fetch: a site is told who asks it: add --contact bot@news.example, with an address of your own
              or put "fetch": { "contact": "bot@news.example" } into pipeline.json

            """
        #expect(try discover(in: folder) == Program.Result(status: 78, output: "", errors: message))
        try folder.write(#"{ "version": 1 }"#, to: "pipeline.json")
        #expect(try discover(in: folder) == Program.Result(status: 78, output: "", errors: message))
        #expect(server.requests.isEmpty)
        // A configuration that is named, and not there, is a mistake.
        let missing = try discover("--config", "missing.json", "--contact", "me@desk.example", in: folder)
        #expect(missing.status == 78 && missing.errors.contains("missing.json: no such file"))
    }

    @Test func `a contact that is none, or goes with nothing, is a mistake`() throws {
        let folder = try TemporaryFolder()
        let wrong = try discover("--contact", "me", in: folder)
        #expect(wrong.status == 64 && wrong.errors.contains(#"--contact is "me", but must be an address such as"#))
        let idle = try Program.fetch("--contact", "me@desk.example", in: folder)
        #expect(idle.status == 64 && idle.errors.contains("--contact goes with --discover"))
    }

    @Test func `where the front page is refused, it is said, and what robots txt and usual places have is offered`()
        throws
    {
        let folder = try Newsroom(#"{ "version": 1, "fetch": { "delay": 0 } }"#).folder
        site["/"] = ServedAnswer(403)
        site["/feed/"] = site["/feed"]
        let found = """
            { "name": "127.0.0.1", "feed": "\(server.url("/feed/"))", "outlet": "Example Post", "allowPrivate": true },
            { "name": "127.0.0.1-sitemap", "sitemap": "\(server.url("/map.xml"))", "outlet": "Example Post", "allowPrivate": true }

            """
        func message(_ reason: String) -> String {
            "copydesk-fetch: the front page \(server.url("/")) cannot be had, so what it names is not known: \(reason)\n"
        }
        let refused = "the server answers 403: it refuses the page"
        #expect(
            try discover("--contact", "me@desk.example", in: folder)
                == Program.Result(status: 0, output: found, errors: message(refused)))
        // What is no page, and names nothing, is as good as none.
        site["/"] = ServedAnswer(200, [:], "{}", contentType: "application/json")
        #expect(
            try discover("--contact", "me@desk.example", in: folder)
                == Program.Result(
                    status: 0, output: found, errors: message("the server sends application/json, and no page")))
        // Where nothing is found, the reason is what ends it.
        site["/"] = ServedAnswer(403)
        for path in ["/feed", "/feed/", "/map.xml"] { site[path] = nil }
        #expect(
            try discover("--contact", "me@desk.example", in: folder)
                == Program.Result(
                    status: 69, output: "", errors: "copydesk-fetch: 127.0.0.1:\(server.port): \(refused)\n"))
    }
}
