import ArticleModel
import Testing

@testable import Cleaning

@Suite struct DateTests {
    private static let heading = "<h1>Sea wall to be raised</h1>"

    private func published(
        head: String = "", above: String = "", url: String? = MetadataFixture.url, language: String? = nil
    ) throws -> ArticleDate? {
        let tag = language.map { #"<meta http-equiv="content-language" content="\#($0)">"# } ?? ""
        return try MetadataFixture.clean(head: head + tag, above: Self.heading + above, url: url).publishedAt
    }

    private static func date(_ value: String, _ source: String) -> ArticleDate? {
        DateParts(value).map { ArticleDate($0, source: source) }
    }

    @Test(arguments: [
        "<p>Published: 4 May 2026, 09:15</p>", "<p>Published: <time datetime='2026-05-04'>4 May 2026</time>, 09:15</p>",
        "<div class='date'>4 May 2026 at 9.15am</div>",
        "<p>Published: 4 May 2026, 09:15 | Updated: 4 May 2026, 11:40</p>",
    ])
    func `a day that the address or JSON-LD says takes its hour from the line below the headline`(line: String) throws {
        let head = MetadataFixture.linked(#"{"@type":"NewsArticle","datePublished":"2026-05-04"}"#)
        #expect(try published(head: head, above: line)?.value.prefix(16) == "2026-05-04T09:15")
        let url = "https://www.harbourpost.example/2026/05/04/sea-wall"
        #expect(try published(above: line, url: url)?.value.prefix(16) == "2026-05-04T09:15")
    }

    @Test func `the hour of another day, or of a change, is not taken`() throws {
        let url = "https://www.harbourpost.example/2026/05/04/sea-wall"
        for line in ["<p>Published: 5 May 2026, 09:15</p>", "<p>Updated: 4 May 2026, 09:15</p>"] {
            #expect(try published(above: line, url: url) == Self.date("2026-05-04", "url"))
        }
    }

    @Test func `data of a script tell day, section and author where the page does not`() throws {
        let state = """
            <script id="__NEXT_DATA__" type="application/json">{"props":{"pageProps":{"other":[{"title":"Ferry fares rise",\
            "publishedAt":"2026-05-02T09:15:00Z","section":{"name":"Roads"}}],"article":{"title":"Sea wall to be raised",\
            "section":{"name":"Coast"},"author":{"name":"Ann Example"},"publishedAt":"2026-05-04T09:15:00Z"}}},\
            "page":"/[...slug]","query":{},"buildId":"a","locale":"en","locales":["en"],"defaultLocale":"en","customServer":true,"scriptLoader":[],"notice":"What is written here makes it longer."}</script>
            """
        let article = try MetadataFixture.clean(below: state)
        #expect(article.publishedAt == Self.date("2026-05-04T09:15:00Z", "scriptData"))
        #expect(article.section == "Coast")
        #expect(article.byline == ["Ann Example"])
    }

    @Test(arguments: [
        ("2026-05-04T23:30:00+02:00", "2026-05-04T23:30:00+02:00"), ("2026-05-04T23:30Z", "2026-05-04T23:30Z"),
        ("2026-05-04", "2026-05-04"), ("2026-05", "2026-05"), ("2026-05-04 10:15", "2026-05-04T10:15"),
        ("2026-05-04T10:15:30.123456Z", "2026-05-04T10:15:30Z"), ("20260504", "2026-05-04"),
        ("2026/05/04 10:15:00", "2026-05-04T10:15:00"), ("2026.05.04 18:40", "2026-05-04T18:40"),
        ("2026-5-4", "2026-05-04"), ("2026 May 4", "2026-05-04"),
        ("Mon, 04 May 2026 10:15:00 GMT", "2026-05-04T10:15:00Z"),
        ("Mon, 04 May 2026 10:15:00 -0500", "2026-05-04T10:15:00-05:00"), ("May 4, 2026", "2026-05-04"),
        ("May 4th, 2026 at 2:05 p.m. EDT", "2026-05-04T14:05-04:00"), ("4th of May, 2026", "2026-05-04"),
        ("the 4th of May 2026 at 2 p.m. EDT", "2026-05-04T14:00-04:00"), ("May 4, 2026, 12 am", "2026-05-04T00:00"),
        ("May 4, 2026, 5 a week", "2026-05-04"), ("4. Mai 2026, 14.07 Uhr", "2026-05-04T14:07"),
        ("4 de mayo de 2026", "2026-05-04"), ("2026年5月4日", "2026-05-04"), ("1777888800", "2026-05-04T10:00:00Z"),
        ("04.05.2026", "2026-05-04"), ("25/04/2026", "2026-04-25"), ("4/25/2026", "2026-04-25"),
    ])
    func `a date is read as exactly as it is written`(text: String, value: String) throws {
        #expect(
            try published(head: #"<meta property="article:published_time" content="\#(text)">"#)
                == Self.date(value, "meta"))
    }

    @Test(arguments: [
        "04/05/2026", "2026-02-31", "1970-01-01T00:00:00Z", "0001-01-01T00:00:00", "yesterday", "5 minutes", "99999999",
        "2026-13-01", "", "May 2026 and more",
    ])
    func `what may be several days, or none, is no date`(text: String) throws {
        #expect(try published(head: #"<meta property="article:published_time" content="\#(text)">"#) == nil)
    }

    @Test func `a page in a language that writes the day first says which number is the day`() throws {
        let head = #"<meta name="date" content="04/05/2026">"#
        #expect(try published(head: head, language: "fr")?.value == "2026-05-04")
        #expect(try published(head: head, language: "en-US") == nil)
    }

    @Test(arguments: [
        ("en-GB", "https://harbourpost.example/wall", "2026-05-04"),
        ("en-AU", "https://harbourpost.example/wall", "2026-05-04"),
        ("en", "https://harbourpost.example.co.uk/wall", "2026-05-04"),
        ("en", "https://harbourpost.us/wall", "2026-04-05"), ("en", "https://harbourpost.example/wall", nil),
        ("ja", "https://harbourpost.example/wall", nil), ("de", "https://harbourpost.us/wall", "2026-05-04"),
    ])
    func `the country of a page or its address says which number is the day`(
        language: String, url: String, value: String?
    ) throws {
        let head = #"<meta name="date" content="04/05/2026">"#
        #expect(try published(head: head, url: url, language: language)?.value == value)
    }

    @Test func `of two days the one that can be is meant, where only one can`() throws {
        let head = #"<meta name="date" content="04/05/2026 10:15">"#
        let changed = #"<meta property="article:modified_time" content="2026-04-20T08:00:00Z">"#
        #expect(try published(head: head + changed)?.value == "2026-04-05T10:15")
        #expect(
            try MetadataFixture.clean(head: head, fetchedAt: "2026-04-08T06:00:00Z").publishedAt?.value
                == "2026-04-05T10:15")
        #expect(try MetadataFixture.clean(head: head, fetchedAt: "2026-06-08T06:00:00Z").publishedAt == nil)
    }

    @Test(arguments: [
        "4 maja 2026", "4. května 2026", "2026. május 4.", "4 mai 2026", "4 мая 2026", "4 травня 2026 р.",
        "4 Μαΐου 2026",
        "4. toukokuuta 2026", "4 Mei 2026", "4 مايو 2026", "٤ مايو ٢٠٢٦", "2026년 5월 4일", "2026. 5. 4.", "4. 5. 2026",
        "２０２６年５月４日",
    ])
    func `days are read in many languages and digits`(text: String) throws {
        #expect(try published(head: #"<meta name="date" content="\#(text)">"#)?.value == "2026-05-04")
    }

    @Test(arguments: [
        #"<p>Last updated: <time datetime="2026-05-04">Monday</time></p>"#,
        #"<div class="field-changed"><time datetime="2026-05-04">Monday</time></div>"#,
        #"<time class="updated" datetime="2026-05-04">Monday</time>"#,
        #"<time datetime="2026-05-04">Aktualisiert am 4. Mai 2026</time>"#,
        #"<p class="date">Updated 4 May 2026</p>"#, "<div><span>Updated on 4 May 2026</span></div>",
    ])
    func `the day of a change is that of publication only where no other is shown, and as such`(above: String) throws {
        let article = try MetadataFixture.clean(above: Self.heading + above)
        #expect(article.publishedAt == Self.date("2026-05-04", "change"))
        #expect(article.modifiedAt?.value == "2026-05-04")
        let both = try MetadataFixture.clean(above: Self.heading + "<p class=date>1 May 2026</p>" + above)
        #expect(both.publishedAt?.value == "2026-05-01")
        #expect(both.modifiedAt?.value == "2026-05-04")
    }

    @Test(arguments: [
        #"<time class="entry-date published updated" datetime="2026-05-04">Monday</time>"#,
        "<p>\(String(repeating: "The wall will be higher by a metre. ", count: 8))</p><span>\n\n   4 May 2026\n </span>",
        #"<div class="md:[grid-area:sidebar]"><time datetime="2026-05-04">Monday</time></div>"#,
        #"<div class="block has-sidebar"><time datetime="2026-05-04">Monday</time></div>"#,
    ])
    func `the design around a date does not hide it`(above: String) throws {
        #expect(try published(above: above)?.value == "2026-05-04")
    }

    @Test func `the day of today that a page shows is no article's`() throws {
        #expect(try published(above: #"<p class="todays-date">4 May 2026</p>"#)?.source != "time")
        #expect(try published(above: #"<time class="current-date" datetime="2026-05-04">Monday</time>"#) == nil)
    }

    @Test(arguments: [
        #"<meta property="article:published_time" content="2026-05-04">"#,
        #"<meta property="article:published:time" content="2026-05-04">"#,
        #"<meta name="article.published" content="2026-05-04">"#, #"<meta name="pubdate" content="2026-05-04">"#,
        #"<meta name="DC.date.issued" content="2026-05-04">"#, #"<meta name="dcterms.created" content="2026-05-04">"#,
        #"<meta name="parsely-pub-date" content="2026-05-04">"#, #"<meta name="sailthru.date" content="2026-05-04">"#,
        #"<meta itemprop="datePublished" content="2026-05-04">"#, #"<meta name="date" content="2026-05-04">"#,
        #"<meta name="citation_publication_date" content="2026/5/4">"#,
    ])
    func `meta says the day under many names`(head: String) throws {
        #expect(try published(head: head) == Self.date("2026-05-04", "meta"))
    }

    @Test(arguments: [
        (#"<span itemprop="datePublished" content="2026-05-04">Monday</span>"#, "microdata"),
        (#"<abbr itemprop="datePublished">4 May 2026</abbr>"#, "microdata"),
        (#"<time datetime="2026-05-04">Monday</time>"#, "time"), (#"<time>4 May 2026</time>"#, "time"),
        (#"<p class="article-date">Published 4 May 2026</p>"#, "header"), (#"<p>4 May 2026</p>"#, "header"),
    ])
    func `the page's own lines say the day`(above: String, source: String) throws {
        #expect(try published(above: above) == Self.date("2026-05-04", source))
    }

    @Test func `sources are ranked, and a bad date gives way to the next`() throws {
        let linked = MetadataFixture.linked(#"{ "@type": "NewsArticle", "datePublished": "2026-05-01" }"#)
        let broken = MetadataFixture.linked(#"{ "@type": "NewsArticle", "datePublished": "soon" }"#)
        let meta = #"<meta name="date" content="2026-05-02">"#
        let time = #"<time datetime="2026-05-04">Monday</time>"#
        let url = "https://harbourpost.example/2026/05/03/sea-wall"
        #expect(try published(head: meta + linked, above: time, url: url) == Self.date("2026-05-01", "jsonLD"))
        #expect(try published(head: meta + broken, above: time, url: url) == Self.date("2026-05-02", "meta"))
        #expect(try published(head: broken, above: time, url: url) == Self.date("2026-05-03", "url"))
        #expect(try published(above: time) == Self.date("2026-05-04", "time"))
        #expect(try published() == nil)
    }

    @Test(arguments: [
        #"<div class="comments"><time datetime="2026-05-04">Monday</time></div>"#,
        #"<div class="related-stories"><p class="date">4 May 2026</p></div>"#,
        #"<aside><time datetime="2026-05-04">Monday</time></aside>"#,
    ])
    func `the day of something else on the page is not the article's`(below: String) throws {
        #expect(try MetadataFixture.clean(below: below).publishedAt == nil)
    }

    @Test func `a date after the fetch and a day is refused and flagged`() throws {
        let head = #"<meta property="article:published_time" content="2026-05-08T10:00:00Z">"#
        let late = try MetadataFixture.clean(head: head, fetchedAt: "2026-05-04T06:00:00Z")
        #expect(late.publishedAt == nil)
        #expect(late.flags == [QualityFlag(.futureDate, detail: "2026-05-08T10:00:00Z")])
        let fetched = try MetadataFixture.clean(head: head, fetchedAt: "2026-05-09T06:00:00Z")
        #expect(fetched.publishedAt?.value == "2026-05-08T10:00:00Z")
        #expect(fetched.flags == [])
    }

    @Test func `a change is a field of its own`() throws {
        let linked = MetadataFixture.linked(
            #"{ "@type": "NewsArticle", "datePublished": "2026-05-01", "dateModified": "2026-05-02T10:00:00+02:00" }"#)
        let article = try MetadataFixture.clean(head: linked)
        #expect(article.modifiedAt == Self.date("2026-05-02T10:00:00+02:00", "jsonLD"))
        #expect(
            try MetadataFixture.clean(head: #"<meta property="og:updated_time" content="2026-05-02">"#).publishedAt
                == nil)
    }
}
