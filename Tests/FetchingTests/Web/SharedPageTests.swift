import Foundation
import TestSupport
import Testing

@testable import Fetching

/// Pages that two sources name, of which one has the full text.
@Suite struct SharedPageTests {
    let desk: WebDesk

    init() throws { desk = try WebDesk() }

    /// A sitemap that names the pages, and a feed with the full text of `/a`, the sitemap or the feed first.
    private func sources(feedFirst: Bool, _ paths: [String] = ["/a"]) -> [any Source] {
        desk.site["/feed"] = desk.feed(["/a"], content: ["/a": "Told at length."])
        let pages = paths.map { "<url><loc>\(desk.url($0))</loc></url>" }.joined()
        desk.site["/map.xml"] = ServedAnswer(200, [:], "<urlset>\(pages)</urlset>", contentType: "application/xml")
        return [
            desk.source(.sitemap, feedFirst ? "bb" : "aa", desk.url("/map.xml")),
            desk.source(.feed, feedFirst ? "aa" : "bb", desk.url("/feed")),
        ]
    }

    private func note(_ name: String) -> String {
        "source \(name): for 1 article the full text in the feed is taken, since the page cannot be had: "
            + "the server answers 404: there is no such page"
    }

    @Test(arguments: [false, true])
    func `the text in a feed stands for a page that is gone, whichever source names it first`(_ feedFirst: Bool)
        async throws
    {
        let fetched = try await desk.fetch(sources(feedFirst: feedFirst))
        #expect(fetched.new == ["/a"])
        #expect(fetched.rejected.isEmpty)
        #expect(fetched.sum == "2 = 1 + 0 + 1 + 0")
        #expect(fetched.notes == [note("aa")])
        #expect(fetched.requests.count { $0 == "/a" } == 1)
    }

    @Test(arguments: [false, true])
    func `where the page can be had, it is taken, and a page of which no feed has the text is rejected`(
        _ feedFirst: Bool
    ) async throws {
        desk.addPages("/a")
        let fetched = try await desk.fetch(sources(feedFirst: feedFirst, ["/a", "/b"]))
        #expect(fetched.new == ["/a"])
        #expect(fetched.rejected == ["gone final: the server answers 404: there is no such page"])
        #expect(fetched.notes.isEmpty)
        #expect(fetched.sum == "3 = 1 + 0 + 1 + 1")
    }

    @Test func `a page that was rejected before any feed had its text is an article once one has`() async throws {
        let both = sources(feedFirst: false)
        #expect(try await desk.fetch([both[0]]).sum == "1 = 0 + 0 + 0 + 1")
        let later = try await desk.fetch(both, at: 600)
        #expect(later.new == ["/a"] && later.notes == [note("aa")])
        #expect(!later.requests.contains("/a"))
    }
}
