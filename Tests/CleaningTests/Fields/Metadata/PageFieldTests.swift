import ArticleModel
import Testing

@testable import Cleaning

@Suite struct PageFieldTests {
    private func clean(_ head: String, url: String? = MetadataFixture.url) throws -> CleanArticle {
        try MetadataFixture.clean(head: head, url: url)
    }

    @Test func `what a page does not say is nil`() throws {
        let article = try clean("")
        #expect(article.byline == [])
        #expect(
            [article.subtitle, article.outlet, article.section, article.agency, article.language, article.canonicalURL]
                == [nil, nil, nil, nil, nil, nil])
        #expect(article.publishedAt == nil && article.modifiedAt == nil && article.access == nil)
    }

    @Test(arguments: [
        #"<meta property="og:site_name" content="Harbour Post">"#,
        #"<meta name="application-name" content="Harbour Post">"#,
        MetadataFixture.linked(#"{ "@type": "NewsArticle", "publisher": { "name": "Harbour Post" } }"#),
        MetadataFixture.linked(
            ##"{ "@graph": [{ "@type": "NewsArticle", "publisher": { "@id": "#hp" } }, { "@id": "#hp", "name": "Harbour Post" }] }"##
        ),
        #"<meta name="DC.publisher" content="Harbour Post">"#,
    ])
    func `the outlet is named`(head: String) throws { #expect(try clean(head).outlet == "Harbour Post") }

    @Test func `an outlet that is known from elsewhere stays`() throws {
        var raw = RawArticle.fixture(url: MetadataFixture.url)
        raw.outlet = "Coast Daily"
        let html = MetadataFixture.page(head: #"<meta property="og:site_name" content="Harbour Post">"#)
        #expect(try Cleaner().clean(raw, .html(html)).outlet == "Coast Daily")
    }

    @Test(arguments: [
        #"<meta property="article:section" content="Coast">"#, #"<meta name="parsely-section" content="Coast">"#,
        #"<meta name="prism.section" content="Coast">"#,
        MetadataFixture.linked(#"{ "@type": "NewsArticle", "articleSection": ["Coast", "Tides"] }"#),
    ])
    func `the section is named`(head: String) throws { #expect(try clean(head).section == "Coast") }

    @Test(arguments: [
        ("/coast/wall", "https://www.harbourpost.example/coast/wall"),
        ("https://harbourpost.example/coast/wall", "https://harbourpost.example/coast/wall"),
        ("https://m.harbourpost.example/coast/wall", "https://m.harbourpost.example/coast/wall"),
        ("https://thief.example/coast/wall", nil), ("javascript:alert(1)", nil), ("/", nil), ("", nil),
        ("data:text/html,x", nil), ("https://harbourpost.example.thief.example/x", nil),
    ])
    func `a canonical address is of the same site`(link: String, canonical: String?) throws {
        #expect(try clean(#"<link rel="canonical" href="\#(link)">"#).canonicalURL == canonical)
        #expect(try clean(#"<meta property="og:url" content="\#(link)">"#).canonicalURL == canonical)
    }

    @Test(arguments: [
        (#"<link rel="canonical" href="https://harbourpost.example/wall">"#, "https://harbourpost.example/wall"),
        (#"<meta property="og:url" content="http://harbourpost.example/?id=7">"#, "http://harbourpost.example/?id=7"),
        (
            #"<link rel="canonical" href="/wall"><meta property="og:url" content="https://a.example/wall">"#,
            "https://a.example/wall"
        ),
        (#"<link rel="canonical" href="https://harbourpost.example/">"#, nil),
        (#"<link rel="canonical" href="file:///tmp/wall.html">"#, nil),
    ])
    func `a page from nowhere is taken at its word`(head: String, canonical: String?) throws {
        let article = try MetadataFixture.clean(head: head, url: nil)
        #expect(article.canonicalURL == canonical)
        #expect(article.url == nil)
    }

    @Test func `the address that a page names tells its site and its day`() throws {
        let head =
            #"<title>Sea wall - Harbour Post</title><link rel="canonical" href="https://harbour-post.example/2026/05/04/wall">"#
        let article = try MetadataFixture.clean(head: head, above: "", url: nil)
        #expect(article.title == "Sea wall")
        #expect(article.publishedAt == DateParts("2026-05-04").map { ArticleDate($0, source: "url") })
    }

    @Test(arguments: [
        (#"<meta property="og:locale" content="en_GB">"#, "en-GB"),
        (#"<meta http-equiv="Content-Language" content="DE-at">"#, "de-AT"),
        (#"<meta name="dc.language" content="pt">"#, "pt"), (#"<meta name="language" content="English">"#, nil),
        (MetadataFixture.linked(#"{ "@type": "NewsArticle", "inLanguage": "fr_FR" }"#), "fr-FR"),
    ])
    func `the language is a tag`(head: String, language: String?) throws {
        #expect(try clean(head).language == language)
    }

    @Test(arguments: [
        (MetadataFixture.linked(#"{ "@type": "NewsArticle", "isAccessibleForFree": true }"#), CleanArticle.Access.open),
        (MetadataFixture.linked(#"{ "@type": "NewsArticle", "isAccessibleForFree": "False" }"#), .paywall),
        (
            MetadataFixture.linked(
                #"{ "@type": "NewsArticle", "hasPart": { "@type": "WebPageElement", "isAccessibleForFree": false } }"#),
            .paywall
        ),
        (#"<meta property="article:content_tier" content="locked">"#, .paywall),
        (#"<meta property="article:content_tier" content="metered">"#, .teaser),
        (#"<meta property="og:article:content_tier" content="free">"#, .open),
        (#"<meta name="isAccessibleForFree" content="false">"#, .paywall),
        (#"<meta name="robots" content="index">"#, nil),
    ])
    func `who may read is said by the page`(head: String, access: CleanArticle.Access?) throws {
        #expect(try clean(head).access == access)
    }

    @Test func `an element around the article may say that it is for subscribers, a paywall's box does not`() throws {
        let page = { (marks: String, box: String) in
            "<body><article class=\"\(marks)\"><h1>Sea wall to be raised</h1>\(MetadataFixture.prose)\(box)</article></body>"
        }
        let raw = RawArticle.fixture(url: nil)
        #expect(try Cleaner().clean(raw, .html(page("story is-premium", ""))).access == .paywall)
        #expect(try Cleaner().clean(raw, .html(page("story", "<div class='paywall' hidden></div>"))).access == nil)
    }
}
