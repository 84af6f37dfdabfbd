import ArticleModel
import Testing

@testable import Cleaning

/// Days that a page shows beside names, above the headline, or in the footer of a post, and those of other stories.
@Suite struct ShownDateTests {
    private static let heading = "<h1>Sea wall to be raised</h1>"

    private func article(above: String, below: String = "") throws -> CleanArticle {
        try MetadataFixture.clean(above: above, below: below)
    }

    @Test(arguments: [
        "<p>By Ann Example, 14 January 2026</p>", "<p>Jan 14, 2026 by Ann Example in News</p>",
        "<div class='byline'>Wednesday January 14, 2026 10:05 am by Ann Example</div>",
    ])
    func `the day beside the name is that of the article`(_ line: String) throws {
        let article = try article(above: Self.heading + line)
        #expect(article.publishedAt?.value.prefix(10) == "2026-01-14")
        #expect(article.byline == ["Ann Example"])
    }

    @Test func `a day by which something is done is none`() throws {
        for line in [
            "The wall will stand by 14 January 2026, the board says, and the pier a year later.",
            "Apply by 14 January 2026",
        ] {
            #expect(try article(above: Self.heading + "<p>\(line)</p>").publishedAt == nil, "\(line)")
        }
    }

    @Test func `the day over the headline counts, and that on the card of another story does not`() throws {
        let cards = """
            <section><h2>Keep on</h2><ul><li><a href="/b"><span>How we count the waves</span>
            <time datetime="2025-09-02T10:00">Sep 2, 2025</time></a></li></ul></section>
            """
        let over = "<div><p class='text-meta'>March 12, 2026</p></div>\(Self.heading)"
        #expect(try article(above: over, below: cards).publishedAt?.value == "2026-03-12")
        #expect(try article(above: Self.heading, below: cards).publishedAt == nil)
        let own = "<a href='/coast'>\(Self.heading)<time datetime='2026-03-12'>March 12</time></a>"
        #expect(try article(above: own).publishedAt?.value == "2026-03-12")
        let titled = Self.heading + "<span class='date' title='Publication date'>12 March 2026</span>"
        #expect(try article(above: titled).publishedAt?.value == "2026-03-12")
        let permalink = "<a href='/coast'><time datetime='2026-03-12'>March 12</time></a>"
        #expect(try article(above: Self.heading + permalink).publishedAt?.value == "2026-03-12")
    }

    @Test func `the footer of a post names its author and day, and an abbreviation the whole of it`() throws {
        let footer = """
            <div class="post-footer">Posted by <span itemprop="author"><span itemprop="name">Hew Lorne</span></span> at
            <abbr itemprop="datePublished" title="2018-03-04T21:14:00-08:00">9:14 PM</abbr></div>
            """
        let article = try article(above: Self.heading, below: footer)
        #expect(article.byline == ["Hew Lorne"])
        #expect(article.publishedAt?.value == "2018-03-04T21:14:00-08:00")
    }

    @Test(arguments: [
        ("RUBY ALANIZ", ["Ruby Alaniz"]), ("IAN O'BRIEN-MCKAY", ["Ian O'Brien-McKay"]), ("A.J. NG", ["A.J. Ng"]),
        ("Ann Example", ["Ann Example"]),
    ])
    func `a name in capitals is written as names are`(_ printed: String, _ names: [String]) throws {
        #expect(try article(above: Self.heading + "<p class=byline>By \(printed)</p>").byline == names)
    }
}
