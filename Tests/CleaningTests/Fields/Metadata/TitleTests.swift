import ArticleModel
import Testing

@testable import Cleaning

@Suite struct TitleTests {
    private func title(_ head: String, _ above: String) throws -> String? {
        try MetadataFixture.clean(head: head, above: above).title
    }

    private func shared(_ title: String) -> String { #"<meta property="og:title" content="\#(title)">"# }

    private func headline(_ title: String, type: String = "NewsArticle") -> String {
        MetadataFixture.linked(#"{ "@type": "\#(type)", "headline": "\#(title)" }"#)
    }

    @Test(arguments: [
        "Sea wall to be raised | Harbour Post", "Sea wall to be raised - Coast - Harbour Post",
        "Sea wall to be raised – harbourpost.example", "Harbour Post: Sea wall to be raised",
        "Sea wall to be raised ㅣHarbour Post", "Harbour Post » Sea wall to be raised",
    ])
    func `the names of site and section are no part of the title`(window: String) throws {
        let head =
            #"<meta property="og:site_name" content="Harbour Post"><meta property="article:section" content="Coast">"#
        #expect(try title(head + "<title>\(window)</title>", "") == "Sea wall to be raised")
        #expect(try title(head + shared(window), "<h1>Harbour Post</h1>") == "Sea wall to be raised")
    }

    @Test func `a hyphen within a title ends nothing`() throws {
        #expect(try title("<title>Sea wall - a metre more</title>", "") == "Sea wall - a metre more")
    }

    @Test func `of several titles the one that readers see counts`() throws {
        let head =
            headline("Sea wall: why it rises") + "<title>Sea wall vote</title>"
        #expect(
            try title(head + shared("Sea wall to be raised"), "<h1>Sea wall to be raised</h1>")
                == "Sea wall to be raised")
    }

    @Test func `a heading that no other title repeats counts less than a newsroom's own headline`() throws {
        let above = "<h1>Why the wall of the harbour has to rise</h1>"
        #expect(try title(headline("Sea wall to be raised"), above) == "Sea wall to be raised")
        #expect(
            try title(headline("Best sea walls 2026", type: "BlogPosting"), above)
                == "Why the wall of the harbour has to rise")
    }

    @Test(arguments: [
        #"<nav><h1>Sea wall to be raised: all news</h1></nav>"#,
        #"<ul class="breadcrumb"><li><h1>Sea wall to be raised: all news</h1></li></ul>"#,
        #"<header><h1 class="logo">Sea wall to be raised: all news</h1></header>"#,
        #"<h1><a href="/">Sea wall to be raised: all news</a></h1>"#,
    ])
    func `the heading of a menu, a logo or a link home is no title`(above: String) throws {
        let head = "<title>Sea wall to be raised: all news</title>" + shared("Harbour board votes for a metre")
        #expect(
            try title(head, above + "<h2>Harbour board votes for a metre</h2>") == "Harbour board votes for a metre")
    }

    @Test func `words before the heading that two titles repeat belong to it`() throws {
        let head = headline("After the storm: Sea wall to be raised") + shared("After the storm: Sea wall to be raised")
        #expect(
            try title(head, "<p>After the storm</p><h1>Sea wall to be raised</h1>")
                == "After the storm: Sea wall to be raised")
        #expect(
            try title(shared("Coast: Sea wall to be raised"), "<h1>Sea wall to be raised</h1>")
                == "Sea wall to be raised")
    }

    @Test func `entities that were escaped twice are undone`() throws {
        #expect(
            try title(headline("Wall &amp;amp; sea: a story of \\u201cmore\\u201d"), "")
                == "Wall & sea: a story of “more”")
    }

    @Test func `a page without a title has none`() throws { #expect(try title("", "") == nil) }

    @Test(arguments: [
        (#"<meta itemprop="alternativeHeadline" content="A metre more">"#, "A metre more"),
        (MetadataFixture.linked(#"{ "@type": "NewsArticle", "alternativeHeadline": "A metre more" }"#), "A metre more"),
        (MetadataFixture.linked(#"{ "@type": "NewsArticle", "alternativeHeadline": "Sea wall to be raised" }"#), nil),
        (#"<meta name="description" content="All about walls, cheap and good.">"#, nil),
    ])
    func `a second headline is the subtitle, a description is none`(head: String, subtitle: String?) throws {
        #expect(try MetadataFixture.clean(head: head).subtitle == subtitle)
    }

    @Test func `a standfirst that is a paragraph of the text is no field as well`() throws {
        let above = #"<h1>Sea wall to be raised</h1><p class="standfirst">A metre more before the winter.</p>"#
        let article = try MetadataFixture.clean(above: above)
        #expect(article.subtitle == nil)
        #expect(article.paragraphs.first?.text == "A metre more before the winter.")
    }
}
