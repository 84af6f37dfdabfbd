import Archive
import ArticleModel
import Foundation
import TestSupport
import Testing

@testable import Fetching

@Suite struct FileFormatTests {
    let folder: SourceFolder

    init() throws { folder = try SourceFolder() }

    private static let mhtml = """
        From: <Saved by Blink>
        Snapshot-Content-Location: https://post.example/2026/strike?utm_source=x
        Subject: =?utf-8?Q?Strike?=
        Date: Sun, 10 May 2026 06:00:00 -0000
        MIME-Version: 1.0
        Content-Type: multipart/related;
        \ttype="text/html";
        \tboundary="----MultipartBoundary--x----"


        ------MultipartBoundary--x----
        Content-Type: text/css
        Content-Transfer-Encoding: quoted-printable
        Content-Location: https://post.example/a.css

        p { color: red }
        ------MultipartBoundary--x----
        Content-Type: text/html; charset="utf-8"
        Content-ID: <frame-1@mhtml.blink>
        Content-Transfer-Encoding: quoted-printable
        Content-Location: https://post.example/frame

        <p class=3D"a">The caf=C3=A9 =
        is open.</p>
        ------MultipartBoundary--x------
        """.replacing("\n", with: "\r\n")

    @Test func `a saved page is the page in it, with its address and time`() async throws {
        try folder.write("page.mhtml", Self.mhtml)
        let fetched = try await folder.fetch()
        #expect(fetched.new.map(\.url) == ["https://post.example/2026/strike"])
        #expect(fetched.new.map(\.contentType) == ["text/html"])
        #expect(fetched.new.map(\.charset) == ["utf-8"])
        #expect(fetched.new.map(\.fetchedAt) == [Timestamp("2026-05-10T06:00:00Z")])
        #expect(try folder.archivedPages(fetched) == [#"<p class="a">The café is open.</p>"# + "\r\n"])
        #expect(try await folder.fetch().sum == "1 = 0 + 1 + 0 + 0")
    }

    @Test func `compressed files are what is in them`() async throws {
        func gzip(_ text: String) throws -> Data { try Gzip.compress(Data(text.utf8)) }
        try folder.folder.write(gzip("<p>Page."), to: "in/a.HTML.gz")
        try folder.folder.write(gzip("Text <b>."), to: "in/b.txt.gz")
        try folder.folder.write(gzip(#"{"url": "https://post.example/c", "text": "Record."}"#), to: "in/c.jsonl.gz")
        try folder.folder.write(gzip("<p>Not named so."), to: "in/d.html")
        try folder.folder.write(Gzip.compress(gzip("Twice.")), to: "in/e.txt.gz")
        try folder.folder.write(gzip("Cut.").dropLast(4), to: "in/f.txt.gz")
        let fetched = try await folder.fetch()
        #expect(fetched.files == ["a.HTML.gz", "b.txt.gz", "c.jsonl.gz#1", "d.html"])
        #expect(
            fetched.new.map(\.contentType) == ["text/html", "text/plain", "text/plain; charset=utf-8", "text/html"])
        #expect(
            fetched.rejections == [
                "e.txt.gz: unsupportedType is compressed twice; unpack it once",
                "f.txt.gz: unreadable the gzip member ends too early",
            ])
    }

    @Test func `records are articles, each under its address, its id or its number`() async throws {
        try folder.write(
            "a.jsonl",
            """
            {"url": "https://post.example/1", "html": "<p>One", "outlet": "Weekly", "fetchedAt": "2026-05-10T06:00:00Z"}

            {"id": 7, "text": "Two"}
            {"text": "Three"}
            {"title": "none"}
            nonsense
            """)
        try folder.write("b.json", #"[{"url": "https://post.example/4", "text": "Four"}, {"id": "x", "text": "Five"}]"#)
        try folder.write("c.json", "{\n \"text\": \"Six\"\n}\n")
        let fetched = try await folder.fetch()
        let three = "a.jsonl#\(ContentHash(of: "Three").value.prefix(12))"
        let six = "c.json#\(ContentHash(of: "Six").value.prefix(12))"
        #expect(fetched.files == ["a.jsonl#1", "a.jsonl#7", three, "b.json#1", "b.json#x", six])
        #expect(
            fetched.new.map(\.url) == ["https://post.example/1", nil, nil, "https://post.example/4", nil, nil])
        #expect(fetched.new.map(\.outlet) == ["Weekly", nil, nil, nil, nil, nil])
        #expect(fetched.new[0].fetchedAt == Timestamp("2026-05-10T06:00:00Z"))
        #expect(try folder.archivedPages(fetched) == ["<p>One", "Two", "Three", "Four", "Five", "Six"])
        #expect(fetched.rejections == ["a.jsonl#6: unsupportedType is no record of a page: not JSON"])
        #expect(fetched.notes == ["source samples: a.jsonl: 1 record has neither html nor text"])
        // A record that stands elsewhere in the file, or in several, is the same article.
        try folder.write("a.jsonl", "{\"text\": \"Three\"}\n{\"id\": 7, \"text\": \"Two\"}\n")
        #expect(try await folder.fetch().sum == "5 = 0 + 5 + 0 + 0")
    }

    @Test func `JSON that was written for another end is passed over, and what is no JSON is one reject`() async throws
    {
        try folder.write("package.json", "{\n  \"name\": \"x\"\n}\n")
        try folder.write("list.json", "[1, [2], {\"a\": 3}]")
        try folder.write("broken.json", "{\n  // a comment\n  \"text\": 1\n}\n")
        let fetched = try await folder.fetch()
        #expect(fetched.sum == "1 = 0 + 0 + 0 + 1")
        #expect(fetched.rejections == ["broken.json#1: unsupportedType is no record of a page: not JSON"])
        #expect(
            fetched.notes == [
                "source samples: list.json: 3 records have neither html nor text",
                "source samples: package.json: 1 record has neither html nor text",
            ])
    }

    @Test func `other files are counted in a line, and letter case is no matter`() async throws {
        for name in ["A.HTM", "b.XHTML", "c.shtml", "d.markdown"] { try folder.write(name, "Text of \(name)") }
        for name in ["x/e.pdf", "f.PDF", "g.docx", "README", ".hidden"] { try folder.write(name, "x") }
        let fetched = try await folder.fetch()
        #expect(fetched.files == ["A.HTM", "b.XHTML", "c.shtml", "d.markdown"])
        #expect(
            fetched.notes == [
                "source samples: 4 files match no pattern: .pdf 2, .docx 1, no ending 1, such as README; \"include\" names what is read"
            ])
        #expect(fetched.new.map(\.contentType) == ["text/html", "text/html", "text/html", "text/plain"])
    }

    @Test(arguments: [
        ("%PDF-1.7 ", "a PDF document; convert it to HTML or text"),
        ("PK\u{3}\u{4}....word/document.xml", "a Word document; convert it to HTML or text"),
        ("PK\u{3}\u{4}....[Content_Types].xml", "an Office document; convert it to HTML or text"),
        ("PK\u{3}\u{4}....x", "a ZIP archive; unpack it"),
        ("GIF89a", "a GIF image; leave it out of the source"), ("\u{1}\u{2}abc", "no text"),
    ])
    func `what is binary is named, with what to do about it`(_ text: String, _ kind: String) async throws {
        try folder.write("a.html", text)
        #expect(try await folder.fetch().rejections == ["a.html: binary the bytes are \(kind)"])
    }

    @Test func `an address of a record that is none of the web is none`() async throws {
        let addresses = [
            "javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "ftp://post.example/a", "", " ", "/a",
            "https://post.example/a",
        ]
        for (number, address) in addresses.enumerated() {
            try folder.write("\(number).jsonl", #"{"id": "a", "url": "\#(address)", "text": "Text \#(number)"}"#)
        }
        let fetched = try await folder.fetch()
        #expect(fetched.files == addresses.indices.map { "\($0).jsonl#a" })
        #expect(fetched.new.map(\.url) == [nil, nil, nil, nil, nil, nil, nil, "https://post.example/a"])
        #expect(fetched.notes == [])
    }
}
