import Archive
import ArticleModel
import Fetching
import Foundation
import Testing

@Suite struct SitemapTests {
    private func sitemap(_ text: String) throws -> Sitemap { try Sitemap(bytes: Data(text.utf8)) }

    @Test func `a news sitemap gives outlet, title, date and language`() throws {
        let sitemap = try sitemap(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"
              xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
            <url><loc> https://post.example/1?a=1&amp;b=2 </loc><lastmod>2026-11-10</lastmod>
              <image:image><image:loc>https://post.example/1.jpg</image:loc></image:image>
              <n:news><n:publication><n:name>The Post</n:name><n:language>en</n:language></n:publication>
              <n:publication_date>2026-11-10T08:00+01:00</n:publication_date><n:title>Port &amp; strike</n:title></n:news></url>
            <url><loc>https://post.example/2</loc></url><url><lastmod>2026</lastmod></url></urlset>
            """)
        #expect(sitemap.kind == .pages)
        #expect(sitemap.entries.map(\.address) == ["https://post.example/1?a=1&b=2", "https://post.example/2"])
        #expect(sitemap.entries[0].modifiedAt == Timestamp("2026-11-10T00:00:00Z"))
        #expect(sitemap.entries[0].news?.outlet == "The Post")
        #expect(sitemap.entries[0].news?.language == "en")
        #expect(sitemap.entries[0].news?.title == "Port & strike")
        #expect(sitemap.entries[0].publishedAt == DateParts("2026-11-10T08:00+01:00"))
        #expect(sitemap.entries[1].news == nil)
    }

    @Test func `an index names sitemaps, compressed or not`() throws {
        let text = """
            <sitemapindex><sitemap><loc>https://post.example/a.xml.gz</loc><lastmod>2026-11-10T08:00:00Z</lastmod></sitemap>
            <sitemap><loc>https://post.example/b.xml</loc></sitemap></sitemapindex>
            """
        for bytes in [Data(text.utf8), try Gzip.compress(Data(text.utf8))] {
            let sitemap = try Sitemap(bytes: bytes)
            #expect(sitemap.kind == .index)
            #expect(sitemap.entries.map(\.address) == ["https://post.example/a.xml.gz", "https://post.example/b.xml"])
            #expect(sitemap.entries[0].modifiedAt == Timestamp("2026-11-10T08:00:00Z"))
        }
    }

    @Test func `a text of addresses and a feed are sitemaps too`() throws {
        #expect(
            try sitemap("\u{feff}https://post.example/1\r\n\nnone\nhttps://post.example/2").entries.map(\.address) == [
                "https://post.example/1", "https://post.example/2",
            ])
        let feed = try sitemap(
            "<rss><channel><item><link>https://post.example/1</link><pubDate>10 Nov 2026 08:00 GMT</pubDate></item></channel></rss>"
        )
        #expect(feed.entries.map(\.address) == ["https://post.example/1"])
        #expect(feed.entries[0].publishedAt == DateParts("2026-11-10T08:00Z"))
    }

    @Test func `a sitemap that is cut names no address that is not in it`() throws {
        let cut = "<urlset><url><loc>https://post.example/a</loc></url><url><loc>https://post.example/harb"
        #expect(try sitemap(cut).entries.map(\.address) == ["https://post.example/a"])
    }

    @Test func `an empty address is none, and not the sitemap's own`() throws {
        let text = "<urlset><url><loc/></url><url><loc> </loc></url></urlset>"
        #expect(try Sitemap(bytes: Data(text.utf8), address: "https://post.example/map.xml").entries.isEmpty)
    }

    @Test func `entries beyond the limit are counted, and a bomb is refused`() throws {
        let url = "<url><loc>https://post.example/x</loc></url>"
        let many = try sitemap("<urlset>\(String(repeating: url, count: 50_002))</urlset>")
        #expect(many.entries.count == 50_000)
        #expect(many.omitted == 2)
        let bomb = try Gzip.compress(Data(repeating: 0x20, count: Sitemap.maximumBytes + 1))
        let error = #expect(throws: FeedProblem.self) { try Sitemap(bytes: bomb) }
        #expect(error?.description == "more than 52428800 bytes when decompressed")
    }

    @Test(arguments: [
        ("", "it is empty"), ("a\nb", "none of its lines is an http or https address"),
        ("<html></html>", "its outermost element is <html>, which no sitemap has"),
    ])
    func `what is no sitemap is named`(_ text: String, _ problem: String) {
        let error = #expect(throws: FeedProblem.self) { try sitemap(text) }
        #expect(error?.description == problem)
    }
}
