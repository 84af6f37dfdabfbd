import Archive
import Foundation
import TestSupport
import Testing

/// Runs over addresses with passwords in them, of which nothing may be kept.
@Suite struct CredentialsRunTests {
    private static let secret = "SECRETPW"
    private static let addresses = [
        "http://user:SECRETPW@127.0.0.1:99999/a", "http://user:SECRETPW@[::zz]:1/a",
        "http://user:SECRETPW@bad%20host/x",
        "http://user:SECRETPW@post.example/a", "http://user:SECRET/PW@post.example/b",
        "http:user:SECRETPW@post.example/c",
    ]

    /// What files below the workspace hold the secret: archives are looked at as they are inside. Documents of sites, which are
    /// kept as they came, are left out.
    private func leaks(_ room: Newsroom) throws -> [String] {
        var leaks: [String] = []
        for (name, bytes) in try room.folder.contents(below: "var") {
            let inside = name.hasSuffix(".gz") ? try Gzip.decompress(bytes, limit: 10_000_000) : bytes
            let texts =
                name.hasSuffix("state.sqlite")
                ? try ["files", "rejects", "versions", "containers", "articles", "pages", "hosts"].flatMap {
                    try DatabaseFile(path: room.folder.path("var/\(name)")).rows("SELECT * FROM \($0)").flatMap { $0 }
                } : [String(decoding: inside, as: UTF8.self)]
            if texts.contains(where: { $0.contains(Self.secret) || $0.contains("SECRET/PW") }) { leaks.append(name) }
        }
        return leaks
    }

    private func entry(_ address: String, _ number: Int, guid: String? = nil) -> String {
        let text = Newsroom.article(about: "plan \(number)").components(separatedBy: "\n\n").dropFirst()
            .map { "&lt;p&gt;\($0)&lt;/p&gt;" }.joined()
        let link = guid == nil ? "<link>\(address)</link>" : ""
        return """
            <item><title>Plan \(number)</title>\(link)<guid isPermaLink="false">\(guid ?? "\(number)")</guid>
            <license>\(address)</license><encoded>\(text)</encoded></item>
            """
    }

    @Test func `a feed in a file leaves no password behind`() throws {
        let room = try Newsroom(
            """
            { "version": 1, "sources": [ { "name": "post", "feed": "feed.xml" }, { "name": "list", "urls": "urls.txt" },
                { "name": "map", "sitemap": "map.xml" } ],
              "fetch": { "contact": "bot@desk.example" }, "limits": { "failRejects": 1, "warnRejects": 1 } }
            """)
        let items = Self.addresses.enumerated().map { entry($1, $0) + entry($1, 10 + $0, guid: "\($1)?guid") }
        try room.folder.write("<rss><channel>\(items.joined())</channel></rss>", to: "feed.xml")
        // A page that two sources name is that of the first.
        try room.folder.write(Self.addresses.map { "\($0)?list" }.joined(separator: "\n"), to: "urls.txt")
        let locations = Self.addresses.map { "<sitemap><loc>\($0)?map</loc></sitemap>" }.joined()
        try room.folder.write("<sitemapindex>\(locations)</sitemapindex>", to: "map.xml")
        let result = try room.run("--verbose")
        #expect(result.status == 0, "\(result.errors)")
        #expect(try room.rows("SELECT count(*) FROM rejects") == [["12"]])
        #expect(!result.errors.contains("SECRET"))
        #expect(try leaks(room) == [])
        #expect(try room.rows("SELECT count(*) FROM articles") == [["12"]])
        #expect(
            try room.rows("SELECT DISTINCT canonical_url FROM articles WHERE canonical_url LIKE '%post%' ORDER BY 1")
                == [
                    ["http://post.example/a"], ["http://post.example/b"],
                ])
    }

    @Test func `neither does a feed on the web, nor do its pages`() throws {
        let site = try NewsSite()
        let items = Self.addresses.enumerated().map { entry($1, $0) }.joined()
        let own = site.server.url("/story")
        site["/feed"] = ServedAnswer(
            200, [:], "<rss><channel>\(items)<item><link>\(own)</link></item></channel></rss>", contentType: "text/xml")
        let text = Newsroom.article(about: "bridge").components(separatedBy: "\n\n").dropFirst()
        site["/story"] = ServedAnswer(
            302, ["Location": "http://user:SECRETPW@127.0.0.1:\(site.server.port)/other"], "")
        site["/other"] = ServedAnswer(200, [:], text.map { "<p>\($0)</p>" }.joined())
        let room = try Newsroom(
            """
            { "version": 1, "sources": [ { "name": "post", "feed": "\(site.server.url("/feed"))", "allowPrivate": true } ],
              "fetch": { "contact": "bot@desk.example", "delay": 0 }, "limits": { "failRejects": 1, "warnRejects": 1 } }
            """)
        let result = try room.run("--verbose")
        #expect(!result.errors.contains("SECRET"))
        #expect(try leaks(room) == [])
        #expect(!site.server.requests.contains { $0.target == "/other" })
    }
}
