import ArticleModel
import Foundation
import Rights
import TestSupport
import Testing

@testable import Fetching

/// What sites and pages reserve, over the network.
@Suite struct ReservedPageTests {
    private static let file = "/.well-known/tdmrep.json"

    let desk: WebDesk

    init() throws { desk = try WebDesk() }

    private func feed(_ rights: RightsPolicy = .web) -> any Source {
        desk.source(.feed, "post", desk.url("/feed"), rights: rights)
    }

    private static func policy(_ uses: RightsStatement.Use...) -> RightsPolicy {
        var policy = RightsPolicy()
        for use in uses { policy[use] = .refuse }
        return policy
    }

    /// Serves the page with this header and these `meta` elements.
    private func serve(_ path: String, _ fields: [String: String] = [:], head: String = "") {
        let page = WebDesk.page(path).replacing("</title>", with: "</title>\(head)")
        desk.site[path] = ServedAnswer(200, fields, page)
    }

    private func requests(_ target: String) -> Int { desk.web.server.requests.count { $0.target == target } }

    @Test func `what robots.txt, tdmrep.json and the header say comes with each article`() async throws {
        desk.site["/robots.txt"] = ServedAnswer(
            200, [:],
            "License: https://news.example/terms\nUser-agent: *\nContent-Signal: search=yes, ai-train=no\nContent-Usage: /b train-ai=n\n"
        )
        desk.site[Self.file] = ServedAnswer(200, [:], #"[{"location":"/a","tdm-reservation":0}]"#)
        serve("/a", ["X-Robots-Tag": "noarchive, otherbot: noindex"])
        serve("/b", head: "<meta name=\"robots\" content=\"nosnippet\">")
        desk.site["/feed"] = desk.feed(["/a", "/b"])
        let fetched = try await desk.fetch([feed()])
        let site = "robots.txt search=yes, robots.txt ai-train=no"
        #expect(
            fetched.rights == [
                "/a: \(site), robots.txt https://news.example/terms, tdmrep.json 0, tdmrep.json 0, header noarchive, header noindex",
                "/b: \(site), robots.txt train-ai=n, robots.txt https://news.example/terms",
            ])
        #expect(fetched.rejected == [])
    }

    @Test func `a site is asked once a day for what it reserves`() async throws {
        serve("/a")
        serve("/b")
        desk.site["/feed"] = desk.feed(["/a", "/b"])
        _ = try await desk.fetch([feed()])
        #expect(requests(Self.file) == 1)
        _ = try await desk.fetch([feed()], at: 3_600, .all)
        #expect(requests(Self.file) == 0)
        _ = try await desk.fetch([feed()], at: 90_000, .all)
        #expect(requests(Self.file) == 1)
    }

    @Test func `what the site reserves is not asked for, and the feed's text is no way around it`() async throws {
        desk.site[Self.file] = ServedAnswer(200, [:], #"[{"location":"/a","tdm-reservation":1}]"#)
        serve("/a")
        serve("/b")
        desk.site["/feed"] = desk.feed(["/a", "/b"], content: ["/a": "The whole text of the article."])
        let fetched = try await desk.fetch([feed()])
        #expect(Set(fetched.requests) == ["/feed", "/b"])
        #expect(fetched.new == ["/b"])
        #expect(
            fetched.rejected == [
                "reserved final: tdm-reservation in tdmrep.json says 1, which reserves mining; rights.mining is refuse"
            ])
        // Told once, also while it is not time to look again.
        #expect(try await desk.fetch([feed()], at: 60).sum == "2 = 0 + 1 + 1 + 0")
        // Whoever may, says so, and has it with the next try.
        let taken = try await desk.fetch([feed(RightsPolicy())], at: 120, .failed)
        #expect(taken.new == ["/a"])
        #expect(taken.rights == ["/a: tdmrep.json 1, tdmrep.json 1"])
    }

    @Test(
        arguments: [
            (
                ["TDM-Reservation": "1"], "",
                "tdm-reservation in the header says 1, which reserves mining; rights.mining is refuse"
            ),
            (
                [:], "<META NAME=TDM-Reservation CONTENT=1>",
                "tdm-reservation in the page says 1, which reserves mining; rights.mining is refuse"
            ),
            (["tdm-reservation": "1"], "<meta name=tdm-reservation content=0>", nil),
            (["X-Robots-Tag": "noai, noindex, noarchive"], "<meta name=robots content=nosnippet>", nil),
        ] as [([String: String], String, String?)])
    func `what the page reserves is not stored`(_ fields: [String: String], _ head: String, _ problem: String?)
        async throws
    {
        serve("/a", fields, head: head)
        desk.site["/feed"] = desk.feed(["/a"])
        let fetched = try await desk.fetch([feed()])
        #expect(fetched.rejected == (problem.map { ["reserved final: \($0)"] } ?? []))
        #expect(fetched.archive.isEmpty == (problem != nil))
    }

    @Test(arguments: [
        (RightsStatement.Use.archive, "noarchive", true), (.archive, "bingbot: noarchive", false),
        (.excerpt, "nosnippet", true), (.excerpt, "max-snippet:20", false), (.index, "none", true),
        (.training, "noai", true),
        (.images, "noimageai", true), (.index, "unavailable_after: 2026-11-20", true),
        (.index, "unavailable_after: 2027-11-22", false),
    ])
    func `each use is refused that the source names`(_ use: RightsStatement.Use, _ directive: String, _ isRefused: Bool)
        async throws
    {
        serve("/a", ["X-Robots-Tag": directive])
        serve("/b", head: "<meta name=\"robots\" content=\"\(directive.replacing("bingbot: ", with: ""))\">")
        desk.site["/feed"] = desk.feed(["/a", "/b"])
        let fetched = try await desk.fetch([feed(Self.policy(use))])
        #expect(fetched.new.contains("/a") != isRefused)
        #expect(fetched.new.contains("/b") != (isRefused || directive.hasPrefix("bingbot")))
    }

    @Test func `the text of the feed has what the site says`() async throws {
        desk.site["/robots.txt"] = ServedAnswer(200, [:], "User-agent: *\nContent-Signal: ai-train=no")
        desk.site["/feed"] = desk.feed(["/gone"], content: ["/gone": "The whole text of the article."])
        #expect(try await desk.fetch([feed()]).rights == ["/gone: robots.txt ai-train=no"])
    }

    @Test func `an article that is reserved later keeps the revision that was taken`() async throws {
        serve("/a")
        desk.site["/feed"] = desk.feed(["/a"])
        #expect(try await desk.fetch([feed()]).new == ["/a"])
        serve("/a", ["TDM-Reservation": "1"], head: " ")
        let fetched = try await desk.fetch([feed()], at: 60, .all)
        #expect(fetched.sum == "1 = 0 + 0 + 0 + 1")
        #expect(fetched.rejected.first?.hasPrefix("reserved final") ?? false)
    }

    @Test func `the page at the end of redirects is judged by its own site`() async throws {
        desk.site["old.example/a"] = .redirect(to: desk.url("/a", host: "new.example"))
        desk.site["new.example\(Self.file)"] = ServedAnswer(200, [:], #"[{"location":"/a","tdm-reservation":1}]"#)
        serve("/a")
        desk.site["/feed"] = desk.feed(["/a"], host: "old.example")
        let fetched = try await desk.fetch([feed()])
        #expect(fetched.rejected.first?.contains("in tdmrep.json says 1") ?? false)
    }

    @Test(
        arguments: [
            (
                ServedAnswer(500),
                "cannot be had, so nothing of it counts: the server answers 500: it has trouble of its own"
            ),
            (ServedAnswer(200, [:], "[{]"), "has no rule that can be read"),
            (
                ServedAnswer(200, [:], String(repeating: "[", count: 600_000)),
                "has more than 512000 bytes, and is not read"
            ),
            (ServedAnswer(200, [:], "<html>Welcome</html>"), nil), (ServedAnswer(404), nil),
            (.redirect(to: "/.well-known/tdmrep.json"), nil),
        ] as [(ServedAnswer, String?)])
    func `a file that cannot be had or read keeps nobody out, and is told of`(
        _ answer: ServedAnswer, _ problem: String?
    ) async throws {
        desk.site[Self.file] = answer
        serve("/a")
        desk.site["/feed"] = desk.feed(["/a"])
        let fetched = try await desk.fetch([feed()])
        #expect(fetched.new == ["/a"])
        #expect(fetched.notes == (problem.map { ["\(desk.url(Self.file)) \($0)"] } ?? []))
    }

    @Test func `a site that forbids its own file is not asked for it, nor is any where its rules are not kept`()
        async throws
    {
        desk.site["/robots.txt"] = ServedAnswer(200, [:], "User-agent: *\nDisallow: /.well-known/")
        serve("/a")
        desk.site["/feed"] = desk.feed(["/a"])
        #expect(try await desk.fetch([feed()]).new == ["/a"])
        #expect(requests(Self.file) == 0)
        desk.web.access.isPolite = false
        _ = try await desk.fetch([feed()], at: 90_000, .all)
        #expect(requests(Self.file) + requests("/robots.txt") == 0)
    }
}
