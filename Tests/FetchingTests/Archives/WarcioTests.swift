import Archive
import ArticleModel
import Foundation
import TestSupport
import Testing

@testable import Fetching

/// What another program for web archives makes of ours, and we of its.
@Suite(
    .enabled(
        if: TestEnvironment.warcio != nil,
        "COPYDESK_WARCIO is not set to a Python with warcio (python3 -m venv V && V/bin/pip install warcio)"))
struct WarcioTests {
    let folder: SourceFolder

    init() throws { folder = try SourceFolder() }

    private func python(_ arguments: [String]) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(filePath: TestEnvironment.warcio ?? "")
        process.arguments = arguments
        let pipe = Pipe()
        (process.standardOutput, process.standardError) = (pipe, pipe)
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }

    @Test func `warcio finds nothing wrong with what a fetch archives`() async throws {
        for number in 0..<20 { try folder.write("über \(number).html", "<p>Page \(number).") }
        let fetched = try await folder.fetch()
        let checked = try python(["-m", "warcio.cli", "check", "-v", fetched.archive])
        #expect(checked.status == 0, "\(checked.output)")
        #expect(!checked.output.contains("digest failed"), "\(checked.output)")
        let listed = try python(["-m", "warcio.cli", "index", "-f", "offset,warc-type", fetched.archive])
        #expect(listed.output.split(separator: "\n").count == 20)
    }

    private static let reading = """
        import sys
        from warcio.archiveiterator import ArchiveIterator
        with open(sys.argv[1], 'rb') as file:
            for record in ArchiveIterator(file, check_digests='raise'):
                head, fields = record.http_headers, record.rec_headers
                body = record.content_stream().read()
                print(record.rec_type, fields.get_header('WARC-Target-URI'), fields.get_header('WARC-IP-Address'),
                      head.protocol, head.statusline, head.get_header('Content-Type'), body.decode())
        """

    @Test func `warcio reads what the network gave, with its requests and headers`() async throws {
        let desk = try WebDesk()
        let page = WebDesk.page("a")
        desk.site["/a"] = ServedAnswer(
            200, ["Content-Encoding": "gzip", "X-Odd": "a: b"], body: try Gzip.compress(Data(page.utf8)))
        desk.site["/old"] = .redirect(301, to: "/b?x=1&y=%C3%A4")
        desk.site["/b?x=1&y=%C3%A4"] = ServedAnswer([
            .bytes(Data("HTTP/1.1 200 Fine\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n".utf8)),
            .bytes(Data("5\r\n<p>On\r\n4\r\ne. \n\r\n0\r\n\r\n".utf8)),
        ])
        desk.site["/feed"] = desk.feed(["/a", "/old"])
        desk.site["/robots.txt"] = .redirect(301, to: "/rules")
        desk.site["/rules"] = ServedAnswer(200, [:], "License: /terms\n", contentType: "text/plain")
        let fetched = try await desk.fetch([desk.source(.feed, "post", desk.url("/feed"))])
        let path = folder.folder.path("web.warc.gz")
        try fetched.archive.write(to: URL(filePath: path))
        let checked = try python(["-m", "warcio.cli", "check", "-v", path])
        #expect(checked.status == 0 && !checked.output.contains("digest failed"), "\(checked.output)")
        let (a, b) = (desk.url("/a"), desk.url("/b?x=1&y=%C3%A4"))
        let (robots, rules) = (desk.url("/robots.txt"), desk.url("/rules"))
        let read = try python(["-c", Self.reading, path])
        #expect(
            read.output == """
                request \(robots) 127.0.0.1 GET /robots.txt HTTP/1.1 None\u{20}
                response \(robots) 127.0.0.1 HTTP/1.1 301 None\u{20}
                request \(rules) 127.0.0.1 GET /rules HTTP/1.1 None\u{20}
                response \(rules) 127.0.0.1 HTTP/1.1 200 OK text/plain License: /terms

                request \(a) 127.0.0.1 GET /a HTTP/1.1 None\u{20}
                response \(a) 127.0.0.1 HTTP/1.1 200 OK text/html; charset=utf-8 \(page)
                request \(b) 127.0.0.1 GET /b?x=1&y=%C3%A4 HTTP/1.1 None\u{20}
                response \(b) 127.0.0.1 HTTP/1.1 200 OK text/html <p>One.\u{20}


                """)
    }

    private static let writing = """
        import sys, io, zlib
        from warcio.warcwriter import WARCWriter
        from warcio.statusandheaders import StatusAndHeaders
        with open(sys.argv[1], 'wb') as out:
            writer = WARCWriter(out, gzip=sys.argv[1].endswith('.gz'), warc_version='1.1')
            # The captures are older than the clock of the tests.
            writer.curr_warc_date = lambda: '2026-05-01T06:00:00Z'
            writer.write_record(writer.create_warcinfo_record('x', {'software': 'test'}))
            def response(path, body, *headers, status='200 OK'):
                head = StatusAndHeaders(status, [('Content-Type', 'text/html')] + list(headers), protocol='HTTP/1.1')
                return writer.create_warc_record(
                    'https://post.example/' + path, 'response', payload=io.BytesIO(body), http_headers=head)
            writer.write_record(response('a', b'<p>One'))
            pack = zlib.compressobj(9, zlib.DEFLATED, 31)
            packed = pack.compress(b'<p>Two') + pack.flush()
            chunked = b'%x\\r\\n' % len(packed) + packed + b'\\r\\n0\\r\\n\\r\\n'
            writer.write_record(response(
                'b', chunked, ('Content-Encoding', 'gzip'), ('Transfer-Encoding', 'chunked')))
            writer.write_record(response('c', b'gone', status='404 Not Found'))
            writer.write_record(writer.create_revisit_record(
                'https://post.example/d', 'sha1:B6QJ6BNJ3R4B23XXMRKZKHLPGJY2VE4O', 'https://post.example/a', '2026-05-10T06:00:00Z'))
            writer.write_record(writer.create_warc_record(
                'https://post.example/e', 'resource', payload=io.BytesIO(b'<p>Three'), warc_content_type='text/html'))
        """

    @Test(arguments: ["w.warc.gz", "w.warc"]) func `what warcio writes is read`(_ name: String) async throws {
        let path = "\(folder.path)/in/\(name)"
        let written = try python(["-c", Self.writing, path])
        try #require(written.status == 0, "\(written.output)")
        let fetched = try await folder.fetch(sources: [WARCSource(name: "crawl", path: path)])
        #expect(fetched.new.map(\.url) == ["a", "b", "e"].map { "https://post.example/\($0)" })
        let pages = try fetched.new.map { article -> String in
            guard case .archived(let location) = article.content else { return "" }
            let record = try WARCReader(path: location.archive).record(at: location.offset, length: location.length)
            return String(decoding: try WARCPage(record, limit: 1_000).bytes, as: UTF8.self)
        }
        #expect(pages == ["<p>One", "<p>Two", "<p>Three"])
        #expect(
            fetched.notes == [
                "source crawl: \(name): 1 record is no page: status 404 1",
                "source crawl: \(name): 1 revisit is of a page that the source has not had, such as https://post.example/a",
            ])
        #expect(fetched.rejected.isEmpty)
    }
}
