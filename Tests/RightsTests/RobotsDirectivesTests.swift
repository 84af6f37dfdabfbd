import ArticleModel
import Testing

@testable import Rights

/// Cases of https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag,
/// https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/X-Robots-Tag and, for `noai`,
/// https://www.deviantart.com/team/journal/UPDATE-All-Deviations-Are-Opted-Out-of-AI-Datasets-934500371.
@Suite struct RobotsDirectivesTests {
    @Test(arguments: [
        ("robots", "noindex", ["index reserved: noindex"]),
        ("robots", "NOINDEX, NoArchive", ["index reserved: NOINDEX", "archive reserved: NoArchive"]),
        ("robots", "none", ["index reserved: none"]),
        ("robots", "noarchive", ["archive reserved: noarchive"]),
        ("robots", "nocache", ["archive reserved: nocache"]),
        ("robots", "nosnippet", ["excerpt reserved: nosnippet"]),
        ("robots", "max-snippet:0", ["excerpt reserved: max-snippet:0"]),
        ("robots", "max-snippet: 50", ["excerpt limited: max-snippet: 50"]),
        ("robots", "noimageindex", ["images reserved: noimageindex"]),
        (
            "robots", "noai, noimageai",
            ["training reserved: noai", "generation reserved: noai", "images reserved: noimageai"]
        ),
        // Blanks and semicolons are no commas, but are written for them.
        ("robots", "noindex nofollow; noarchive", ["index reserved: noindex", "archive reserved: noarchive"]),
        // To one crawler alone.
        ("googlebot", "noindex", ["index reserved: noindex to googlebot"]),
        ("copydesk", "noarchive", ["archive reserved: noarchive to copydesk"]),
        // What holds anyway, and what concerns no use.
        ("robots", "index, follow, max-snippet:-1, max-image-preview:large, max-video-preview:-1", []),
        ("robots", "all", []), ("robots", "nofollow, notranslate, noodp", []), ("robots", "", []),
        ("robots", ",,;", []),
        ("robots", "no index", []), ("chatbot", "enabled", []), ("robots", "max-snippet:many", []),
    ])
    func `a meta element says`(_ name: String, _ content: String, _ expected: [String]) {
        #expect(RobotsDirectives(meta: name, content: content).statements.map(\.text) == expected)
    }

    @Test(arguments: [
        ("robots", true), ("googlebot", true), ("googlebot-news", true), ("adsbot-google", true), ("copydesk", true),
        ("slurp", true), ("robots-nocontent", false), ("bottom-bar", false), ("viewport", false), ("", false),
    ])
    func `a meta element is to crawlers by its name`(_ name: String, _ isForCrawlers: Bool) {
        #expect(RobotsDirectives.isForCrawlers(name) == isForCrawlers)
        #expect(PageRights.statements([(name, "none")]).isEmpty == !isForCrawlers)
    }

    @Test(arguments: [
        ("noindex", ["index reserved: noindex"]),
        ("noindex, nofollow", ["index reserved: noindex"]),
        ("googlebot: nofollow", []),
        ("otherbot: noindex, nofollow", ["index reserved: noindex to otherbot"]),
        // The name holds for what follows it, until there is another.
        (
            "noarchive, BingBot: noindex, nosnippet, googlebot: noarchive",
            [
                "archive reserved: noarchive", "index reserved: noindex to bingbot",
                "excerpt reserved: nosnippet to bingbot",
                "archive reserved: noarchive to googlebot",
            ]
        ),
        (
            "max-snippet: 20, copydesk: max-snippet:0",
            ["excerpt limited: max-snippet: 20", "excerpt reserved: max-snippet:0 to copydesk"]
        ),
        ("*: noarchive", ["archive reserved: noarchive"]),
        (":", []), ("bot:", []),
    ])
    func `a header says`(_ value: String, _ expected: [String]) {
        #expect(RobotsDirectives(header: value).statements.map(\.text) == expected)
    }

    @Test(arguments: [
        ("unavailable_after: 25 Jun 2010 15:00:00 GMT", "2010-06-25T15:00:00Z"),
        ("unavailable_after: 25 Jun 2010 15:00:00 PST", "2010-06-25T23:00:00Z"),
        ("unavailable_after: 2026-12-01", "2026-12-01T00:00:00Z"),
        ("unavailable_after: 2026-12-01T10:00:00+02:00", "2026-12-01T08:00:00Z"),
        ("UNAVAILABLE_AFTER:Friday, 25-Jun-10 15:00:00 GMT", "2010-06-25T15:00:00Z"),
        ("unavailable_after: Sat, 25 Jun 2010 15:00:00 GMT", "2010-06-25T15:00:00Z"),
    ])
    func `an end gives a time`(_ directive: String, _ since: String) {
        let statement = RobotsDirectives(header: "\(directive), noarchive").statements
        #expect(statement.map(\.use) == [.index, .archive])
        #expect(statement.first?.since?.description == since)
        #expect(statement.first?.said == directive)
    }

    @Test(arguments: ["unavailable_after: soon", "unavailable_after:", "unavailable_after: 31 Feb 2026"])
    func `an end that is no time is written down, and nothing follows`(_ directive: String) {
        #expect(RobotsDirectives(header: directive).statements.map(\.text) == ["nothing: \(directive)"])
    }
}
