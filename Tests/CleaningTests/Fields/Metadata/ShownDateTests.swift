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

    @Test(arguments: [
        "<p><span>Essay - Published: 2026.03.12 | </span><a href=/tags/coast>Coast</a></p>",
        "<p>● March 12, 2026 ●</p>",
        "<p>Coast · 12 March 2026 · 4 min read</p>", "<div class='post-card__meta'><div>March 12, 2026</div></div>",
        "<aside class=card-shadow><h3>Published</h3><p><time datetime=2026-03-12>March 12</time></p></aside>",
        "<div class='blog-meta'><p>12 March 2026</p></div>",
    ])
    func `the day may stand between marks, or in a box without a story`(_ line: String) throws {
        #expect(try article(above: Self.heading + line).publishedAt?.value == "2026-03-12", "\(line)")
    }

    @Test(arguments: [
        "<p>The wall of 12 March 2026 – and what the board made of it</p>", "<p>Coast · Fair on 12 March · Tickets</p>",
        "<div class='card'><h3>Pier to close</h3><time datetime=2026-03-12>March 12</time></div>",
        "<aside class='card'><h3>Next fair</h3><p><time datetime=2026-03-12>March 12</time></p></aside>",
    ])
    func `a day in a headline or on a card is none`(_ line: String) throws {
        #expect(try article(above: Self.heading + line).publishedAt == nil, "\(line)")
    }

    @Test func `what the article is called is no name of a part beside it`() throws {
        let genre =
            "<article class='node--type-newsletter'>\(Self.heading)<p><time datetime=2026-03-12>March 12</time></p></article>"
        #expect(try article(above: genre).publishedAt?.value == "2026-03-12")
        let widget = "\(Self.heading)<div class=newsletter><time datetime=2026-03-12>Next issue: March 12</time></div>"
        #expect(try article(above: widget).publishedAt == nil)
    }

    @Test func `a day that is announced anywhere counts, and days on several cards do not`() throws {
        let told = "<p>Posted on March 12, 2026</p>"
        let text = String(
            repeating: "<p>\(String(repeating: "The wall keeps the lower town dry. ", count: 8))</p>", count: 3)
        #expect(try article(above: Self.heading, below: text + told).publishedAt?.value == "2026-03-12")
        let others = "\(told)<p>Posted on March 14, 2026</p>"
        #expect(try article(above: Self.heading, below: text + others).publishedAt == nil)
    }

    @Test func `a day below the headline goes before one that the page states for each change`() throws {
        let stated = { (published: String, modified: String) in
            MetadataFixture.linked(
                #"{ "@type": "Article", "datePublished": "\#(published)", "dateModified": "\#(modified)" }"#)
        }
        let shown = Self.heading + "<p>January 31, 2024</p>"
        let saved = try MetadataFixture.clean(head: stated("2025-11-05", "2025-11-05"), above: shown)
        #expect(saved.publishedAt?.value == "2024-01-31")
        let known = try MetadataFixture.clean(head: stated("2025-11-05", "2025-11-09"), above: shown)
        #expect(known.publishedAt?.value == "2025-11-05")
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
