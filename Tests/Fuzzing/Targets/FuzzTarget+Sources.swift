import Archive
import ArticleModel
import Fetching
import Foundation

extension FuzzTarget {
    /// The bytes of a feed or a sitemap.
    static let feed = FuzzTarget(
        name: "feed", maximumLength: 4_096, mutations: 500,
        check: { bytes in
            if let feed = try? Feed(bytes: Data(bytes), address: "https://post.example/feed") {
                for entry in feed.entries { try check(entry) }
            }
            if let sitemap = try? Sitemap(bytes: Data(bytes), address: "https://post.example/map.xml") {
                for entry in sitemap.entries { try checkAddress(entry.address) }
            }
        },
        seeds: { _ in SeedTexts.feeds.map { Array($0.utf8) } })

    private static func check(_ entry: FeedEntry) throws {
        if let address = entry.address { try checkAddress(address) }
        for text in [entry.title, entry.outlet].compactMap(\.self) + entry.authors {
            try require(!text.isEmpty, "a field is empty")
            try require(!text.utf8.contains { $0 == 0 || $0 == 10 || $0 == 13 }, "a field holds a line break: \(text)")
        }
    }

    private static func checkAddress(_ address: String) throws {
        let start = address.lowercased()
        try require(start.hasPrefix("http:") || start.hasPrefix("https:"), "\(address) is no address of a page")
    }

    /// A first byte that says how the file is called, and the bytes of a file of pages.
    static let file = FuzzTarget(
        name: "file", maximumLength: 8_192, mutations: 300,
        check: { bytes in
            guard let first = bytes.first else { return }
            let name = fileNames[Int(first) % fileNames.count]
            let limit = 1 << 20
            switch OpenedFile.pages(in: Data(bytes.dropFirst()), named: name, limit: limit) {
            case .page(let page): try require(page.bytes.count <= limit, "a page of \(page.bytes.count) bytes")
            case .items(let items):
                while let item = items.next() {
                    try require(item.name.hasPrefix(name), "\(item.name) is not in \(name)")
                }
            case .tooLarge, .tooLargeInside, .unreadable, .unsupported, .revisit, .unavailable, .unchanged, .notDue,
                .postponed:
                break
            }
        },
        seeds: { try $0.savedFiles() })

    private static let fileNames = ["a.html", "a.mhtml", "a.jsonl", "a.json", "a.html.gz", "a"]

    /// The bytes of an HTTP response.
    static let response = FuzzTarget(
        name: "response", maximumLength: 4_096, mutations: 500,
        check: { bytes in
            guard let response = try? HTTPResponse(Data(bytes)) else { return }
            let limit = 1 << 16
            if let body = try? response.body(limit: limit).bytes {
                try require(body.count <= limit, "\(body.count) bytes are more than the limit")
            }
        },
        seeds: { _ in
            let packed = try Gzip.compress(Data("<p>Harbour".utf8))
            let head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
            return [
                Array("\(head)\r\n<p>Harbour".utf8),
                Array("\(head)Transfer-Encoding: chunked\r\n\r\n5;x\r\n<p>Ha\r\n5\r\nrbour\r\n0\r\n\r\n".utf8),
                Array("\(head)Content-Encoding: gzip\r\n\r\n".utf8) + packed,
                Array("\(head)Content-Encoding: deflate\r\n\r\n".utf8) + packed.dropFirst(10).dropLast(8),
            ]
        })
}

extension SeedTexts {
    static let feeds = [
        """
        <?xml version="1.0"?><rss version="2.0"><channel><title>Post</title><link>https://post.example</link><item>
        <title>A &amp;amp; B</title><link>/a?x=1&y=2</link><guid isPermaLink="true">https://post.example/a</guid>
        <pubDate>Tue, 10 Nov 2026 07:05:00 +0100</pubDate><content:encoded><![CDATA[<p>Text</p>]]></content:encoded></item>
        """,
        """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:base="/n/"><title>Post</title><entry xml:base="a/"><id>urn:1</id>
        <link rel="alternate" href="b"/><updated>2026-11-10T07:05:00Z</updated><content type="xhtml"><div><br/>x</div></content>
        </entry></feed>
        """,
        #"{"version": "https://jsonfeed.org/version/1.1", "items": [{"id": 1, "url": "/a", "content_text": "One\nTwo"}]}"#,
        "<!DOCTYPE rss [<!ENTITY a \"b\">]><rdf:RDF><item rdf:about='https://post.example/a'>&a;</item></rdf:RDF>",
        "<sitemapindex><sitemap><loc>https://post.example/a.xml</loc><lastmod>2026</lastmod></sitemap></sitemapindex>",
        "<urlset><url><loc>b</loc><news:news><news:title>One\ntwo</news:title></news:news></url></urlset>",
        "https://post.example/a\nftp://post.example/b\n",
    ]
}

extension SeedFiles {
    /// Files of several formats, after a byte that says how they are called.
    func savedFiles() throws -> [[UInt8]] {
        let message = """
            From: <Saved by Blink>
            MIME-Version: 1.0
            Content-Type: multipart/related; boundary="b"

            --b
            Content-Type: text/html; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            <p>caf=C3=A9 =
            open</p>
            --b
            Content-Type: image/png
            Content-Transfer-Encoding: base64

            iVBORw0KGgo=
            --b--
            """
        let records = #"{"id": 7, "url": "https://post.example/a", "html": "<p>One"}"# + "\n{\"text\": \"Two\"}\n"
        return [
            [0] + Array("<p>One".utf8), [1] + Array(message.utf8), [2] + Array(records.utf8),
            [3] + Array("[\(records.split(separator: "\n").joined(separator: ","))]".utf8),
            [4] + [UInt8](try Gzip.compress(Data("<p>One".utf8))), [5] + Array(message.utf8),
        ]
    }
}
