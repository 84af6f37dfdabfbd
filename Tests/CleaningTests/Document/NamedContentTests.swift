import ArticleModel
import Testing

@testable import Cleaning

/// Parts of an article that bear the names of widgets, beside widgets.
@Suite struct NamedContentTests {
    private static let story = [
        "The harbour board voted on Monday to raise the sea wall by a metre before the winter, its chair told reporters.",
        "The work will cost eleven million crowns, of which the county pays half; the rest is to come from a loan.",
        "Fishermen who moor along the old quay fear that they will lose their berths for two seasons, and want a pier.",
    ]

    private func texts(_ body: String, head: String = "") throws -> [String] {
        let html = "<html lang=en><title>Sea wall to be raised – Fen Post</title>\(head)<body>\(body)</body></html>"
        return try Cleaner().clean(.fixture, .html(html)).paragraphs.map(\.text)
    }

    @Test func `the anchors of sections name no widgets`() throws {
        let ids = ["social-care", "comments", "cookies-and-tea"]
        let sections = zip(ids, Self.story).map { "<div class=chapter id=\($0)><h2>About \($0)</h2><p>\($1)</p></div>" }
        let found = try texts("<article><h1>Sea wall to be raised</h1>\(sections.joined())</article>")
        #expect(Self.story.allSatisfy(found.contains))
        // One such element alone is what it calls itself.
        let alone = try texts(
            "<article><h1>Sea wall to be raised</h1>\(Self.story.map { "<p>\($0)</p>" }.joined())"
                + "<div id=comments><h2>What you say</h2><p>I have seen the wall, and it is a good wall as walls go here.</p></div></article>"
        )
        #expect(alone == Self.story)
    }

    @Test func `a paragraph among others is prose whatever it is called, and a list of links is none`() throws {
        let names = ["gdpr-text", "comment-from-regulator", "related-law"]
        let paragraphs = zip(names, Self.story).map { "<p id=\($0)>\($1)</p>" }.joined()
        let links =
            "<div class=related-law><a href=/a>The law of the sea and of the land</a> <a href=/b>A wall of old</a></div>"
        #expect(try texts("<article><h1>Sea wall to be raised</h1>\(paragraphs)\(links)</article>") == Self.story)
    }

    @Test(arguments: [
        #"<span class="dropcap" aria-hidden="true">T</span>he"#,
        #"<span class="wrap"><span aria-hidden="true">T</span><span class="sr-only">T</span></span>he"#,
        #"<span class="sr-only">T</span><span class="big" aria-hidden="true">T</span>he"#,
    ])
    func `the large first letter of a paragraph stands before the rest of its word, once`(_ the: String) throws {
        let first = Self.story[0].dropFirst("The".count)
        let rest = Self.story.dropFirst().map { "<p>\($0)</p>" }.joined()
        #expect(
            try texts("<article><h1>Sea wall to be raised</h1><p>\(the)\(first)</p>\(rest)</article>") == Self.story)
    }

    @Test func `what is hidden before a whole word stays hidden`() throws {
        let hidden = #"<p><span class="sr-only">A</span> \#(Self.story[0])</p>"#
        let rest = Self.story.dropFirst().map { "<p>\($0)</p>" }.joined()
        #expect(try texts("<article><h1>Sea wall to be raised</h1>\(hidden)\(rest)</article>") == Self.story)
    }

    @Test func `raised digits do not join a number, and the numbers of notes are left out`() throws {
        let body = """
            <p>\(Self.story[0])</p><p>The sea has risen by 3 x 10<sup>9</sup> tons, on the 1<sup>st</sup> of May.</p>
            <p>The wall was lit.<a href="#footnote-1">1</a> It stands by chapter <a href="#chapter-4">4</a> of the plan.</p>
            """
        #expect(
            try texts("<article><h1>Sea wall to be raised</h1>\(body)</article>").dropFirst() == [
                "The sea has risen by 3 x 10⁹ tons, on the 1st of May.",
                "The wall was lit. It stands by chapter 4 of the plan.",
            ])
    }

    @Test func `where paragraphs are not closed, each of them is one`() throws {
        let body = Self.story.map { "<dd>&nbsp;&nbsp;\($0)\n" }.joined()
        #expect(try texts("<center><h2>Sea wall to be raised</h2></center><hr>\(body)<hr>") == Self.story)
    }

    @Test func `an offer in the part for subscribers is cut, and the rest of the story in it stays`() throws {
        let linked = MetadataFixture.linked(
            #"{ "@type": "NewsArticle", "hasPart": { "isAccessibleForFree": false, "cssSelector": ".locked" } }"#)
        let start = "<article><h1>Sea wall to be raised</h1><p>\(Self.story[0])</p><p>\(Self.story[1])</p>"
        let offer =
            "<div class=locked><h2>Keep on for a crown</h2><p>Essential access to all that we print, on any device.</p><a href=/buy/s>Select</a></div>"
        let rest = "<div class=locked><p>\(Self.story[2])</p></div>"
        #expect(try texts("\(start)\(offer)</article>", head: linked) == Array(Self.story.prefix(2)))
        #expect(try texts("\(start)\(rest)</article>", head: linked) == Self.story)
        #expect(
            try texts("\(start)\(offer.replacing("locked", with: "fen-paywall-box"))</article>")
                == Array(Self.story.prefix(2)))
    }

    @Test(arguments: ["caption", "newsletter-promo"])
    func `what is called a caption or a letter is none of the story, though it is a paragraph`(_ name: String)
        throws
    {
        let story = Self.story.map { "<p>\($0)</p>" }.joined()
        let other =
            "<p class=\(name)>The wall at dawn, as it was seen from the old ferry at sea.</p>"
        #expect(try texts("<article><h1>Sea wall to be raised</h1>\(story)\(other)</article>") == Self.story)
    }

    @Test func `a story for subscribers that links to another keeps its text`() throws {
        let linked = MetadataFixture.linked(
            #"{ "@type": "NewsArticle", "hasPart": { "isAccessibleForFree": false, "cssSelector": ".locked" } }"#)
        let rest =
            "<div class=locked><p>\(Self.story[2]) <a href=/2026/how-plans-to-join-and-buy-fell>Plans fell</a> in May.</p></div>"
        let found = try texts(
            "<article><h1>Sea wall to be raised</h1><p>\(Self.story[0])</p><p>\(Self.story[1])</p>\(rest)</article>",
            head: linked)
        #expect(found.count == 3)
    }

    @Test func `a loose text in an element does not make its side columns the story`() throws {
        let story = Self.story.map { "<p>\($0)</p>" }.joined()
        let found = try texts(
            "<div>You are reading the Fen Post, which is printed on Mondays alone.<div>\(story)</div><div>Tides of the week: high at six.</div></div>"
        )
        #expect(found == Self.story)
    }
}
