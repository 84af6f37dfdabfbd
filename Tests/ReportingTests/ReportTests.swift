import ArticleModel
import Foundation
import Testing

@testable import Reporting

@Suite struct ReportTests {
    @Test func `an empty database has a report that says so`() throws {
        let fixture = try ReportFixture()
        try fixture.write()
        let page = try fixture.file("index.html")
        #expect(page.contains("No articles yet."))
        #expect(page.contains("No quotes yet."))
        #expect(page.contains("No run is loaded yet."))
        #expect(
            try fixture.file("csv/open_rejects.csv")
                == "run,stage,reason,detail,source,source_uri,url,article_key\r\n")
    }

    @Test func `there is a CSV file for every view, and nothing half made`() throws {
        let fixture = try ReportFixture(ReportFixture.hostile)
        try fixture.write()
        let views = try ReportSource(path: fixture.database).read(DescribedTable.views)
        let expected =
            views.map { "csv/\($0.name).csv" } + [
                ".copydesk-files", "articles", "articles/a.html", "articles/b.html", "copydesk.css", "csv",
                "datasette.json", "index.html", "metadata.json", "names",
                SitePath.name(kind: "person", normalized: "ana lind"),
                "stories", "stories/key.html",
            ]
        #expect(try fixture.files() == expected.sorted())
    }

    @Test func `the same rows at the same time give the same bytes`() throws {
        let fixture = try ReportFixture(ReportFixture.hostile)
        try fixture.write()
        let first = try fixture.files().filter { $0.contains(".") }.map(fixture.file)
        try fixture.write()
        #expect(try fixture.files().filter { $0.contains(".") }.map(fixture.file) == first)
    }

    @Test func `nothing in a text becomes markup`() throws {
        let fixture = try ReportFixture(ReportFixture.hostile)
        try fixture.write()
        let pages = try fixture.files().filter { $0.hasSuffix(".html") }
        #expect(pages.count == 5)
        for name in pages {
            let page = try fixture.file(name)
            #expect(!page.contains("<script"), "\(name)")
            #expect(!page.contains("<img"), "\(name)")
            #expect(!page.contains("<i>boss"), "\(name)")
            #expect(!page.contains("javascript:"), "\(name)")
            #expect(page.contains("default-src 'none'"), "\(name)")
        }
        #expect(try fixture.file("index.html").contains("&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;"))
    }

    @Test func `only addresses of the web are linked, and cannot end the attribute`() throws {
        let fixture = try ReportFixture(ReportFixture.hostile)
        try fixture.write()
        let page = try fixture.file("articles/b.html")
        #expect(try !fixture.file("articles/a.html").contains("As it was published"))
        let link = "<a href=\"https://post.example/?a=1&amp;b=&quot;\u{301}2\" rel=\"noopener noreferrer nofollow\">"
        #expect(Array(page.utf8).contains(Array(link.utf8)))
    }

    @Test func `the page tells who is quoted where`() throws {
        let fixture = try ReportFixture(ReportFixture.hostile)
        try fixture.write()
        let page = try fixture.file("index.html")
        #expect(page.contains("<bdi>“<mark>We said no,</mark>” Ana Lind said.</bdi>"))
        #expect(page.contains("=HYPERLINK(&quot;x&quot;) 1 · Harbour, Ledger 1"))
        #expect(page.contains("<small>2 outlets</small>"))
    }

    @Test func `the page shows the last runs as a picture that can be read aloud, and the checks that have failed`()
        throws
    {
        let fixture = try ReportFixture(
            ReportFixture.hostile + """
                INSERT INTO stage_runs VALUES (1, 'extract', '1', 'd', 2, 2, 0, 0, 0, 900, 10, NULL);
                INSERT INTO checks VALUES (1, 'loaded', 'copies', 'warn', 0, '<b>2 of 2</b>', 'at most 50 %');
                """)
        try fixture.write()
        let page = try fixture.file("index.html")
        #expect(page.contains(#"role="img" aria-label="The last 1 runs: 2 articles taken in, 1 records rejected">"#))
        #expect(page.contains("<title>20261121T060000Z-7f3a: 2 articles, 1 rejected</title>"))
        #expect(
            page.contains(
                #"<p class="note"><b>copies</b> (warn): <bdi>&lt;b&gt;2 of 2&lt;/b&gt;</bdi>; expected at most 50 %</p>"#
            ))
    }

    @Test func `the page tells how well the bodies of each outlet are extracted`() throws {
        let fixture = try ReportFixture(
            ReportFixture.hostile + "UPDATE articles SET extraction_quality = 0.88 WHERE outlet_id = 1;")
        try fixture.write()
        let page = try fixture.file("index.html")
        let row =
            #"<tr><th scope="row"><bdi>Harbour, Ledger</bdi></th>"#
            + ["1", "0.88", "0.88", "", "1"].map { #"<td class="n">\#($0)</td>"# }.joined()
        #expect(page.contains(row))
        #expect(page.components(separatedBy: "Median quality").count == 2)
        let none = try ReportFixture(ReportFixture.hostile)
        try none.write()
        #expect(try none.file("index.html").contains("No article has a quality yet."))
    }

    @Test func `a database that is not there is named`() {
        #expect(throws: PlainFailure(.missingInput, "/nowhere/a.sqlite: there is no such database")) {
            try Report(databasePath: "/nowhere/a.sqlite")
        }
    }

    @Test func `a file that is no database is named`() throws {
        let fixture = try ReportFixture()
        let path = fixture.folder.path("x.sqlite")
        try Data(repeating: 65, count: 4096).write(to: URL(fileURLWithPath: path))
        let message = "\(path): file is not a database\ndelete it (rm \(path)*): copydesk run builds the same rows anew"
        #expect(throws: PlainFailure(.badInput, message)) {
            try Report(databasePath: path).writeCSV(to: fixture.report)
        }
    }

    @Test func `files of others in the folder are left`() throws {
        let fixture = try ReportFixture()
        try FileManager.default.createDirectory(atPath: fixture.report, withIntermediateDirectories: true)
        try Data("mine".utf8).write(to: URL(fileURLWithPath: "\(fixture.report)/notes.txt"))
        try fixture.write()
        #expect(try fixture.file("notes.txt") == "mine")
    }
}
