import Archive
import ArticleModel
import Foundation
import TestSupport
import Testing

@testable import Fetching

/// What a fetch of a part of the sources leaves for the next one.
@Suite struct FetchSelectionTests {
    let desk: WebDesk
    let inbox: SourceFolder

    init() throws {
        desk = try WebDesk()
        inbox = try SourceFolder()
    }

    private var feed: any Source { desk.source(.feed, "post", desk.url("/feed")) }

    private func selection(since: String? = nil, limit: Int? = nil) -> FetchSelection {
        var selection = FetchSelection()
        (selection.since, selection.limit) = (since.flatMap { Timestamp($0) }, limit)
        return selection
    }

    private func write(_ name: String, changed: String) throws {
        try inbox.write(name, "<p>A page of the harbour, \(name).")
        let date = try #require(Timestamp(changed)).secondsSinceEpoch
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: Double(date))], ofItemAtPath: "\(inbox.path)/in/\(name)")
    }

    @Test func `pages beyond the limit are fetched by the next run, though the feed names them no more`() async throws {
        let paths = (1...5).map { "/\($0)" }
        for path in paths { desk.addPages(path) }
        desk.site["/feed"] = desk.feed(paths)
        let first = try await desk.fetch([feed], selecting: selection(limit: 2))
        #expect(first.new == ["/1", "/2"])
        #expect(first.requests.sorted() == ["/1", "/2", "/feed"])
        desk.addPages("/6")
        desk.site["/feed"] = desk.feed(["/6"])
        let second = try await desk.fetch([feed], at: 60, selecting: selection(limit: 3))
        #expect(second.new.first == "/6" && second.new.count == 3)
        let third = try await desk.fetch([feed], at: 120)
        #expect((second.new + third.new).sorted() == ["/3", "/4", "/5", "/6"])
        #expect(try await desk.fetch([feed], at: 180).requests == ["/feed"])
    }

    @Test func `of what a sitemap names nothing is remembered beyond the limit, but for news`() async throws {
        let news = "<news:publication_date>2026-05-01</news:publication_date>"
        let entries = (1...6).map { number in
            desk.addPages("/\(number)")
            let extra = number % 2 == 0 ? "<news:news>\(news)</news:news>" : ""
            return "<url><loc>\(desk.url("/\(number)"))</loc>\(extra)</url>"
        }
        desk.site["/map.xml"] = ServedAnswer(
            200, [:],
            "<urlset xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">\(entries.joined())</urlset>",
            contentType: "text/xml")
        let map = desk.source(.sitemap, "map", desk.url("/map.xml"))
        #expect(try await desk.fetch([map], selecting: selection(limit: 2)).new == ["/1", "/2"])
        let pending = try desk.web.seenItems.pagesToCheck(of: "map", by: WebFixture.now)
        #expect(Set(pending.map(\.address)) == Set(["/4", "/6"].map { desk.url($0) }))
        #expect(try await desk.fetch([map], at: 60).new == ["/3", "/4", "/5", "/6"])
    }

    @Test func `a page that was under way when the limit was reached has not failed`() async throws {
        desk.site["/feed"] = desk.feed(["/a", "/b"])
        for path in ["/a", "/b"] {
            desk.site[path] = ServedAnswer([.pause(400)] + ServedAnswer(200, [:], WebDesk.page(path)).steps)
        }
        for name in ["1.html", "2.html", "3.html"] { try write(name, changed: "2026-05-01") }
        let sources: [any Source] = [FolderSource(name: "a", folder: inbox.source.folder), feed]
        let first = try await desk.fetch(sources, selecting: selection(limit: 2))
        #expect(first.new.count == 2 && first.rejected == [])
        let second = try await desk.fetch(sources, at: 10)
        #expect(second.sum == "5 = 3 + 2 + 0 + 0")
        #expect(second.new == ["", "/a", "/b"])
    }

    @Test func `files that were changed before are left, and come when all are asked for`() async throws {
        try write("old.html", changed: "2026-05-01T10:00:00Z")
        try write("new.html", changed: "2026-05-03T10:00:00Z")
        let first = try await inbox.fetch(selecting: selection(since: "2026-05-02"))
        #expect(first.files == ["new.html"])
        #expect(first.sum == "1 = 1 + 0 + 0 + 0")
        #expect(first.notes == ["1 items were last changed before 2026-05-02T00:00:00Z, and are left"])
        // Neither is it taken for settled, nor for gone.
        #expect(try await inbox.fetch(selecting: selection(since: "2026-05-02")).sum == "1 = 0 + 1 + 0 + 0")
        let all = try await inbox.fetch()
        #expect(all.files == ["old.html"] && all.sum == "2 = 1 + 1 + 0 + 0")
    }

    @Test func `records of an archive go by their dates, and the archive is not taken for known`() async throws {
        var writer = try WARCWriter(path: inbox.folder.path("in/a.warc.gz"))
        for (path, date) in [("old", "2026-04-01T00:00:00Z"), ("new", "2026-05-03T00:00:00Z"), ("undated", "")] {
            let fields = [
                WARCRecord.Field("WARC-Type", "resource"), .init("Content-Type", "text/html"),
                .init("WARC-Target-URI", "https://post.example/\(path)"),
            ]
            let record = WARCRecord(
                fields: date.isEmpty ? fields : fields + [.init("WARC-Date", date)], block: Data("<p>\(path)".utf8))
            _ = try writer.append(record)
        }
        try writer.finish()
        let source = WARCSource(name: "crawl", path: "\(inbox.path)/in")
        func fetch(_ selection: FetchSelection = FetchSelection()) async throws -> [String?] {
            try await inbox.fetch(sources: [source], selecting: selection).new.map {
                $0.url?.replacing("https://post.example/", with: "")
            }
        }
        #expect(try await fetch(selection(since: "2026-05-01")) == ["new", "undated"])
        #expect(try await fetch(selection(since: "2026-05-01")) == [])
        #expect(try await fetch() == ["old"])
    }

    @Test func `feeds and sitemaps go by what they say, and what says nothing may be new`() async throws {
        for path in ["/a", "/b", "/c", "/d"] { desk.addPages(path) }
        let dates = ["/a": "<lastmod>2026-05-01</lastmod>", "/b": "<lastmod>2026-05-03</lastmod>"]
        desk.site["/map.xml"] = ServedAnswer(
            200, [:],
            "<urlset>" + ["/a", "/b", "/c"].map { "<url><loc>\(desk.url($0))</loc>\(dates[$0] ?? "")</url>" }.joined()
                + "</urlset>", contentType: "text/xml")
        let map = desk.source(.sitemap, "map", desk.url("/map.xml"))
        let fetched = try await desk.fetch([map], selecting: selection(since: "2026-05-02"))
        #expect(fetched.new == ["/b", "/c"])
        #expect(fetched.requests.sorted() == ["/b", "/c", "/map.xml"])
        desk.site["/feed"] = ServedAnswer(
            200, [:],
            "<rss><channel><title>P</title><item><link>\(desk.url("/d"))</link><pubDate>Fri, 01 May 2026 08:00:00 GMT</pubDate></item></channel></rss>",
            contentType: "application/rss+xml")
        #expect(try await desk.fetch([feed, map], at: 60, selecting: selection(since: "2026-05-02")).new == [])
        #expect(try await desk.fetch([feed, map], at: 120).new == ["/a", "/d"])
    }

    @Test func `what each source has brought and what it took is counted`() async throws {
        desk.addPages("/a", "/b")
        desk.site["/feed"] = desk.feed(["/a", "/b", "/none"])
        let first = try await desk.fetch([feed])
        var expected = SourceSummary()
        (expected.counts.input, expected.counts.output, expected.counts.rejected) = (3, 2, 1)
        expected.bytes = 2 * WebDesk.page("/a").utf8.count
        expected.reasons = ["gone": 1]
        #expect(first.sources == ["post": expected])
        #expect(first.efforts["post"]?[0] == 4)
        desk.site["/b"] = ServedAnswer(200, [:], WebDesk.page("/b") + "<p>More.")
        desk.site["/feed"] = desk.feed(["/b"])
        desk.site["news.example/b"] = nil
        let second = try await desk.fetch([feed], at: 3_600)
        #expect(second.sources["post"]?.revised == 1 && second.sources["post"]?.new == 0)
        #expect(second.sources["post"]?.counts.unchanged == 1)
    }
}
