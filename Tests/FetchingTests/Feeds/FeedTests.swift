import ArticleModel
import Foundation
import Testing

@testable import Fetching

@Suite struct FeedTests {
    private func feed(_ text: String, at address: String? = "https://post.example/feeds/all.xml") throws -> Feed {
        try Feed(bytes: Data(text.utf8), address: address)
    }

    @Test func `RSS 2 is read with its full texts, and relative addresses are made absolute`() throws {
        let feed = try feed(
            """
            <?xml version="1.0"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
              xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
            <channel><title>Harbour &amp;amp; Post</title><atom:link rel="self" href="https://post.example/feeds/all.xml"/>
            <link>https://post.example/</link><language>en-gb</language>
            <item><title><![CDATA[Port <b>strike</b> &#8217;ends&#8217;]]></title><link>/2026/strike?utm_source=rss</link>
              <guid isPermaLink="false">p-1</guid><pubDate>Tue, 10 Nov 2026 07:05:00 +0100</pubDate>
              <dc:creator>Ada Stone</dc:creator><dc:creator>Ben Ode</dc:creator><description>Short &lt;i&gt;text&lt;/i&gt;</description>
              <content:encoded><![CDATA[<p>Whole text</p>]]></content:encoded>
              <enclosure url="https://post.example/a.mp3" type="audio/mpeg" length="1"/></item>
            <item><guid>https://post.example/2026/two</guid><source url="https://w.example/">Weekly</source></item>
            </channel></rss>
            """)
        #expect(feed.kind == .rss)
        #expect(feed.title == "Harbour & Post")
        #expect(feed.homepage == "https://post.example/")
        #expect(feed.language == "en-gb")
        var first = FeedEntry()
        first.address = "https://post.example/2026/strike?utm_source=rss"
        first.id = "p-1"
        first.title = "Port strike ’ends’"
        first.authors = ["Ada Stone", "Ben Ode"]
        first.publishedAt = DateParts("2026-11-10T07:05:00+01:00")
        first.content = "<p>Whole text</p>"
        first.summary = "Short <i>text</i>"
        first.hasRecording = true
        var second = FeedEntry()
        second.address = "https://post.example/2026/two"
        second.id = "https://post.example/2026/two"
        second.outlet = "Weekly"
        #expect(feed.entries == [first, second])
        #expect(feed.entries[0].url?.description == "https://post.example/2026/strike")
    }

    @Test(arguments: [
        (
            """
            <rss version="0.91"><channel><title>Old</title><link>http://old.example</link><description>d</description>
            <item><title>A</title><link>http://old.example/a</link><description>One</description></item></channel></rss>
            """, Feed.Kind.rss
        ),
        (
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
            <channel rdf:about="http://old.example/rss"><title>Old</title><link>http://old.example</link></channel>
            <item rdf:about="http://old.example/a"><title>A</title><description>One</description></item></rdf:RDF>
            """, Feed.Kind.rdf
        ),
        (
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/">
            <channel><title>Old</title><link>http://old.example</link></channel>
            <item><title>A</title><link>http://old.example/a</link><description>One</description></item></rdf:RDF>
            """, Feed.Kind.rdf
        ),
    ])
    func `older forms of RSS are read`(_ text: String, _ kind: Feed.Kind) throws {
        let feed = try feed(text)
        #expect(feed.kind == kind)
        #expect(feed.title == "Old")
        #expect(feed.entries.map(\.address) == ["http://old.example/a"])
        #expect(feed.entries.map(\.title) == ["A"])
        #expect(feed.entries.map(\.summary) == ["One"])
    }

    @Test func `Atom is read with its bases, links and all types of content`() throws {
        let feed = try feed(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://post.example/n/">
            <title type="html">The &lt;em&gt;Post&lt;/em&gt;</title><link href="/"/><link rel="self" href="atom.xml"/>
            <entry xml:base="2026/"><id>tag:post.example,2026:1</id><title>A &lt; B</title>
              <link rel="replies" href="x#comments"/><link rel="alternate" type="application/pdf" href="one.pdf"/>
              <link rel="alternate" type="text/html" href="one.html"/>
              <published>2026-11-10T07:05:00Z</published><updated>2026-11-11T07:05:00+02:00</updated>
              <author><name>Ada Stone</name></author>
              <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p class="lead">One <br/>&amp; two</p></div></content></entry>
            <entry><id>https://post.example/two</id><title>Two</title><summary>S</summary>
              <content type="text">3 &lt; 4</content><source><title>Weekly</title></source></entry>
            <entry><id>3</id><title>Three</title><link href="three"/><content src="https://post.example/3.html"/></entry>
            </feed>
            """)
        #expect(feed.title == "The Post")
        #expect(feed.homepage == "https://post.example/")
        #expect(
            feed.entries.map(\.address) == [
                "https://post.example/n/2026/one.html", "https://post.example/two", "https://post.example/n/three",
            ])
        #expect(feed.entries[0].title == "A < B")
        #expect(feed.entries[0].content == #"<div><p class="lead">One <br>&amp; two</p></div>"#)
        #expect(feed.entries[0].publishedAt == DateParts("2026-11-10T07:05:00Z"))
        #expect(feed.entries[0].updatedAt == Timestamp("2026-11-11T05:05:00Z"))
        #expect(feed.entries[0].authors == ["Ada Stone"])
        #expect(feed.entries[1].content == "3 &lt; 4")
        #expect(feed.entries[1].outlet == "Weekly")
        #expect(feed.entries[2].content == nil)
    }

    /// RFC 4946; https://www.rssboard.org/creative-commons; the module `cc` of RDF.
    @Test func `licences of a feed and of its entries are read`() throws {
        let atom = try feed(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://post.example/"><link rel="license" href="/terms"/>
            <entry><id>1</id><link rel="License" href="https://creativecommons.org/licenses/by/4.0/"/></entry>
            <entry><id>2</id><link rel="alternate" href="/license"/></entry></feed>
            """)
        #expect(atom.licence == "https://post.example/terms")
        #expect(atom.entries.map(\.licence) == ["https://creativecommons.org/licenses/by/4.0/", nil])
        let rss = try feed(
            """
            <rss version="2.0" xmlns:creativeCommons="http://backend.userland.com/creativeCommonsRssModule"
              xmlns:cc="http://web.resource.org/cc/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><channel>
            <creativeCommons:license>https://creativecommons.org/licenses/by-nd/4.0/</creativeCommons:license>
            <item><guid>1</guid><cc:license rdf:resource="https://creativecommons.org/licenses/by/3.0/"/></item>
            <item><guid>2</guid><cc:license>all rights reserved</cc:license></item></channel></rss>
            """)
        #expect(rss.licence == "https://creativecommons.org/licenses/by-nd/4.0/")
        #expect(rss.entries.map(\.licence) == ["https://creativecommons.org/licenses/by/3.0/", nil])
        #expect(
            FeedPage(atom.entries[0], outlet: nil).html.contains(
                "<link rel=\"license\" href=\"https://creativecommons.org/"))
    }

    @Test func `JSON Feed is read in both versions`() throws {
        let feed = try feed(
            #"""
            {"version": "https://jsonfeed.org/version/1.1", "title": "Post", "home_page_url": "https://post.example/",
             "items": [{"id": "1", "url": "/one", "title": "A & B", "content_html": "<p>One</p>", "date_published":
             "2026-11-10T07:05:00Z", "authors": [{"name": "Ada Stone"}]},
             {"id": 2, "url": "https://post.example/two", "content_text": "One <\nTwo", "author": {"name": "Ben Ode"}, "summary": "S"},
             {"id": "https://post.example/three"},]}
            """#)
        #expect(feed.kind == .json)
        #expect(
            feed.entries.map(\.address) == [
                "https://post.example/one", "https://post.example/two", "https://post.example/three",
            ])
        #expect(feed.entries.map(\.content) == ["<p>One</p>", "<p>One &lt;</p>\n<p>Two</p>", nil])
        #expect(feed.entries.map(\.authors) == [["Ada Stone"], ["Ben Ode"], []])
        #expect(feed.entries.map(\.id) == ["1", "2", "https://post.example/three"])
        #expect(feed.entries[0].title == "A & B")
        #expect(feed.entries[0].publishedAt == DateParts("2026-11-10T07:05:00Z"))
    }

    @Test func `the charset is the declared one, and broken markup is read on`() throws {
        var bytes = Data(#"<?xml version="1.0" encoding="windows-1252"?><rss><channel><title>Caf"#.utf8)
        bytes.append(0xe9)
        bytes += Data(
            """
             & Bar</title><item><title>One</title><link>https://post.example/1</link><description><p>A<br>B & C</description>
            </item><item><title>Two<link>https://post.example/2</link></item><item><title>Cut
            """.utf8)
        let feed = try Feed(bytes: bytes)
        #expect(feed.title == "Café & Bar")
        #expect(feed.entries.map(\.title) == ["One", "Twohttps://post.example/2", nil])
        #expect(feed.entries[0].address == "https://post.example/1")
        #expect(feed.entries[0].summary == "<p>A<br>B &amp; C</p>")
    }

    @Test(arguments: [
        "<rss><channel><item><link>https://post.example/a</link></item><item><link>https://post.example/a/harb",
        "<rss><channel><item><link>https://post.example/a</link></item><item><link><![CDATA[https://post.example/a/harb",
        "<rss><channel><item><link>https://post.example/a</link></item><item><guid>https://post.example/a/harb",
        "<rss><channel><item><link>https://post.example/a</link></item><item><link>https://post.example/a/harb<",
        "<rss><channel><item><link>https://post.example/a</link></item><item><link>https://post.example/a/harb</",
        "<rss><channel><item><link>https://post.example/a</link></item><item><link>https://post.example/a/harb</lin",
        "<feed><entry><link href=\"https://post.example/a\"/></entry><entry><link href=\"https://post.example/a/harb",
        "<feed><entry><link href=\"https://post.example/a\"/></entry><entry><id>https://post.example/a/harb",
        #"{"items": [{"url": "https://post.example/a"}, {"url": "https://post.example/a/harb"#,
        #"{"items": [{"url": "https://post.example/a"}, {"id": "https://post.example/a/harb"#,
    ]) func `a feed that is cut names no address that is not in it`(_ text: String) throws {
        #expect(try feed(text).entries.compactMap(\.address) == ["https://post.example/a"])
    }

    @Test(arguments: [
        "<rss><channel><item><link/></item><item><link> </link></item></channel></rss>",
        "<feed><entry><link href=\"\"/></entry><entry><link href=\" \"/></entry></feed>",
        #"{"items": [{"url": ""}, {"url": " "}]}"#,
    ]) func `an empty address is none, and not the feed's own`(_ text: String) throws {
        #expect(try feed(text).entries.map(\.address) == [nil, nil])
    }

    @Test(arguments: [
        ("<rss><channel><item><link>https://post.example/a</link></item>", true),
        ("<rss><channel><item><link>https://post.example/a</link></item></channel>", false),
        ("<rss><channel><item><link>https://post.example/a</link></channel></rss", false),
        ("<rdf><channel/><item><link>https://post.example/a</link></item>", true),
        ("<feed><entry><id>1</id></entry>", true), ("<feed><entry><id>1</id></feed>", false),
        (#"{"items": [{"url": "https://post.example/a"}"#, true), (#"{"items": [{"id": "1"}]}"#, false),
        (#"{"items": [{"id": "1",}, ]} junk"#, false),
    ]) func `where the end of a feed is missing, that is known`(_ text: String, _ isCut: Bool) throws {
        let feed = try feed(text)
        #expect(feed.isCut == isCut && feed.entries.count == 1)
    }

    @Test func `neither does the text that a feed is cut in stand for an article`() throws {
        let cut = "<rss><channel><item><link>https://post.example/a</link><encoded><![CDATA[<p>The council has"
        #expect(try feed(cut).entries.map(\.content) == [nil])
    }

    @Test(arguments: [
        ("", "it is empty"), ("hello", "it is neither XML nor JSON"), ("%PDF-1.4 ", "the bytes are no text"),
        ("<!DOCTYPE html><html><body>x</body></html>", "its outermost element is <html>, which no feed has"),
        (#"{"a": 1}"#, #"its JSON is no JSON Feed: it has no list "items""#),
        ("<!-- nothing -->", "it has no elements"),
    ])
    func `what is no feed is named`(_ text: String, _ problem: String) {
        let error = #expect(throws: FeedProblem.self) { try feed(text) }
        #expect(error?.description == problem)
    }

    @Test func `addresses of other kinds are none, and hostile entities stay as they are written`() throws {
        let feed = try feed(
            """
            <!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/hostname">]>
            <rss><channel><item><title>&b;&x;</title><link>javascript:alert(1)</link></item>
            <item><link>file:///etc/passwd</link><guid>data:text/html,x</guid></item></channel></rss>
            """)
        #expect(feed.entries.map(\.address) == [nil, nil])
        #expect(feed.entries[0].title == "&b;&x;")
    }
}

@Suite struct URLReferenceTests {
    /// From RFC 3986, section 5.4, without those whose scheme is none of ours; dot segments are left to `NormalizedURL`.
    @Test(arguments: [
        ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"), ("/g", "http://a/g"),
        ("//g", "http://g/"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q"),
        ("g;x", "http://a/b/c/g;x"), ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"), ("..", "http://a/b/"),
        ("../g", "http://a/b/g"), ("../..", "http://a/"), ("../../../g", "http://a/g"), ("g/../h", "http://a/b/c/h"),
        ("HTTPS://G/x", "https://g/x"), (" g\n", "http://a/b/c/g"), ("a/b:c", "http://a/b/c/a/b:c"),
    ])
    func `references are resolved as RFC 3986 has it`(_ reference: String, _ expected: String) {
        let resolved = URLReference.resolved(reference, against: "http://a/b/c/d;p?q")
        #expect(resolved.flatMap(NormalizedURL.init)?.description == expected)
    }

    @Test(arguments: ["mailto:a@b.example", "javascript:void(0)", "urn:x"])
    func `other schemes are refused`(_ reference: String) {
        #expect(URLReference.resolved(reference, against: "http://a/b") == nil)
    }

    @Test func `without a base a relative reference is none`() {
        #expect(URLReference.resolved("/a", against: nil) == nil)
        #expect(URLReference.resolved("https://a.example", against: nil) == "https://a.example")
        #expect(URLReference.resolved("x", against: "https://a.example") == "https://a.example/x")
    }
}
