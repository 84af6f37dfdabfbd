import ArticleModel
import Foundation
import TestSupport
import Testing

@testable import Fetching

/// A client that has some pages in memory.
private struct StubClient: PageClient {
    let pages: [String: String]

    func page(_ order: PageOrder) async -> ItemReadResult {
        guard let text = pages[order.address] else {
            return order.substitutePage(for: Rejection(.fetch, .gone, "status 404")) ?? .unreadable("status 404")
        }
        return .bytes(Data(text.utf8), versionKey: nil, contentType: nil)
    }
}

@Suite struct AddressSourceTests {
    let folder: SourceFolder

    init() throws { folder = try SourceFolder() }

    private func source(_ kind: AddressSource.Kind, _ file: String, _ text: String) throws -> AddressSource {
        try folder.write(file, text)
        return AddressSource(kind, name: "list", location: "\(folder.path)/in/\(file)")
    }

    private static let feed = """
        <rss><channel><title>Example Post</title><link>https://post.example</link><language>en</language>
        <item><title>One &amp; all</title><link>https://post.example/1</link><author>Ada Stone</author>
        <pubDate>Tue, 10 Nov 2026 06:05:00 GMT</pubDate><encoded>&lt;p&gt;Full text&lt;/p&gt;</encoded></item>
        <item><title>Two</title><link>https://post.example/2</link></item><item><title>Three</title></item>
        <item><title>One again</title><link>https://post.example/1</link></item></channel></rss>
        """

    @Test func `full texts of a feed are articles, and what only the network has is rejected with its reason`()
        async throws
    {
        let source = FeedSource(list: try source(.feed, "feed.xml", Self.feed))
        let fetched = try await folder.fetch(sources: [source])
        #expect(fetched.new.map(\.url) == ["https://post.example/1"])
        #expect(fetched.new.map(\.file) == ["feed.xml#https://post.example/1"])
        #expect(fetched.new.map(\.outlet) == ["Example Post"])
        let problem = "https://post.example/2 can only be had over the network, which this program does not use"
        #expect(fetched.rejected.map(\.rejection.detail).first == problem)
        #expect(fetched.notes == ["source list: feed.xml: 1 entries have neither text nor address"])
        let page = try #require(try folder.archivedPages(fetched).first)
        #expect(page.contains(#"<html lang="en">"#))
        #expect(fetched.new.map(\.publishedAt) == [ArticleDate("2026-11-10T06:05:00Z", source: "feed")])
        #expect(page.contains(#"<meta name="author" content="Ada Stone">"#))
        #expect(page.contains("<h1>One &amp; all</h1>\n<p>Full text</p>"))
    }

    @Test func `entries that have one id and other texts are told of, and the first is taken`() async throws {
        func item(_ id: String, _ text: String) -> String {
            "<item><title>T</title><guid isPermaLink=\"false\">\(id)</guid><encoded>&lt;p&gt;\(text)&lt;/p&gt;</encoded></item>"
        }
        let items =
            item("1", "Ferry") + item("1", "Ferry") + item("1", "Tram") + item("2", "Tram") + item("2", "Bridge")
        let text = "<rss><channel><title>Example Post</title>\(items)</channel></rss>"
        let fetched = try await folder.fetch(sources: [FeedSource(list: try source(.feed, "feed.xml", text))])
        #expect(fetched.new.map(\.file) == ["feed.xml#1", "feed.xml#2"])
        #expect(
            fetched.notes == [
                "source list: feed.xml: 2 entries have no address, the id of one before them, and another text"
            ])
    }

    @Test func `with a client the page is preferred, and the feed's text taken where it cannot be had`() async throws {
        var list = try source(.feed, "feed.xml", Self.feed)
        list.client = StubClient(pages: ["https://post.example/2": "<p>Page two</p>"])
        let fetched = try await folder.fetch(sources: [FeedSource(list: list)])
        #expect(fetched.new.map(\.url) == ["https://post.example/1", "https://post.example/2"])
        list.client = StubClient(pages: ["https://post.example/1": "<p>Page one</p>"])
        #expect(
            try await folder.archivedPages(folder.fetch(sources: [FeedSource(list: list)])).first == "<p>Page one</p>")
    }

    @Test func `lists and sitemaps name addresses, each of which is one article`() async throws {
        let urls = try source(
            .urls, "urls.txt",
            "# ours\nhttps://post.example/1\nhttps://POST.example/1#top note\nftp://x\n\nhttps://post.example/2\n")
        let sitemap = try source(.sitemap, "map.xml", "<urlset><url><loc>https://post.example/3</loc></url></urlset>")
        var (first, second) = (urls, sitemap)
        let client = StubClient(
            pages: Dictionary(uniqueKeysWithValues: (1...3).map { ("https://post.example/\($0)", "Page \($0)") }))
        (first.client, second.client, second.name) = (client, client, "map")
        let fetched = try await folder.fetch(sources: [URLListSource(list: first), SitemapSource(list: second)])
        // The sources take turns.
        #expect(fetched.new.map(\.url) == [1, 3, 2].map { "https://post.example/\($0)" })
        #expect(fetched.sum == "4 = 3 + 0 + 1 + 0")
        #expect(fetched.notes == ["source list: urls.txt: 1 lines are no http or https addresses"])
    }

    @Test func `an index of sitemaps is followed, and one that names itself ends`() async throws {
        func index(_ address: String) -> String {
            "<sitemapindex><sitemap><loc>\(address)</loc></sitemap></sitemapindex>"
        }
        var list = try source(.sitemap, "map.xml", index("https://post.example/a.xml"))
        list.client = StubClient(pages: [
            "https://post.example/a.xml": "<urlset><url><loc>https://post.example/1</loc></url></urlset>",
            "https://post.example/1": "Page",
        ])
        #expect(
            try await folder.fetch(sources: [SitemapSource(list: list)]).new.map(\.url) == ["https://post.example/1"])
        list.client = StubClient(pages: ["https://post.example/a.xml": index("https://post.example/a.xml")])
        let loop = try await folder.fetch(sources: [SitemapSource(list: list)])
        #expect(loop.sum == "0 = 0 + 0 + 0 + 0")
    }

    @Test func `a file that is none of its kind is named, and one that is missing ends the run`() async throws {
        let source = FeedSource(list: try source(.feed, "feed.xml", "<html></html>"))
        #expect(
            try await folder.fetch(sources: [source]).rejections == [
                "feed.xml: unsupportedType is no feed: its outermost element is <html>, which no feed has"
            ])
        let missing = FeedSource(list: AddressSource(.feed, name: "list", location: "/nowhere/feed.xml"))
        await #expect(throws: PlainFailure(.missingInput, "source list: feed /nowhere/feed.xml is no file")) {
            try await folder.fetch(sources: [missing])
        }
    }
}
