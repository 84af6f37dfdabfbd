import Archive
import ArticleModel
import Foundation
import TestSupport
import Testing

@testable import Fetching

/// What a site says to crawlers is archived with its pages, and holds for them where the archive is read.
@Suite struct ArchivedSiteFileTests {
    private static let tdm = "/.well-known/tdmrep.json"

    let desk: WebDesk
    let folder: SourceFolder

    init() throws {
        desk = try WebDesk()
        folder = try SourceFolder()
        desk.addPages("/a", "/b")
        desk.addPages("/c", host: "other.example")
        desk.site["/list"] = ServedAnswer(
            200, [:], [desk.url("/a"), desk.url("/c", host: "other.example"), desk.url("/b")].joined(separator: "\n"))
    }

    private var list: any Source { desk.source(.urls, "post", desk.url("/list")) }

    private func setRobots(_ text: String, host: String = "news.example") {
        desk.site["\(host)/robots.txt"] = ServedAnswer(200, [:], text, contentType: "text/plain")
    }

    private func records(_ archive: Data) throws -> [String] {
        try folder.folder.write(archive, to: "in/web.warc.gz")
        return try WARCReader(path: folder.folder.path("in/web.warc.gz")).records().map { entry in
            let record = try entry.record.get()
            let target = (record["WARC-Target-URI"] ?? "").replacing(":\(desk.web.server.port)", with: "")
            return "\(record.type) \(target)"
        }
    }

    /// What another desk reads of the archive: addresses, with what is said of the use of their pages.
    private func read(_ archive: Data, now: Timestamp = SourceFolder.now) async throws -> [String] {
        try folder.folder.write(archive, to: "in/web.warc.gz")
        let seenItems = try SeenItems(path: folder.folder.path("\(UUID()).sqlite"))
        let fetched = try await folder.fetch(
            seenItems: seenItems, sources: [WARCSource(name: "crawl", path: "\(folder.path)/in")])
        #expect(fetched.rejections == [])
        return fetched.new.map { article in
            let rights = article.rights.map { "\($0.place.rawValue) \($0.said)" }.joined(separator: ", ")
            return
                "\((article.url ?? "").replacing("http://news.example:\(desk.web.server.port)", with: "")): \(rights)"
        }
    }

    @Test func `robots.txt and tdmrep.json stand before the first page of their site, and hold where they are read`()
        async throws
    {
        setRobots("User-agent: *\nContent-Signal: ai-train=no\nContent-Usage: /b train-ai=n\n")
        desk.site["news.example\(Self.tdm)"] = ServedAnswer(
            200, [:], #"[{"location":"/a","tdm-reservation":0}]"#, contentType: "application/json")
        setRobots("Sitemap: /map.xml", host: "other.example")
        let fetched = try await desk.fetch([list])
        #expect(fetched.sum == "3 = 3 + 0 + 0 + 0")
        let site = "http://news.example"
        #expect(
            try records(fetched.archive) == [
                "request \(site)/robots.txt", "response \(site)/robots.txt", "request \(site)\(Self.tdm)",
                "response \(site)\(Self.tdm)", "request \(site)/a", "response \(site)/a",
                "request http://other.example/robots.txt", "response http://other.example/robots.txt",
                "request http://other.example/c", "response http://other.example/c", "request \(site)/b",
                "response \(site)/b",
            ])
        #expect(try await read(fetched.archive) == fetched.rights)
        #expect(
            fetched.rights == [
                "/a: robots.txt ai-train=no, tdmrep.json 0, tdmrep.json 0",
                "http://other.example:\(desk.web.server.port)/c: ", "/b: robots.txt ai-train=no, robots.txt train-ai=n",
            ])
    }

    @Test func `what is kept from an earlier fetch of the day is archived as it was then`() async throws {
        setRobots("User-agent: *\nContent-Signal: ai-train=no\n")
        _ = try await desk.fetch([list])
        desk.site["/list"] = ServedAnswer(200, [:], desk.url("/d"))
        desk.addPages("/d")
        // Asked for now, it would say nothing.
        setRobots("")
        let fetched = try await desk.fetch([list], at: 3_600)
        let site = "http://news.example"
        #expect(
            try records(fetched.archive) == [
                "resource \(site)/robots.txt", "request \(site)/d", "response \(site)/d",
            ])
        let kept = try WARCReader(path: folder.folder.path("in/web.warc.gz")).entry(at: 0)?.record.get()
        #expect(kept?["WARC-Date"]?.hasPrefix("2026-11-21T06:") == true)
        #expect(try await read(fetched.archive) == ["/d: robots.txt ai-train=no"])
    }

    @Test func `a file that is found elsewhere is archived with the way there, and holds for the site that led there`()
        async throws
    {
        desk.site["news.example/robots.txt"] = .redirect(301, to: desk.url("/en/rules.txt", host: "other.example"))
        desk.site["other.example/en/rules.txt"] = ServedAnswer(
            200, [:], "User-agent: *\nContent-Signal: ai-train=no\n", contentType: "text/plain")
        let fetched = try await desk.fetch([list])
        #expect(
            try records(fetched.archive).prefix(5) == [
                "request http://news.example/robots.txt", "response http://news.example/robots.txt",
                "request http://other.example/en/rules.txt", "response http://other.example/en/rules.txt",
                "request http://news.example/a",
            ])
        #expect(
            try await read(fetched.archive) == [
                "/a: robots.txt ai-train=no", "http://other.example:\(desk.web.server.port)/c: ",
                "/b: robots.txt ai-train=no",
            ])
    }

    @Test func `a site that has no such file, or a page in its place, has none in the archive`() async throws {
        desk.site["news.example/robots.txt"] = ServedAnswer(200, [:], WebDesk.page("Front"))
        desk.site["news.example\(Self.tdm)"] = ServedAnswer(200, [:], WebDesk.page("Front"))
        desk.site["other.example/robots.txt"] = ServedAnswer(404)
        let fetched = try await desk.fetch([list])
        #expect(try records(fetched.archive).allSatisfy { !$0.hasSuffix(".txt") && !$0.hasSuffix(".json") })
        #expect(try records(fetched.archive).count == 6)
        // Nothing is archived where no page is.
        #expect(try await desk.fetch([list], at: 60).archive == Data())
    }

    @Test func `a source that keeps no rules of sites archives none`() async throws {
        setRobots("User-agent: *\nContent-Signal: ai-train=no\n")
        desk.web.access.isPolite = false
        #expect(try records(try await desk.fetch([list]).archive).count == 6)
    }

    // MARK: Archives of others

    private func response(
        _ path: String, _ body: String = WebDesk.page("A page"), status: Int = 200, type: String = "text/html",
        headers: String = ""
    ) -> WARCRecord {
        let head = "HTTP/1.1 \(status) X\r\nContent-Type: \(type)\r\n\(headers)\r\n"
        return WARCRecord(
            fields: [
                .init("WARC-Type", "response"),
                .init("WARC-Target-URI", "http://news.example:\(desk.web.server.port)\(path)"),
                .init("WARC-Date", "2026-04-05T06:07:08Z"),
                .init("Content-Type", "application/http; msgtype=response"),
            ], block: Data("\(head)\(body)".utf8))
    }

    private func archive(_ records: [WARCRecord]) throws -> Data {
        let path = folder.folder.path("made.warc.gz")
        var writer = try WARCWriter(path: path)
        for record in records { _ = try writer.append(record) }
        try writer.finish()
        return try folder.folder.read("made.warc.gz")
    }

    @Test func `they hold whatever type they have, until the archive has them otherwise`() async throws {
        let reserved = "User-agent: *\nContent-Signal: ai-train=no\n"
        #expect(
            try await read(
                try archive([
                    response("/robots.txt", reserved, type: "application/octet-stream"),
                    response("/1"), response("/robots.txt", "", status: 503), response("/2"),
                    response(Self.tdm, #"{"location":"/","tdm-reservation":"1"}"#, type: "application/json"),
                    response("/3"), response("/robots.txt", "", status: 404), response("/4"),
                    response(Self.tdm, "", status: 410), response("/5"),
                ])) == [
                    "/1: robots.txt ai-train=no", "/2: robots.txt ai-train=no",
                    "/3: robots.txt ai-train=no, tdmrep.json 1, tdmrep.json 1", "/4: tdmrep.json 1, tdmrep.json 1",
                    "/5: ",
                ])
    }

    @Test func `a page that is called so, or that a site leads to in their place, is an article`() async throws {
        #expect(
            try await read(
                try archive([
                    response("/help/robots.txt", "User-agent: *\nContent-Signal: ai-train=no\n", type: "text/plain"),
                    response("/robots.txt", "", status: 302, headers: "Location: /\r\n"),
                    response("/"), response("/1"),
                ])) == ["/help/robots.txt: ", "/: ", "/1: "])
    }
}
