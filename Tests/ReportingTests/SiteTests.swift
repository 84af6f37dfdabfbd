import Foundation
import TestSupport
import Testing

@testable import Reporting

/// The pages of articles, stories and names.
@Suite struct SiteTests {
    private static let withText =
        ReportFixture.hostile + """
            INSERT INTO paragraphs VALUES (1, 0, 'text', 0, 28), (2, 0, 'text', 0, 28);
            UPDATE quotes SET speaker_text = 'Ana Lind', speaker_start_char = 14, speaker_end_char = 22;
            """
    private let name = SitePath.name(kind: "person", normalized: "ana lind")

    @Test func `an article's text has its quotations marked, with the speaker behind them`() throws {
        let fixture = try ReportFixture(Self.withText)
        try fixture.write()
        let page = try fixture.file("articles/b.html")
        #expect(
            page.contains(
                #"<p><bdi>“<span class="q" title="Ana Lind, 90 % certain">We said no,</span>"#
                    + #"<small class="said"><bdi>Ana Lind</bdi></small>” Ana Lind said.</bdi></p>"#))
        #expect(page.contains(#"Part of the story <a href="../stories/key.html">"#))
        #expect(page.contains("nothing reserved"))
    }

    @Test func `what was removed is folded, with its rule and reason`() throws {
        let fixture = try ReportFixture(Self.withText)
        try fixture.write()
        #expect(
            try fixture.file("articles/a.html").contains("<details><summary>shareBar, 5 characters</summary>"))
        #expect(try fixture.file("articles/b.html").contains("Nothing was removed."))
    }

    @Test func `a story shows who told it when, and leads to its articles and voices`() throws {
        let fixture = try ReportFixture(Self.withText)
        try fixture.write()
        let page = try fixture.file("stories/key.html")
        #expect(page.contains("2026-11-20 09:00 UTC · first · 6 words"))
        #expect(page.contains(#"<a href="../articles/b.html"><bdi>A &quot;plain&quot; title</bdi></a>"#))
        #expect(page.contains(#"<a href="../\#(name)"><b><bdi>Ana Lind</bdi></b></a>: "#))
    }

    @Test func `a name has its quotations with the words around them, and how certain they are`() throws {
        let fixture = try ReportFixture(Self.withText)
        try fixture.write()
        let page = try fixture.file(name)
        #expect(page.contains("<bdi>“<mark>We said no,</mark>” Ana Lind said.</bdi>"))
        #expect(page.contains("90 % certain"))
        #expect(page.contains("&lt;i&gt;boss&lt;/i&gt;"))
    }

    @Test func `every link within the report leads to a file of it`() throws {
        let fixture = try ReportFixture(Self.withText)
        try fixture.write()
        let files = Set(try fixture.files())
        for page in files where page.hasSuffix(".html") {
            for link in try fixture.file(page).components(separatedBy: #" href=""#).dropFirst() {
                let target = link.prefix { $0 != "\"" && $0 != "#" }
                guard !target.hasPrefix("http"), !target.isEmpty else { continue }
                let path = page.contains("/") ? String(target.dropFirst("../".count)) : String(target)
                #expect(files.contains(path), "\(page): \(target)")
            }
        }
    }

    @Test func `a page that stays the same is not written again, and one that is none any more goes`() throws {
        let fixture = try ReportFixture(Self.withText)
        try fixture.write()
        try Data("mine".utf8).write(to: URL(fileURLWithPath: "\(fixture.report)/articles/notes.html"))
        let before = try inode("articles/b.html", fixture)
        try DatabaseFile(path: fixture.database).execute(
            "UPDATE articles SET title = 'Another title' WHERE id = 1; DELETE FROM story_articles; DELETE FROM stories;"
        )
        try fixture.write()
        #expect(try fixture.file("articles/a.html").contains("<h1><bdi>Another title</bdi></h1>"))
        #expect(try !fixture.files().contains("stories/key.html"))
        #expect(try fixture.file("articles/notes.html") == "mine")
        let between = try inode("articles/b.html", fixture)
        try fixture.write()
        #expect(try inode("articles/b.html", fixture) == between)
        #expect(between != before)
    }

    private func inode(_ name: String, _ fixture: ReportFixture) throws -> UInt64 {
        var status = stat()
        try #require(stat("\(fixture.report)/\(name)", &status) == 0)
        return UInt64(status.st_ino)
    }
}

@Suite struct MarkedTextTests {
    private func html(_ text: String, _ marks: [MarkedText.Mark], _ ranges: [Range<Int>]) -> [String] {
        var marked = MarkedText(text, marks)
        return marked.html(of: ranges.map { MarkedText.Paragraph(range: $0, element: "p") })
    }

    private func mark(_ range: Range<Int>, _ tag: String, tail: String = "") -> MarkedText.Mark {
        MarkedText.Mark(range: range, open: "<\(tag)>", close: "</\(tag)>", tail: tail)
    }

    @Test func `marks within and across one another are nested in each piece`() {
        #expect(
            html("abcdef", [mark(1..<4, "q", tail: "!"), mark(2..<5, "n")], [0..<6]) == [
                "<p><bdi>a<q>b</q><q><n>cd</n></q>!<n>e</n>f</bdi></p>"
            ])
    }

    @Test func `a mark over two paragraphs is in both, and offsets count scalars`() {
        #expect(
            html("a🇩🇪\nb&", [mark(1..<5, "q", tail: "!")], [0..<3, 4..<6]) == [
                "<p><bdi>a<q>🇩🇪</q></bdi></p>", "<p><bdi><q>b</q>!&amp;</bdi></p>",
            ])
    }

    @Test func `a mark that is empty or beyond the text is left out`() {
        #expect(
            html("ab", [mark(1..<1, "q"), mark(1..<9, "q"), mark(-1..<1, "q")], [0..<2]) == ["<p><bdi>ab</bdi></p>"])
    }
}

@Suite struct WordComparisonTests {
    @Test(arguments: [
        ("We said no,", "We said no,", "We said no,"),
        ("We said no", "“We said no, and twice.”", "We said no <del>and twice.”</del>"),
        ("said NO twice", "We said no once", "<del>We</del> said NO <del>once</del> <ins>twice</ins>"),
        ("a < b", "a < c", "a &lt; <del>c</del> <ins>b</ins>"), ("", "We", "<del>We</del>"),
    ])
    func `words that are left out are struck, and other words inserted`(own: String, full: String, html: String) {
        #expect(WordComparison(own, fullest: full).html == html)
    }

    @Test func `a very long wording is shown as it is`() {
        let long = String(repeating: "word ", count: 500)
        #expect(WordComparison("a <b>", fullest: long).html == "a &lt;b&gt;")
    }
}
