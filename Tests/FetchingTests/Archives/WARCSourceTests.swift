import Archive
import ArticleModel
import Foundation
import TestSupport
import Testing

@testable import Fetching

@Suite struct WARCSourceTests {
    let folder: SourceFolder

    init() throws { folder = try SourceFolder() }

    private static let page = "<html><body><p>A page of the harbour.</p></body></html>"

    private func source(_ path: String = "in") -> WARCSource {
        var source = WARCSource(name: "crawl", path: "\(folder.path)/\(path)")
        source.outlet = "Example Post"
        return source
    }

    private func response(
        _ path: String, _ body: Data = Data(Self.page.utf8), status: Int = 200, headers: String = "",
        type: String? = "text/html; charset=utf-8"
    ) -> WARCRecord {
        let head = "HTTP/1.1 \(status) X\r\n" + (type.map { "Content-Type: \($0)\r\n" } ?? "") + headers + "\r\n"
        return WARCRecord(
            fields: [
                .init("WARC-Type", "response"), .init("WARC-Target-URI", "http://post.example/\(path)"),
                .init("WARC-Date", "2026-04-05T06:07:08.123Z"),
                .init("Content-Type", "application/http; msgtype=response"),
            ], block: Data(head.utf8) + body)
    }

    private func write(_ records: [WARCRecord], to name: String = "in/a.warc.gz") throws {
        var writer = try WARCWriter(path: folder.folder.path(name))
        for record in records { _ = try writer.append(record) }
        try writer.finish()
    }

    private func record(_ type: String, _ fields: [WARCRecord.Field] = [], _ block: String = "x") -> WARCRecord {
        WARCRecord(fields: [.init("WARC-Type", type)] + fields, block: Data(block.utf8))
    }

    /// Returns the page that a later stage would read.
    private func page(_ article: RawArticle) throws -> String {
        guard case .archived(let location) = article.content else { return "inline" }
        let record = try WARCReader(path: location.archive).record(at: location.offset, length: location.length)
        return String(decoding: try WARCPage(record, limit: 1 << 20).bytes, as: UTF8.self)
    }

    @Test func `what a site's robots.txt in the archive says of use comes with the articles after it`() async throws {
        let robots =
            "User-agent: *\nDisallow: /private\nContent-Signal: /news/ ai-train=no\nLicense: https://post.example/terms\n"
        try write([
            response("before"), response("robots.txt", Data(robots.utf8), type: "text/plain"),
            response("news/a", Data("\(Self.page) 1".utf8)), response("other", Data("\(Self.page) 2".utf8)),
            response("robots.txt", Data(), status: 404),
        ])
        let fetched = try await folder.fetch(sources: [source()])
        #expect(
            fetched.new.map { "\($0.url ?? "") \($0.rights.map { "\($0.name) \($0.said)" })" } == [
                "http://post.example/before []",
                #"http://post.example/news/a ["Content-Signal ai-train=no", "License https://post.example/terms"]"#,
                #"http://post.example/other ["License https://post.example/terms"]"#,
            ])
        #expect(fetched.new.flatMap(\.rights).allSatisfy { $0.place == .robots })
        #expect(fetched.sum == "3 = 3 + 0 + 0 + 0")
    }

    @Test func `what the header of a capture says of use comes with its article`() async throws {
        let huge = (0..<30_000).map { "bot\($0): noindex" }.joined(separator: ",")
        try write([
            response("a", headers: "x-robots-tag: noarchive\r\nTDM-Reservation: 1\r\nContent-Signal: ai-train=no\r\n"),
            response("b"), response("c", headers: "X-Robots-Tag: \(huge)\r\n"),
        ])
        let fetched = try await folder.fetch(sources: [source()])
        #expect(
            fetched.new.map { $0.rights.prefix(4).map(\.said) }.prefix(2) == [
                ["noarchive", "1", "1", "ai-train=no"], [],
            ])
        #expect(fetched.new[2].rights.count == 101)
        #expect(fetched.new[2].rights.last?.said == "29900 more statements")
    }

    @Test func `pages are read in place, and what is no page is counted`() async throws {
        try write([
            record("warcinfo"), record("request"), response("a?utm_source=x"), response("b", status: 404),
            response("c.png", type: "image/png"), record("revisit"), record("metadata"),
            record(
                "resource", [.init("Content-Type", "text/html"), .init("WARC-Target-URI", "<http://post.example/d>")],
                Self.page + "d"),
            record(
                "conversion", [.init("Content-Type", "text/plain"), .init("WARC-Target-URI", "dns:x")], "Plain text"),
        ])
        let fetched = try await folder.fetch(sources: [source()])
        #expect(fetched.sum == "3 = 3 + 0 + 0 + 0")
        #expect(fetched.new.map(\.url) == ["http://post.example/a", "http://post.example/d", nil])
        #expect(fetched.new.map(\.contentType) == ["text/html; charset=utf-8", "text/html", "text/plain"])
        #expect(fetched.new[0].fetchedAt == Timestamp("2026-04-05T06:07:08Z"))
        #expect(fetched.new[1].fetchedAt == SourceFolder.now)
        #expect(fetched.new.allSatisfy { $0.outlet == "Example Post" && $0.source == "crawl" })
        #expect(try fetched.new.map(page) == [Self.page, Self.page + "d", "Plain text"])
        #expect(
            fetched.notes == ["source crawl: a.warc.gz: 3 records are no pages: image/png 1, revisit 1, status 404 1"])
        #expect(!FileManager.default.fileExists(atPath: fetched.archive))
    }

    @Test(arguments: ["in/a.warc", "in/a.warc.gz"])
    func `a revisit is the page that the archive has, at its own address`(_ name: String) async throws {
        func digested(_ record: WARCRecord, _ digest: String) -> WARCRecord {
            var record = record
            record.fields.append(.init("WARC-Payload-Digest", digest))
            return record
        }
        func revisit(_ path: String, _ digest: String, _ block: String = "") -> WARCRecord {
            digested(record("revisit", [.init("WARC-Target-URI", "http://post.example/\(path)")], block), digest)
        }
        try write(
            [
                revisit("early", "sha1:AAAA"), digested(response("a"), "sha1:AAAA"),
                digested(response("b", Data("\(Self.page) b".utf8)), "sha1:BBBB"), revisit("c", "sha1:aaaa"),
                revisit("d", "sha1:BBBB", "HTTP/1.1 200 OK\r\nX-Robots-Tag: noarchive\r\n\r\n"),
                revisit("a", "sha1:AAAA"),
                revisit("e", "sha1:CCCC"), record("revisit", [.init("WARC-Target-URI", "http://post.example/f")]),
            ], to: name)
        let fetched = try await folder.fetch(sources: [source()])
        #expect(fetched.new.map { $0.url?.split(separator: "/").last } == ["a", "b", "c", "d"])
        #expect(try fetched.new.map(page) == [Self.page, "\(Self.page) b", Self.page, "\(Self.page) b"])
        #expect(fetched.new.map { $0.rights.map(\.said) } == [[], [], [], ["noarchive"]])
        #expect(fetched.sum == "7 = 4 + 0 + 3 + 0")
        let file = "source crawl: \(name.dropFirst(3))"
        #expect(
            fetched.notes == [
                "\(file): 1 record is no page: revisit 1",
                "\(file): 2 revisits are of pages that the source has not had, such as http://post.example/early",
            ])
    }

    @Test func `transfer and content encodings are undone`() async throws {
        let bytes = Data(Self.page.utf8)
        let chunked =
            Data("5;x=y\r\n\(Self.page.prefix(5))\r\n".utf8)
            + Data("\(String(bytes.count - 5, radix: 16))\r\n\(Self.page.dropFirst(5))\r\n0\r\n\r\n".utf8)
        let gzip = try Gzip.compress(bytes)
        let gzipChunked =
            Data("\(String(gzip.count, radix: 16).uppercased())\r\n".utf8) + gzip + Data("\r\n0\r\n\r\n".utf8)
        // What Python's zlib makes of "Hello, harbour": in its frame, and raw.
        let zlib = try #require(Data(base64Encoded: "eJzzSM3JyddRyEgsSsovLQIAJT4FNA=="))
        try write([
            response("1", chunked, headers: "Transfer-Encoding: chunked\r\n"),
            response("2", gzip, headers: "Content-Encoding: gzip\r\n"),
            response("3", gzipChunked, headers: "content-encoding: x-gzip\r\ntransfer-encoding: Chunked\r\n"),
            response("4", bytes, headers: "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n"),
            response("5", zlib, headers: "Content-Encoding: deflate\r\n"),
            response("6", zlib.dropFirst(2), headers: "Content-Encoding: deflate\r\n"),
            response("7", bytes, headers: "Content-Encoding: br\r\n"),
            response("8", Data([1, 2, 3]) + bytes, headers: "Content-Encoding: br\r\n"),
            response("9", gzip.dropLast(9), headers: "Content-Encoding: gzip\r\n"),
        ])
        let fetched = try await folder.fetch(sources: [source()])
        #expect(fetched.new.map(\.url) == (1...7).map { "http://post.example/\($0)" })
        #expect(
            try fetched.new.map(page) == Array(repeating: Self.page, count: 4) + [
                "Hello, harbour", "Hello, harbour", Self.page,
            ])
        #expect(
            fetched.rejected.map(\.rejection.detail) == [
                "the content encoding br is not known", "the gzip member ends too early",
            ])
    }

    @Test func `a capture that lacks its end is known to`() async throws {
        let (bytes, chunk) = (Data(Self.page.utf8), Self.page.prefix(20))
        let whole = "14\r\n\(chunk)\r\n"
        var truncated = response("truncated")
        truncated.fields.append(.init("WARC-Truncated", "length"))
        let chunked = "Transfer-Encoding: chunked\r\n"
        try write([
            response("last-chunk", Data(whole.utf8), headers: chunked),
            response("short-chunk", Data("\(whole)ffff\r\nrest".utf8), headers: chunked),
            response("odd-size", Data("\(whole)zz\r\nrest\r\n0\r\n\r\n".utf8), headers: chunked),
            response("length", bytes, headers: "Content-Length: 99999\r\n"), truncated,
            // These are whole: undone by who archived them, and longer or shorter than what was sent.
            response("whole", Data("\(whole)0\r\n\r\n".utf8), headers: chunked),
            response("undone", bytes, headers: chunked), response("exact", bytes, headers: "Content-Length: 55\r\n"),
            response("longer", bytes, headers: "Content-Length: 9\r\n"),
            response("decoded", bytes, headers: "Content-Encoding: gzip\r\nContent-Length: 99999\r\n"),
        ])
        let fetched = try await folder.fetch(sources: [source()])
        #expect(fetched.sum == "10 = 10 + 0 + 0 + 0")
        let cut = fetched.new.filter(\.isCut).map { $0.url?.split(separator: "/").last }
        #expect(cut == ["last-chunk", "short-chunk", "odd-size", "length", "truncated"])
        #expect(try fetched.new.prefix(2).map(page) == [String(chunk), "\(chunk)rest"])
    }

    @Test func `a page that is other than its digest says is told of`() async throws {
        func stating(_ digest: String, _ path: String) -> WARCRecord {
            var record = record("resource", [.init("Content-Type", "text/html")], "<p>The harbour.</p>")
            record.fields += [
                .init("WARC-Target-URI", "http://post.example/\(path)"), .init("WARC-Block-Digest", digest),
            ]
            return record
        }
        try write([
            stating("sha1:M23GGBJEUBCROOL67IPSHAS3GCT2F3SF", "a"),
            stating("sha1:A23GGBJEUBCROOL67IPSHAS3GCT2F3SF", "b"),
            stating("sha256:00", "c"), stating("tiger:00", "d"), stating("nothing", "e"),
        ])
        let fetched = try await folder.fetch(sources: [source()])
        #expect(fetched.new.count == 5)
        #expect(
            fetched.notes == ["source crawl: a.warc.gz: 2 pages are not what the digests in their records say"])
    }

    @Test func `a capture from the future counts as fetched now, and a later one replaces it`() async throws {
        func dated(_ date: String, _ path: String) -> WARCRecord {
            var record = response(path, Data("<p>\(date)</p>".utf8))
            record.fields.removeAll { $0.name == "WARC-Date" }
            record.fields.append(.init("WARC-Date", date))
            return record
        }
        let soon = SourceFolder.now.adding(seconds: 3_600)
        try write([dated("2999-01-01T00:00:00Z", "a"), dated(soon.description, "b")])
        let fetched = try await folder.fetch(sources: [source()])
        #expect(fetched.new.map(\.fetchedAt) == [SourceFolder.now, soon])
        #expect(
            fetched.notes == [
                "source crawl: a.warc.gz: 1 page is dated later than this fetch, and counts as fetched by it"
            ])
    }

    @Test func `damage is named, and costs no more than the damaged record`() async throws {
        try write([response("a"), response("b", Data("<p>Two</p>".utf8)), response("c", Data("<p>Three</p>".utf8))])
        var bytes = try folder.folder.read("in/a.warc.gz")
        bytes[bytes.count / 2] ^= 0xff
        try folder.folder.write(bytes.dropLast(5), to: "in/a.warc.gz")
        let fetched = try await folder.fetch(sources: [source()])
        #expect(fetched.new.map(\.url) == ["http://post.example/a"])
        #expect(fetched.rejected.map(\.rejection.reason) == [.unreadable, .unreadable])
        #expect(fetched.rejected[1].rejection.detail.hasSuffix("the gzip member ends too early"))
        #expect(try await folder.fetch(sources: [source()]).sum == "3 = 0 + 1 + 2 + 0")
    }

    @Test func `uncompressed archives are read on after wrong lengths`() async throws {
        func text(_ path: String, length: Int? = nil) -> String {
            let body = "<p>\(path)</p>"
            return
                "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: http://post.example/\(path)\r\nContent-Type: text/html\r\n"
                + "Content-Length: \(length ?? body.utf8.count)\r\n\r\n\(body)\r\n\r\n"
        }
        let parts = ["a", "b", "c", "d"].map { text($0, length: $0 == "b" ? 900 : $0 == "c" ? 3 : nil) }
        try folder.folder.write(parts.joined(), to: "in/x/plain.warc")
        let fetched = try await folder.fetch(sources: [source()])
        #expect(fetched.new.map(\.url) == ["http://post.example/a", "http://post.example/d"])
        #expect(try fetched.new.map(page) == ["<p>a</p>", "<p>d</p>"])
        #expect(fetched.rejected.count == 2)
        #expect(fetched.new.map(\.file) == ["x/plain.warc#0", "x/plain.warc#\(parts[..<3].joined().utf8.count)"])
    }

    @Test func `records that share a gzip member are copied, as none can be read by itself`() async throws {
        try write([response("a"), response("b", Data("<p>Two</p>".utf8))])
        let text = try Gzip.decompress(folder.folder.read("in/a.warc.gz"), limit: 10_000)
        try folder.folder.write(try Gzip.compress(text), to: "in/a.warc.gz")
        let fetched = try await folder.fetch(sources: [source()])
        #expect(fetched.new.map(\.url) == ["http://post.example/a", "http://post.example/b"])
        let records = try WARCReader(path: fetched.archive).records().map { try $0.record.get().block }
        #expect(records == [Data(Self.page.utf8), Data("<p>Two</p>".utf8)])
    }

    @Test func `an archive that was read is not read again, and a pattern chooses among files`() async throws {
        try write([response("a"), response("b", status: 500)])
        try write([response("c")], to: "in/b.warc.gz")
        let source = source("in/a*.warc.gz")
        #expect(try await folder.fetch(sources: [source]).files == ["a.warc.gz#0"])
        try await Task.sleep(for: .milliseconds(2100))
        let second = try await folder.fetch(sources: [source])
        #expect(second.sum == "1 = 0 + 1 + 0 + 0")
        #expect(second.notes.count == 1)
        let third = try await folder.fetch(sources: [source])
        #expect(third.sum == "1 = 0 + 1 + 0 + 0")
        #expect(third.notes.isEmpty)
        var other = source
        other.outlet = "Other"
        #expect(try await folder.fetch(sources: [other]).sum == "1 = 1 + 0 + 0 + 0")
    }

    @Test func `a record that is too large is named, and reading goes on behind it`() async throws {
        folder.settings.maximumBytes = 1_000
        let large = Data(String(repeating: "word ", count: 1_000).utf8)
        let bomb = try Gzip.compress(large)
        let records = [
            response("a"), response("b", large), response("c"),
            response("d", bomb, headers: "Content-Encoding: gzip\r\n"), response("e", Data("<p>Last".utf8)),
        ]
        try write(records)
        let plain = try Gzip.decompress(folder.folder.read("in/a.warc.gz"), limit: 100_000)
        try folder.folder.write(plain, to: "in/b.warc")
        for name in ["in/a.warc.gz", "in/b.warc"] {
            let seenItems = try SeenItems(path: "\(folder.path)/\(name.count).sqlite")
            let fetched = try await folder.fetch(seenItems: seenItems, sources: [source(name)])
            #expect(fetched.new.map(\.url) == ["a", "c", "e"].map { "http://post.example/\($0)" })
            #expect(fetched.rejected.map(\.rejection.reason) == [.tooLarge, .tooLarge])
            #expect(fetched.rejected.allSatisfy { $0.rejection.detail.contains("more than") })
        }
    }

    @Test func `an archive without pages, an empty one and one that is none bring nothing`() async throws {
        try write([record("warcinfo"), record("request"), record("response", [], "")])
        try folder.folder.write("", to: "in/b.warc")
        try folder.folder.write("no archive", to: "in/c.warc")
        let fetched = try await folder.fetch(sources: [source()])
        #expect(fetched.new.isEmpty)
        #expect(fetched.rejections.count == 3)
        #expect(fetched.rejections[0].hasSuffix("the block is no HTTP response"))
        #expect(
            fetched.rejections.suffix(2) == [
                "b.warc: unsupportedType is no WARC archive", "c.warc: unsupportedType is no WARC archive",
            ])
    }
}
