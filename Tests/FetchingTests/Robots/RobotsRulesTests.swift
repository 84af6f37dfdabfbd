import Foundation
import Testing

@testable import Fetching

/// A `robots.txt`, and which paths it allows to the crawler `Copydesk`.
///
/// Written after RFC 9309 and after what Google's robots.txt parser tests (github.com/google/robotstxt,
/// robots_test.cc) ask; the texts are our own.
struct RobotsCase: CustomTestStringConvertible {
    let name: String
    let text: String
    let allows: [String]
    let refuses: [String]

    init(_ name: String, _ text: String, allows: [String] = [], refuses: [String] = []) {
        (self.name, self.text, self.allows, self.refuses) = (name, text, allows, refuses)
    }

    var testDescription: String { name }

    /// RFC 9309, sections 2.1 to 2.2.3, and the examples of section 5.
    static let standard = [
        RobotsCase("an empty file allows all", "", allows: ["/", "/a"]),
        RobotsCase("an empty rule is none", "User-agent: *\nDisallow:", allows: ["/a"]),
        RobotsCase(
            "rules begin paths", "User-agent: *\nDisallow: /a", allows: ["/", "/b/a"], refuses: ["/a", "/ab", "/a/b"]),
        RobotsCase(
            "the longest rule counts", "User-agent: *\nDisallow: /a\nAllow: /a/b\nDisallow: /a/b/c",
            allows: ["/a/b", "/a/b/d"], refuses: ["/a", "/a/b/c"]),
        RobotsCase("of equal length, what allows", "User-agent: *\nDisallow: /page\nAllow: /page", allows: ["/page"]),
        RobotsCase(
            "the order of rules is nothing", "User-agent: *\nAllow: /p\nDisallow: /\n", allows: ["/page"],
            refuses: ["/folder/page"]),
        RobotsCase(
            "the own group alone counts, in any letters",
            "User-agent: *\nDisallow: /\nUser-agent: COPYDESK\nDisallow: /x",
            allows: ["/a"], refuses: ["/x"]),
        RobotsCase(
            "groups of one name are one group",
            "User-agent: copydesk\nDisallow: /a\nUser-agent: other\nDisallow: /\nUser-agent: copydesk\nDisallow: /b",
            allows: ["/c"], refuses: ["/a", "/b"]),
        RobotsCase(
            "names share the rules after them", "User-agent: other\nUser-agent: copydesk\nDisallow: /a", allows: ["/b"],
            refuses: ["/a"]),
        RobotsCase(
            "a group for others is none", "User-agent: other\nDisallow: /", allows: ["/a"]),
        RobotsCase(
            "a version after the name is no part of it", "User-agent: Copydesk/2.1 (news)\nDisallow: /a",
            refuses: ["/a"]),
        RobotsCase(
            "a longer name is another", "User-agent: copydesk-images\nDisallow: /\nUser-agent: copydeskx\nDisallow: /",
            allows: ["/a"]),
        RobotsCase(
            "rules before the first name are nobody's", "Disallow: /\nUser-agent: *\nDisallow: /x", allows: ["/a"],
            refuses: ["/x"]),
        RobotsCase(
            "comments and blanks are passed over", "# hello\n\n  User-agent : * # all\n\n\tDisallow :\t/a # here\n",
            allows: ["/", "/b"], refuses: ["/a"]),
        RobotsCase(
            "what is unknown parts no name from its rules",
            "User-agent: *\nSitemap: https://news.example/s.xml\nCrawl-delay: 3\nNoindex: /\nUser-agent: other\nDisallow: /a",
            allows: ["/b"], refuses: ["/a"]),
    ]

    /// RFC 9309, section 2.2.3, and the corners of special characters.
    static let patterns = [
        RobotsCase("a dollar is the end", "User-agent: *\nDisallow: /a$", allows: ["/ab", "/a?b"], refuses: ["/a"]),
        RobotsCase(
            "a dollar elsewhere is itself", "User-agent: *\nDisallow: /a$b", allows: ["/a"],
            refuses: ["/a$bc", "/a%24b"]),
        RobotsCase(
            "a star is any run", "User-agent: *\nDisallow: /*.gif$\nDisallow: /x*y*z",
            allows: ["/a.gif?x", "/xzy", "/a.jpg"], refuses: ["/a.gif", "/b/c.gif", "/xyz", "/x1y2z3"]),
        RobotsCase("a star may match nothing", "User-agent: *\nDisallow: /a*b", refuses: ["/ab", "/a/b"]),
        RobotsCase(
            "stars in a row are one", "User-agent: *\nDisallow: /a***/b$", allows: ["/ab"], refuses: ["/a/b", "/ax/b"]),
        RobotsCase("a star at the end is nothing new", "User-agent: *\nDisallow: /a*", refuses: ["/a", "/abc"]),
        RobotsCase(
            "a star at the beginning", "User-agent: *\nDisallow: *private", allows: ["/a"],
            refuses: ["/my-private", "/private"]),
        RobotsCase("what ends twice", "User-agent: *\nDisallow: /*ab$", allows: ["/abc"], refuses: ["/abab", "/ab"]),
        RobotsCase(
            "an encoded star is a star", "User-agent: *\nDisallow: /a%2Ab", allows: ["/axb"],
            refuses: ["/a*b", "/a%2ab"]),
        RobotsCase("letters may be encoded", "User-agent: *\nDisallow: /%61%7Eb", refuses: ["/a~b", "/%61~b"]),
        RobotsCase(
            "an encoded slash is none", "User-agent: *\nDisallow: /a%2fb", allows: ["/a/b"], refuses: ["/a%2Fb"]),
        RobotsCase(
            "other letters are encoded", "User-agent: *\nDisallow: /räume", allows: ["/raume"],
            refuses: ["/räume", "/r%c3%a4ume"]),
        RobotsCase("queries count", "User-agent: *\nDisallow: /*?print=", allows: ["/a?x=1"], refuses: ["/a?print=1"]),
        RobotsCase("paths have their case", "User-agent: *\nDisallow: /A", allows: ["/a"], refuses: ["/A"]),
        RobotsCase("a path without slash matches nothing", "User-agent: *\nDisallow: a", allows: ["/a"]),
    ]

    /// What real files are like.
    static let files = [
        RobotsCase("a byte order mark", "\u{feff}User-agent: *\nDisallow: /a", refuses: ["/a"]),
        RobotsCase(
            "lines that end with CR", "User-agent: *\rDisallow: /a\rDisallow: /b", allows: ["/c"],
            refuses: ["/a", "/b"]),
        RobotsCase(
            "lines that end with CR LF", "User-agent: *\r\nDisallow: /a\r\n\r\nAllow: /a/b\r\n", allows: ["/a/b"],
            refuses: ["/a"]),
        RobotsCase("a page in place of a file", "<!DOCTYPE html><html><body>Not: found</body></html>", allows: ["/a"]),
        RobotsCase("nulls", "User-agent: *\n\0\0\0\nDisallow: /a", refuses: ["/a"]),
        RobotsCase(
            "what the limit cuts is not read",
            "User-agent: *\nDisallow: /a\n#" + String(repeating: "x", count: RobotsFile.maximumBytes)
                + "\nDisallow: /b",
            allows: ["/b"], refuses: ["/a"]),
        RobotsCase(
            "half a rule is none",
            "User-agent: *\n#" + String(repeating: "x", count: RobotsFile.maximumBytes - 26) + "\nDisallow: /abc",
            allows: ["/", "/abc"]),
    ]
}

@Suite struct RobotsRulesTests {
    @Test(arguments: RobotsCase.standard + RobotsCase.patterns + RobotsCase.files)
    func `rules allow and refuse`(_ sample: RobotsCase) {
        let rules = RobotsFile(Array(sample.text.utf8)).rules(for: "Copydesk")
        #expect(sample.allows.filter { !rules.allows($0) } == [])
        #expect(sample.refuses.filter { rules.allows($0) } == [])
    }

    @Test(
        arguments: [
            ("5", 5, []), ("0.5", 0.5, []), ("1000000000", 1_000_000_000, []), ("-3", nil, ["-3"]),
            ("NaN", nil, ["NaN"]),
            ("inf", nil, ["inf"]), ("0x10", nil, ["0x10"]), ("", nil, [""]), ("five", nil, ["five"]),
        ] as [(String, Double?, [String])])
    func `a delay is a number of seconds`(_ text: String, _ delay: Double?, _ invalid: [String]) {
        let rules = RobotsFile(Array("User-agent: *\nCrawl-delay: \(text)\nDisallow:".utf8)).rules(for: "Copydesk")
        #expect(rules.crawlDelay == delay)
        #expect(rules.invalidDelays == invalid)
    }

    @Test func `a delay is for those who are named before it`() {
        let text = "User-agent: other\nCrawl-delay: 20\nUser-agent: *\nDisallow: /x"
        let rules = RobotsFile(Array(text.utf8)).rules(for: "Copydesk")
        #expect(rules.crawlDelay == nil)
        #expect(!rules.allows("/x"))
    }

    @Test func `sitemaps, licences and what is said of use by machines are kept`() {
        let text = """
            Sitemap: https://news.example/a.xml
            User-agent: *
            Content-Signal: search=yes, ai-train=no
            Content-Usage: /archive train-ai=n
            Allow: /
            sitemap:https://news.example/b.xml
            License: https://news.example/license.xml
            User-agent: other
            Content-Signal: search=no
            Disallow: /
            """
        let file = RobotsFile(Array(text.utf8))
        #expect(file.sitemaps == ["https://news.example/a.xml", "https://news.example/b.xml"])
        #expect(file.licences == ["https://news.example/license.xml"])
        #expect(
            file.rules(for: "Copydesk").rights(for: "/archive/1").map(\.said) == [
                "search=yes", "ai-train=no", "train-ai=n", "https://news.example/license.xml",
            ])
    }

    /// The table of draft-ietf-aipref-attach-05, section 3.4, and what it says of paths (sections 3.1 and 3.2).
    @Test(arguments: [
        ("ExampleBot", "/test", ["train-ai=y to examplebot"]), ("Copydesk", "/test", ["train-ai=n"]),
        ("Copydesk", "/ai-ok/test", ["train-ai=y"]), ("Copydesk", "/ai-ok/deep/x?y", ["train-ai=n", "train-ai=y"]),
        ("Copydesk", "/a%2A", ["search=n"]), ("Copydesk", "/pdf/1.pdf", ["ai-use=n"]),
        ("Copydesk", "/pdf/1.pdf?x", ["train-ai=n"]),
    ])
    func `usage is that of the longest path`(_ agent: String, _ path: String, _ expected: [String]) {
        let text = """
            User-Agent: *
            Allow: /
            Content-Usage: train-ai=n
            Content-Usage: /ai-ok/ train-ai=y
            Content-Usage: /ai-ok/deep/\ttrain-ai=n # conflicting, so both apply
            Content-Usage: /ai-ok/deep/ train-ai=y
            Content-Usage: /a%2a search=n
            Content-Usage: /pdf/*.pdf$ ai-use=n

            User-Agent: ExampleBot
            Allow: /
            Content-Usage: train-ai=y
            """
        let said = RobotsFile(Array(text.utf8)).rules(for: agent).rights(for: path)
        #expect(said.map { $0.said + ($0.agent.map { " to \($0)" } ?? "") } == expected)
        #expect(said.allSatisfy { $0.place == .robots && $0.name == "Content-Usage" })
    }

    @Test func `a robots.txt of signals without end is read once, within its limit`() {
        let lines = (0..<100_000).map { "Content-Signal: /\($0)*a*b*c ai-train=no\n" }.joined()
        let rules = RobotsFile(Array("User-agent: *\n\(lines)".utf8)).rules(for: "Copydesk")
        #expect(rules.signals.count < 20_000)
        #expect(rules.rights(for: "/7/abc").map(\.said) == ["ai-train=no"])
        let all = RobotsFile(
            Array("User-agent: *\n\(String(repeating: "License: https://x.example/\n", count: 9))".utf8))
        #expect(all.rules(for: "Copydesk").rights(for: "/").count == 1)
    }

    @Test func `where rules cannot be had nothing is allowed`() {
        #expect(!RobotsRules.disallowAll.allows("/"))
        #expect(RobotsRules.none.allows("/"))
    }
}
