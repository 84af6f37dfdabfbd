import Archive
import Foundation
import TestSupport

/// Where servers lead to, and what they say of their sites.
extension WebFault {
    static let redirects: [WebFault] =
        locations.map { name, location in WebFault("redirect " + name, .redirect(to: location), others: more) }
        + oddRedirects

    private static let locations: [(String, String)] = [
        ("a circle", "/page"), ("a longer circle", "/circle"), ("without end", "/next?"), ("to an empty address", ""),
        ("to a file", "file:///etc/passwd"), ("to data", "data:text/html,x"), ("to a script", "javascript:alert(1)"),
        ("to FTP", "ftp://news.example/"), ("to gopher", "gopher://127.0.0.1:25/x"),
        ("with a password", "http://me:secret@news.example/"),
        ("to a decimal number", "http://2130706433/"), ("to an octal number", "http://0177.0.0.1/"),
        ("to a hexadecimal number", "http://0x7f000001/"), ("to two numbers", "http://127.1/"),
        ("to five numbers", "http://1.2.3.4.5/"), ("to no host", "http:///path"),
        ("to a port that is none", "http://news.example:99999/"),
        ("to a zone", "http://[fe80::1%25eth0]/"), ("to an unknown host", "http://gone.example/"),
        ("to a port where nobody listens", "http://closed.example:1/"),
        ("to 20,000 characters", "/" + String(repeating: "a", count: 20_000)),
        ("with blanks and a fragment", " /other#top "),
        ("to itself with a fragment", "#top"),
        ("within one site", "../other"), ("to another name of the site", "//www.news.example:PORT/other"),
        ("to what its robots.txt forbids", "http://strict.example:PORT/other"),
    ]

    private static let oddRedirects: [WebFault] = [
        WebFault("redirect to nowhere", ServedAnswer(302), others: more),
        WebFault(
            "redirect with two addresses",
            .raw("HTTP/1.1 302 Found\r\nLocation: /other\r\nLocation: /page\r\nContent-Length: 0\r\n\r\n"), others: more
        ),
        WebFault("redirect for good, kept as asked", .redirect(308, to: "/other"), others: more),
        WebFault("redirect with 305", .redirect(305, to: "/other"), others: more),
        WebFault(
            "redirect that is written into the page", ServedAnswer(200, ["Refresh": "0; url=/other"], page),
            others: more),
    ]

    /// What other addresses of the server answer.
    private static let more: [String: ServedAnswer] = [
        "/circle": ServedAnswer.redirect(to: "/page"), "/other": ServedAnswer(200, [:], page),
        "strict.example/robots.txt": ServedAnswer(200, [:], "User-agent: *\nDisallow: /"),
    ]

    /// Addresses that a source may not ask. The two names resolve to addresses inside, one of them to one outside as well.
    static let addresses: [WebFault] = [
        "127.0.0.1", "10.0.0.1", "169.254.169.254", "192.168.1.1", "172.16.0.1", "100.64.0.1", "0.0.0.0", "[::1]",
        "[::ffff:127.0.0.1]", "[64:ff9b::7f00:1]", "[fd00::1]", "[fe80::1]", "[2002:7f00:1::1]", "inside.example",
        "half.example", "gone.example", "2130706433", "0x7f.1", "0177.0.0.1", "me:secret@news.example",
    ].map { WebFault(address: "http://\($0)/page") }

    static let robots: [WebFault] =
        rules.map { name, answer in
            WebFault(
                .robots, "robots.txt " + name, answer,
                others: ["/rules": ServedAnswer(200, [:], "User-agent: *\nDisallow: /")])
        } + slowRules

    private static let rules: [(String, ServedAnswer)] = [
        ("forbids all", ServedAnswer(200, [:], "User-agent: *\nDisallow: /")),
        ("forbids us", ServedAnswer(200, [:], "User-agent: copydesk\nDisallow: /p")),
        ("401", ServedAnswer(401)), ("403", ServedAnswer(403)), ("404", ServedAnswer(404)), ("410", ServedAnswer(410)),
        ("429", ServedAnswer(429)), ("500", ServedAnswer(500)), ("503", ServedAnswer(503)), ("999", ServedAnswer(999)),
        ("closes", ServedAnswer([.close])), ("is a page", ServedAnswer(200, [:], page)),
        ("is binary", ServedAnswer(200, [:], body: Data((0...255).map(UInt8.init)))),
        ("is empty", ServedAnswer(200, [:], "")),
        ("leads in a circle", .redirect(to: "/robots.txt")),
        ("leads to a file", .redirect(to: "file:///etc/passwd")),
        ("leads to rules", .redirect(to: "/rules")),
        ("is a bomb", ServedAnswer(200, ["Content-Encoding": "gzip"], body: robotsBomb)),
        ("is encoded as br", ServedAnswer(200, ["Content-Encoding": "br"], "x")),
        ("has a header over 64 KB", .raw(ok + "X: \(String(repeating: "x", count: 90_000))\r\n\r\n")),
        ("has a wrong length", .raw(ok + "Content-Length: 900\r\n\r\nUser-agent: *")),
        ("is not HTTP", .raw("hello\r\n\r\n")),
        (
            "forbids after 500 KiB",
            ServedAnswer(200, [:], String(repeating: "# x\n", count: 140_000) + "User-agent: *\nDisallow: /")
        ),
    ]

    private static let slowRules: [WebFault] = [
        WebFault(.robots, "robots.txt never begins", ServedAnswer([.pause(3_000), .close]), seconds: (1, 30)),
        WebFault(.robots, "robots.txt never ends", endless(ok + "\r\n", Data(repeating: 10, count: 100_000))),
    ]

    private static let robotsBomb = (try? Gzip.compress(Data(repeating: 10, count: 20_000_000))) ?? Data()
    private static let cutGzip: Data = {
        let entries = (0..<900).map { "<url><x>\($0 * 7919)</x></url>" }.joined()
        return (try? Gzip.compress(Data("<urlset>\(entries)</urlset>".utf8)).dropLast(900)) ?? Data()
    }()
    private static let entities: String = {
        let further = (1...12).map { number -> String in
            let inner = number == 1 ? "&a;" : "&a\(number - 1);"
            return "<!ENTITY a\(number) \"\(String(repeating: inner, count: 10))\">"
        }
        return "<!DOCTYPE r [<!ENTITY a \"aaaaaaaaaa\">\(further.joined())]>"
    }()

    static let documents: [WebFault] = lists.map { subject, name, answer in
        WebFault(subject, "\(subject) \(name)", answer)
    }

    private static let lists: [(Subject, String, ServedAnswer)] = [
        (.feed, "is a page", ServedAnswer(200, [:], page)), (.feed, "is empty", ServedAnswer(200, [:], "")),
        (.feed, "is binary", ServedAnswer(200, [:], body: Data((0...255).map(UInt8.init)))),
        (
            .feed, "is cut",
            ServedAnswer(200, [:], "<rss><channel><title>x</title><item><link>http://good", contentType: "text/xml")
        ),
        (
            .feed, "has no entries",
            ServedAnswer(200, [:], "<rss><channel><title>x</title></channel></rss>", contentType: "text/xml")
        ),
        (
            .feed, "is an entity bomb",
            ServedAnswer(
                200, [:], entities + "<rss><channel><title>&a12;</title></channel></rss>", contentType: "text/xml")
        ),
        (
            .feed, "reads a file",
            ServedAnswer(
                200, [:],
                "<!DOCTYPE r [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><rss><channel><title>&f;</title></channel></rss>",
                contentType: "text/xml")
        ),
        (.feed, "is JSON of something else", ServedAnswer(200, [:], "{\"a\": 1}", contentType: "application/json")),
        (
            .feed, "is JSON that is broken",
            ServedAnswer(
                200, [:], "{\"version\": \"https://jsonfeed.org/version/1\", ", contentType: "application/json")
        ),
        (
            .feed, "is closed in the middle",
            .raw(
                "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: 900\r\n\r\n"
                    + "<rss><channel><item><link>http://good")
        ),
        (
            .feed, "is closed before it begins",
            .raw("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: 900\r\n\r\n<?xml ")
        ),
        (
            .feed, "is deflated and closed in the middle",
            .raw(
                "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Encoding: deflate\r\nContent-Length: 900\r\n\r\nxx"
            )
        ),
        (
            .feed, "is JSON that is cut",
            ServedAnswer(
                200, [:], #"{"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1"}, {"ur"#,
                contentType: "application/json")
        ),
        (.feed, "is 404", ServedAnswer(404)), (.feed, "is 503", ServedAnswer(503)),
        (.feed, "closes", ServedAnswer([.close])),
        (.feed, "is too large", ServedAnswer(200, [:], "<rss>" + String(repeating: " ", count: 300_000) + "</rss>")),
        (.feed, "is 304 to nothing", ServedAnswer(304)),
        (.sitemap, "is a page", ServedAnswer(200, [:], page)), (.sitemap, "is empty", ServedAnswer(200, [:], "")),
        (
            .sitemap, "names itself",
            .raw(
                "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n"
                    + "<sitemapindex><sitemap><loc>SELF</loc></sitemap></sitemapindex>")
        ),
        (.sitemap, "is a gzip bomb", ServedAnswer(200, [:], body: robotsBomb, contentType: "application/gzip")),
        (
            .sitemap, "is a gzip that is cut",
            ServedAnswer(
                200, [:], body: cutGzip,
                contentType: "application/gzip")
        ),
        (.sitemap, "is cut", ServedAnswer(200, [:], "<urlset><url><loc>http://go", contentType: "text/xml")),
        (
            .sitemap, "is an entity bomb",
            ServedAnswer(200, [:], entities + "<urlset><url><loc>&a12;</loc></url></urlset>", contentType: "text/xml")
        ),
        (.sitemap, "is 403", ServedAnswer(403)),
        (.urls, "is binary", ServedAnswer(200, [:], body: Data((0...255).map(UInt8.init)))),
        (.urls, "is empty", ServedAnswer(200, [:], "")),
        (.urls, "names no address", ServedAnswer(200, [:], "hello\nworld\n")),
        (.urls, "is 410", ServedAnswer(410)),
    ]
}
