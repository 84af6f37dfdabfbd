import Fetching
import Testing

@Suite struct CanonicalURLTests {
    /// Each row is two addresses of one page, and where such pairs are found.
    @Test(arguments: [
        // RFC 3986, section 6.2.2 and 6.2.3: case, percent-encoding, dot segments, default ports.
        ("HTTP://WWW.Post.EXAMPLE:80/%7ea/./b/../c", "http://post.example/~a/c"),
        // RFC 5891 and UTS 46: names in other letters.
        ("https://MÜNCHEN.example/a", "https://xn--mnchen-3ya.example/a"),
        // Sites that moved to https keep their articles.
        ("http://post.example/a", "https://post.example/a"),
        // Campaigns of analytics, and clicks on advertisements.
        ("https://post.example/a?utm_source=x&utm_campaign=y", "https://post.example/a"),
        ("https://post.example/a?id=7&fbclid=IwAR1", "https://post.example/a?id=7"),
        // Order of parameters; that of one name stays.
        ("https://post.example/a?b=2&a=1", "https://post.example/a?a=1&b=2"),
        ("https://post.example/a?t=2&a=1&t=1", "https://post.example/a?a=1&t=2&t=1"),
        // Sessions in path and query (Java servlets, PHP).
        ("https://post.example/a;jsessionid=1A?PHPSESSID=2", "https://post.example/a"),
        // Hosts for telephones, also within a name (Wikipedia), and for AMP.
        ("https://m.post.example/a", "https://www.post.example/a"),
        ("https://mobile.post.example/a", "https://post.example/a"),
        ("https://en.m.wiki.example/a", "https://en.wiki.example/a"),
        ("https://amp.post.example/a", "https://www.post.example/a"),
        ("https://www.amp.post.example/a", "https://post.example/a"),
        // AMP pages beside their articles (amp.dev, WordPress, and others).
        ("https://post.example/2026/a/amp/", "https://post.example/2026/a/"),
        ("https://post.example/amp/2026/a", "https://post.example/2026/a"),
        ("https://post.example/a.amp.html", "https://post.example/a.html"),
        ("https://post.example/a.amp", "https://post.example/a"),
        ("https://post.example/a?amp=1", "https://post.example/a"),
        ("https://post.example/a?x=1&outputType=amp", "https://post.example/a?x=1"),
        ("https://post-example.cdn.ampproject.org/c/s/post.example/a?x=1", "https://post.example/a?x=1"),
        ("https://www.google.com/amp/s/post.example/a/amp", "https://post.example/a"),
        // A mark behind another one.
        ("https://post.example/amp/amp/a/amp//amp/", "https://post.example/a"),
        ("https://post.example/a/amp/index.html", "https://post.example/a"),
        ("https://post.example/2026/a.amp.amp", "https://post.example/2026/a"),
        ("https://post.example/2026/.amp", "https://post.example/2026"),
        ("https://www.google.com/amp/s/www.google.com/amp/s/post.example/a", "https://post.example/a"),
        // The form for telephones of Blogger, and for printing.
        ("https://post.example/2026/05/a.html?m=1", "https://post.example/2026/05/a.html"),
        ("https://post.example/a?print=1", "https://post.example/a"),
        // A slash at the end, default documents and fragments.
        ("https://post.example/a/", "https://post.example/a"),
        ("https://post.example/2026/index.html", "https://post.example/2026/"),
        ("https://post.example/a#comments", "https://post.example/a"),
        ("https://post.example", "https://post.example/#"),
    ])
    func `two addresses of one page have one canonical address`(_ one: String, _ other: String) {
        #expect(NormalizedURL(one)?.canonical == NormalizedURL(other)?.canonical)
        #expect(NormalizedURL(one) != nil)
    }

    @Test(arguments: [
        ("https://post.example/a", "https://post.example/b"),
        ("https://post.example/a", "https://post.example/A"),
        ("https://post.example/a?id=1", "https://post.example/a?id=2"),
        ("https://post.example/a?t=1&t=2", "https://post.example/a?t=2&t=1"),
        ("https://post.example/a", "https://post.example:8443/a"),
        ("https://news.post.example/a", "https://post.example/a"),
        // Sites and sections that are called like a variant.
        ("https://m.example/a", "https://example/a"),
        ("https://post.example/amp", "https://post.example/"),
        ("https://post.example/amp/amp", "https://post.example/"),
        ("https://post.example/a/amp/b", "https://post.example/a/b"),
        ("https://post.example/camp", "https://post.example/c"),
        ("https://post.example/swamp.html", "https://post.example/sw.html"),
        ("https://post.example/a?ref=home", "https://post.example/a"),
        ("https://www.google.com/amp", "https://www.google.com/"),
        ("https://post.example/a?page=2", "https://post.example/a"),
        ("http://[2001:db8::1]/a", "http://[2001:db8::2]/a"),
    ])
    func `addresses of different pages stay different`(_ one: String, _ other: String) {
        #expect(NormalizedURL(one)?.canonical != NormalizedURL(other)?.canonical)
    }

    @Test func `a canonical address is the canonical one of itself, however long it is`() {
        let slug = String(repeating: "a-very-long-story-", count: 600)
        for text in [
            "https://m.post.example/\(slug)?\(slug)=1&a=2", "http://[::1]:81/a/amp", "https://a.b.c.d/index.html",
        ] {
            let canonical = NormalizedURL(text)?.canonical
            #expect(canonical != nil)
            #expect(canonical.flatMap { NormalizedURL($0.description) }?.canonical == canonical)
        }
    }
}
