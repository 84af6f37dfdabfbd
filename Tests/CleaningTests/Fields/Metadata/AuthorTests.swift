import ArticleModel
import Testing

@testable import Cleaning

@Suite struct AuthorTests {
    typealias Case = (page: String, names: [String])

    private func names(head: String = "", above: String = "", below: String = "") throws -> [String] {
        try MetadataFixture.clean(head: head, above: "<h1>Sea wall to be raised</h1>" + above, below: below).byline
    }

    @Test(arguments: [
        (#""Ann Example""#, ["Ann Example"]),
        (#"["Ann Example", "Bob Sample"]"#, ["Ann Example", "Bob Sample"]),
        (#""Ann Example, Bob Sample and Cy Third""#, ["Ann Example", "Bob Sample", "Cy Third"]),
        (#"{ "@type": "Person", "name": "Ann Example" }"#, ["Ann Example"]),
        (#"[{ "name": "Ann Example" }, [{ "name": "Bob Sample" }]]"#, ["Ann Example", "Bob Sample"]),
        (#"{ "@type": "Person", "familyName": "van Example", "givenName": "Ann" }"#, ["Ann van Example"]),
        (#"{ "name": ["Ann Example", "Bob Sample"] }"#, ["Ann Example", "Bob Sample"]),
        (#"{ "name": "By Ann Example, Political Editor" }"#, ["Ann Example"]),
        (#"{ "name": "Ann Example (Reuters)" }"#, ["Ann Example"]),
        (#"{ "name": "Jos&eacute; D&#8217;Example" }"#, ["José D’Example"]),
        (#"{ "name": "신현주 기자" }"#, ["신현주"]),
        (#"{ "name": "Stefan" }"#, ["Stefan"]),
        (#"{ "name": "https://harbourpost.example/people/ann" }"#, []),
        (#"{ "name": "ann@harbourpost.example" }"#, []),
        (#"{ "name": "admin" }"#, []),
        (#"{ "name": "ANN EXAMPLE, AP Auto Writer" }"#, ["Ann Example"]),
        (#"{ "name": "Ann Example November 18, 2026" }"#, ["Ann Example"]),
        (#"{ "name": "Ann Example, Fen Coast university in Bremen" }"#, ["Ann Example"]),
        (#"{ "name": "Dr Ann Example, PhD, RN" }"#, ["Ann Example"]),
        (
            #"["Rui Ma", "Heba Example", "Cy Third Mendez & Bob Sample"]"#,
            ["Rui Ma", "Heba Example", "Cy Third Mendez", "Bob Sample"]
        ),
        (#"["Ann Example", "Ann E."]"#, ["Ann Example"]),
        (#""Ann Example, Candidate Representative to the Board""#, ["Ann Example"]),
        (#""この記事を書いた人 渡辺洋介""#, ["渡辺洋介"]),
        (#""関心分野 戦争""#, []),
        (#"null"#, []),
    ])
    func `JSON-LD names authors in many shapes`(json: String, names: [String]) throws {
        let head = MetadataFixture.linked(
            #"{ "@type": "NewsArticle", "headline": "Sea wall to be raised", "author": \#(json) }"#)
        #expect(try self.names(head: head) == names)
    }

    @Test func `an author may be a reference to another object of the page`() throws {
        let head = MetadataFixture.linked(
            """
            { "@graph": [ { "@type": "Article", "author": { "@id": "#ann" } },
              { "@type": "Person", "@id": "#bob", "name": "Bob Sample" },
              { "@type": "Person", "@id": "#ann", "name": "Ann Example" } ] }
            """)
        #expect(try names(head: head) == ["Ann Example"])
    }

    @Test(arguments: [
        #"<meta name="author" content="Ann Example">"#,
        #"<meta property="article:author" content="Ann Example">"#,
        #"<meta property="og:article:author" content="Ann Example">"#,
        #"<meta name="DC.creator" content="Ann Example">"#,
        #"<meta name="parsely-author" content="Ann Example">"#,
        #"<meta name="sailthru.author" content="Ann Example">"#,
        #"<meta name="cXenseParse:author" content="Ann Example">"#,
        #"<meta name="byl" content="By Ann Example">"#,
        #"<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ann Example">"#,
        #"<meta property="article:author" content="https://social.example/ann"><meta name="author" content="Ann Example">"#,
    ])
    func `meta names authors, and an address is no name`(head: String) throws {
        #expect(try names(head: head) == ["Ann Example"])
    }

    @Test(arguments: [
        (#"<p>By Ann Example</p>"#, ["Ann Example"]),
        (
            #"<p class="byline">By <a href="/a">Ann Example</a> and <a href="/b">Bob Sample</a></p>"#,
            ["Ann Example", "Bob Sample"]
        ),
        (
            #"<ul class="authors"><li class="author">Ann Example</li><li class="author">Bob Sample</li></ul>"#,
            ["Ann Example", "Bob Sample"]
        ),
        (#"<a rel="author" href="/x">Ann Example</a>"#, ["Ann Example"]),
        (#"<span itemprop="author"><span itemprop="name">Ann Example</span>, Editor</span>"#, ["Ann Example"]),
        (#"<div class="article-author">Ann Example<span>Marketing Manager</span></div>"#, ["Ann Example"]),
        (#"<div class="author-name"><span>Ann</span> <span>Example</span></div>"#, ["Ann Example"]),
        (#"<div><span>By</span> <b>Ann Example</b> | <time>4 May 2026</time></div>"#, ["Ann Example"]),
        (#"<div class="byline">Written by Ann Example, edited by Bob Sample</div>"#, ["Ann Example"]),
        (#"<div class="byline">Von Ann Example, Bremen</div>"#, ["Ann Example"]),
        (#"<div class="byline">Ann Example in London and Bob Sample in Paris</div>"#, ["Ann Example", "Bob Sample"]),
        (#"<div class="byline">ANN EXAMPLE, Head of Research and Development</div>"#, ["Ann Example"]),
        (#"<p><a href="/author/ann-example">Ann Example</a></p>"#, ["Ann Example"]),
        (#"<aside><address><a rel="author" href="/x">Ann Example</a></address></aside>"#, []),
        (
            #"<article><aside><address><a rel="author" href="/x">Ann Example</a></address></aside></article>"#,
            ["Ann Example"]
        ),
        (#"<address>By <a rel="author" href="/x">Ann Example</a></address>"#, ["Ann Example"]),
        (#"<div class="md:[grid-area:sidebar]"><p>Written by</p><p>Ann Example</p></div>"#, ["Ann Example"]),
        (
            #"<div>Written by: <ul><li>Ann Example</li><li>Bob Sample</li></ul></div>"#, ["Ann Example", "Bob Sample"]
        ),
        (#"<p><b>Walls of the Sea</b> by Cy Third</p>"#, []),
        (#"<div class="author">Follow</div>"#, []),
        (#"<div class="date">4 May 2026</div>"#, []),
    ])
    func `the page's own byline names authors`(above: String, names: [String]) throws {
        #expect(try self.names(above: above) == names)
    }

    @Test(arguments: [
        #"<div id="comments"><div class="comment-author">Cy Third</div><p>I do not think so.</p></div>"#,
        #"<aside><h2>More</h2><div class="card"><span class="author">Cy Third</span></div></aside>"#,
        #"<div class="related-stories"><p class="byline">By Cy Third</p></div>"#,
        #"<nav><a rel="author" href="/x">Cy Third</a></nav>"#,
    ])
    func `who wrote something else on the page is not its author`(below: String) throws {
        #expect(try names(below: below) == [])
        #expect(try names(above: #"<p class="byline">Ann Example</p>"#, below: below) == ["Ann Example"])
    }

    @Test(arguments: [
        "<h2>Article by</h2><div>Ann Example</div>", "<div><div>Written by</div><div>Ann Example</div></div>",
        "<aside class=card><h3>Author</h3><p>Ann Example</p></aside>",
        "<h3>Written by Ann Example</h3><p>She likes walls.</p>",
    ])
    func `a label names the author wherever it stands`(below: String) throws {
        #expect(try names(below: below) == ["Ann Example"])
        #expect(try names(above: "<p class=byline>By Bob Sample</p>", below: below) == ["Bob Sample"])
    }

    @Test func `where labels name several, none of them is the author`() throws {
        let label = "<h2>Article by</h2><div>Ann Example</div>"
        #expect(try names(below: label + label) == ["Ann Example"])
        #expect(try names(below: label + label.replacing("Ann Example", with: "Cy Third")) == [])
    }

    @Test func `the author of a book in a box is not the article's`() throws {
        #expect(try names(below: "<dl><dt>Author</dt><dd>Ann Example</dd><dt>Pages</dt><dd>320</dd></dl>") == [])
    }

    @Test func `a name right before the day signs, and one before other words does not`() throws {
        #expect(try names(above: "<p>Ann Lewis</p><p>4 May 2026</p>") == ["Ann Lewis"])
        #expect(try names(above: "<p>Ann Lewis</p><p>Her life and her walls</p><p>4 May 2026</p>") == [])
        #expect(try names(above: "<p>Coast Watch</p><p>4 May 2026</p>") == [])
        #expect(try names(above: "<p>Ann Lewis, who speaks for the shops</p><time>14:05</time>") == [])
    }

    @Test func `who reviewed the article did not write it`() throws {
        let line =
            "<div class=author>By <a href=/author/a>Ann Example</a>. Reviewed by <a href=/author/c>Cy Third</a></div>"
        #expect(try names(above: line) == ["Ann Example"])
        #expect(try names(above: line.replacing(". Reviewed by", with: " and")) == ["Ann Example", "Cy Third"])
    }

    @Test func `the name by which a program knows somebody gives way to the name that is shown`() throws {
        let head = #"<meta name="author" content="AnnE">"#
        #expect(try names(head: head, above: "<p>by <a href=/authors/ann>Ann Example</a></p>") == ["Ann Example"])
        #expect(try names(head: head) == ["AnnE"])
    }

    @Test(arguments: [
        ("https://annlewis.example.org/wall", ["Ann Lewis"]), ("https://www.annlewis.org/wall", ["Ann Lewis"]),
        ("https://harbourpost.example/wall", []), ("https://annlewisharbour.org/wall", []),
    ])
    func `the owner of a site whose address spells the name is the author`(_ url: String, _ expected: [String]) throws {
        let article = try MetadataFixture.clean(
            below: "<footer>© 2026 Ann Lewis. All rights reserved.</footer>", url: url)
        #expect(article.byline == expected)
    }

    @Test(arguments: ["Harbour Post", "Charlotte Observer", "Austin Chronicle", "Georgia Today", "Virginia Mercury"])
    func `a site of another name than a person's has no owner`(_ outlet: String) throws {
        let host = outlet.lowercased().replacing(" ", with: "")
        let article = try MetadataFixture.clean(
            below: "<footer>© 2026 \(outlet)</footer>", url: "https://\(host).org/wall")
        #expect(article.byline == [])
    }

    @Test(arguments: [
        (#"<p>By Ann Example</p>"#, ["Ann Example"]), (#"<p>Written by Ann Example</p>"#, ["Ann Example"]),
        (#"<h3>By <a href="/ann">Ann Example</a>, <span>Columnist</span></h3>"#, ["Ann Example"]),
        (#"<p>By Ann Example and Carl Third</p>"#, ["Ann Example", "Carl Third"]),
        (#"<p>By Ann Example</p><p>By Bob Sample</p>"#, ["Bob Sample"]),
        (#"<p>By Robert Sample</p>"#, ["Bob Sample"]), (#"<p>By Harbour Post staff</p>"#, ["Bob Sample"]),
        (#"<p>By Getty Images</p>"#, ["Bob Sample"]), (#"<p>Posted by Admin User</p>"#, ["Bob Sample"]),
        (#"<p>Photographs by Carl Third</p>"#, ["Bob Sample"]), (#"<p>Recommended by Carl Third</p>"#, ["Bob Sample"]),
        (#"<p>By Ann Example's own account, it rains.</p>"#, ["Bob Sample"]),
        (#"<p>By Tuesday Morning</p>"#, ["Bob Sample"]), (#"<p>By Election Day</p>"#, ["Bob Sample"]),
        (#"<p>By Monday Ann Example had left the harbour.</p>"#, ["Bob Sample"]),
        (#"<p>Von der Leyen rejects plan</p>"#, ["Bob Sample"]), (#"<p>Di Matteo Named Coach</p>"#, ["Bob Sample"]),
        (#"<h3><a href="/x">Pier to close</a></h3><p>By Carl Third</p>"#, ["Bob Sample"]),
        (#"<p>By 王小明</p>"#, ["Bob Sample"]), (#"<p>The walls by Carl Third stand.</p>"#, ["Bob Sample"]),
    ])
    func `who signs below the headline is the author, and not who put the page up`(
        line: String, expected: [String]
    ) throws {
        let head = #"<meta name="author" content="Bob Sample">"#
        #expect(try names(head: head, above: line) == expected)
    }

    @Test func `an agency beside a person is no author, and is in its field`() throws {
        let article = try MetadataFixture.clean(head: #"<meta name="author" content="Ann Example, Reuters">"#)
        #expect(article.byline == ["Ann Example"])
        #expect(article.agency == "Reuters")
    }

    @Test(arguments: [
        ("Associated Press", "AP"), ("Harbour Post staff", nil), ("Harbour Post et AFP", "AFP"),
        ("harbourpost.example", nil),
    ])
    func `where no person signs, the institution that the page credits is named`(name: String, agency: String?) throws {
        let article = try MetadataFixture.clean(
            head: #"<meta property="og:site_name" content="Harbour Post"><meta name="author" content="\#(name)">"#)
        #expect(article.byline == [name])
        #expect(article.agency == agency)
    }

    @Test func `a person on the page goes before the outlet in its metadata`() throws {
        let head = MetadataFixture.linked(
            #"{ "@type": "NewsArticle", "author": { "@type": "Organization", "name": "Harbour Post" }, "publisher": { "name": "Harbour Post" } }"#
        )
        #expect(try names(head: head, above: #"<p class="author">Von Ann Example, HP COAST</p>"#) == ["Ann Example"])
        #expect(try names(head: head) == ["Harbour Post"])
    }
}
