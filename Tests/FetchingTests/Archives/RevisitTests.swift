import Archive
import ArticleModel
import Foundation
import TestSupport
import Testing

@testable import Fetching

/// Revisits of pages that lie in another file of the same source.
@Suite struct RevisitTests {
    let folder: SourceFolder

    init() throws { folder = try SourceFolder() }

    private func body(_ subject: String) -> String { "<html><body><p>A page of the \(subject).</p></body></html>" }

    private func fields(_ type: String, _ path: String, digest: String?) -> [WARCRecord.Field] {
        [
            .init("WARC-Type", type), .init("WARC-Target-URI", "http://post.example/\(path)"),
            .init("WARC-Date", "2026-04-05T06:07:08Z"), .init("Content-Type", "application/http; msgtype=response"),
        ] + (digest.map { [.init("WARC-Payload-Digest", $0)] } ?? [])
    }

    private func response(_ path: String, _ subject: String, digest: String) -> WARCRecord {
        let block = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n\(body(subject))"
        return WARCRecord(fields: fields("response", path, digest: digest), block: Data(block.utf8))
    }

    private func revisit(_ path: String, of original: String?, digest: String?, type: String? = nil) -> WARCRecord {
        var fields = fields("revisit", path, digest: digest)
        if let original { fields.append(.init("WARC-Refers-To-Target-URI", "http://post.example/\(original)")) }
        let block = type.map { "HTTP/1.1 200 OK\r\nContent-Type: \($0)\r\nX-Robots-Tag: noarchive\r\n\r\n" } ?? ""
        return WARCRecord(fields: fields, block: Data(block.utf8))
    }

    private func write(_ records: [WARCRecord], to name: String) throws {
        var writer = try WARCWriter(path: folder.folder.path("in/\(name)"))
        for record in records { _ = try writer.append(record) }
        try writer.finish()
    }

    private func fetch() async throws -> SourceFolder.Fetched {
        try await folder.fetch(sources: [WARCSource(name: "crawl", path: "\(folder.path)/in")])
    }

    private func pages(_ fetched: SourceFolder.Fetched) throws -> [String] {
        try fetched.new.map { article in
            guard case .archived(let location) = article.content else { return "inline" }
            let record = try WARCReader(path: location.archive).record(at: location.offset, length: location.length)
            let page = String(decoding: try WARCPage(record, limit: 1 << 20).bytes, as: UTF8.self)
            return "\(article.url ?? "") \(location.archive.split(separator: "/").last ?? "") \(page)"
        }
    }

    @Test(arguments: ["warc", "warc.gz"])
    func `a revisit is the page that another file of the fetch has brought before`(_ ending: String) async throws {
        try write(
            [response("x", "tram", digest: "sha1:X"), response("a", "harbour", digest: "sha1:A")], to: "1.\(ending)")
        try write([revisit("b", of: "a", digest: "sha1:A", type: "text/html")], to: "2.\(ending)")
        let fetched = try await fetch()
        #expect(
            try pages(fetched) == [
                "http://post.example/x 1.\(ending) \(body("tram"))",
                "http://post.example/a 1.\(ending) \(body("harbour"))",
                "http://post.example/b 1.\(ending) \(body("harbour"))",
            ])
        #expect(fetched.new.map { $0.rights.map(\.said) } == [[], [], ["noarchive"]])
        #expect(fetched.sum == "3 = 3 + 0 + 0 + 0" && fetched.notes.isEmpty)
    }

    @Test func `or that an earlier run has`() async throws {
        try write([response("a", "harbour", digest: "sha1:A")], to: "1.warc.gz")
        #expect(try await fetch().sum == "1 = 1 + 0 + 0 + 0")
        // It is known as a whole by now, and not read again.
        #expect(try await fetch().sum == "1 = 0 + 1 + 0 + 0")
        try write([revisit("b", of: "a", digest: "sha1:A")], to: "2.warc.gz")
        let fetched = try await fetch()
        #expect(try pages(fetched) == ["http://post.example/b 1.warc.gz \(body("harbour"))"])
    }

    @Test func `what no file has had is told of, and what only looks like a page is not taken for it`() async throws {
        try write([response("a", "harbour", digest: "sha1:A")], to: "1.warc.gz")
        try write(
            [
                revisit("b", of: "a", digest: "sha1:OTHER"), revisit("c", of: "gone", digest: "sha1:C"),
                revisit("d", of: "a", digest: nil), revisit("e.png", of: "a.png", digest: "sha1:E", type: "image/png"),
                // The same page again.
                revisit("a", of: nil, digest: "sha1:A"),
            ], to: "2.warc.gz")
        let fetched = try await fetch()
        #expect(try pages(fetched) == ["http://post.example/a 1.warc.gz \(body("harbour"))"])
        #expect(fetched.sum == "4 = 1 + 0 + 3 + 0")
        #expect(
            fetched.notes == [
                "source crawl: 2.warc.gz: 2 records are no pages: revisit 2",
                "source crawl: 2.warc.gz: 2 revisits are of pages that the source has not had, such as http://post.example/a",
            ])
    }
}
