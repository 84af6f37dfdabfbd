import ArticleModel
import Fetching
import Foundation
import Rights

extension FuzzTarget {
    /// A path on the first line, and a `robots.txt` after it.
    static let robots = FuzzTarget(
        name: "robots", maximumLength: 4_096, mutations: 500,
        check: { bytes in
            let path = "/" + String(decoding: bytes.prefix { $0 != 10 }, as: UTF8.self)
            let rules = RobotsFile(Array(bytes.drop { $0 != 10 })).rules(for: "Copydesk")
            let encoded = path.replacing("a", with: "%61")
            try require(
                rules.allows(path) == rules.allows(encoded),
                "\(path) and \(encoded) are one path, and only one is allowed")
        },
        seeds: { _ in
            [
                "a/b?c=d\nUser-agent: *\nDisallow: /a*b$\nAllow: /a/\nCrawl-delay: 5\nSitemap: https://post.example/map.xml\n",
                "private/a\n\u{feff}user-agent: Copydesk/1.0\rUser-Agent: other\rdisallow: /private # all\rAllow: /%61\r",
                "x\nDisallow: /\nUser-agent: copydesk\nDisallow:\nContent-Signal: ai-train=no\nUser-agent: *\nDisallow: *x*$\n",
            ].map { Array($0.utf8) }
        })

    /// What a site says of use by machines: the value of a header or a `meta` element, which is also tried as a tdmrep.json.
    static let rights = FuzzTarget(
        name: "rights", maximumLength: 4_096, mutations: 1_000,
        check: { bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            let fields = ["X-Robots-Tag", "Content-Signal", "Content-Usage", "tdm-reservation", "tdm-policy", "Link"]
            let found =
                fields.flatMap { AnswerRights.statements([($0, text)]) }
                + PageRights.statements([("robots", text), ("googlebot", text), ("tdm-reservation", text)])
                + TDMFile(Data(bytes)).statements(for: "/" + text)
            for statement in found {
                try require(statement.said.isPrintable && statement.said.unicodeScalars.count <= 501, "\(statement)")
                try require((statement.use == nil) == (statement.permission == nil), "\(statement)")
                try checkCoding(statement)
            }
        },
        seeds: { _ in
            [
                "noindex, googlebot: noarchive, max-snippet:20, unavailable_after: Friday, 25-Jun-10 15:00:00 GMT",
                "search=yes, ai-train=no", "train-ai=n;a=\"b\\\"c\", search=y, bots=(a b)", "1",
                "</terms>; rel=\"license\"",
                "[{\"location\":\"/a/*.html$\",\"tdm-reservation\":1,\"tdm-policy\":\"https://post.example/p\"}]",
            ].map { Array($0.utf8) }
        })

    /// An address that is asked for, as a redirect may name it.
    static let redirect = FuzzTarget(
        name: "redirect", maximumLength: 512, mutations: 2_000,
        check: { bytes in
            guard let address = try? WebAddress(String(decoding: bytes, as: UTF8.self)) else { return }
            let text = address.description
            try require(
                (try? WebAddress(text)) == address, "\(text) is read as another address than it was written for")
            try require(text.utf8.allSatisfy { (0x21...0x7e).contains($0) }, "\(text) is no line of a request")
            try require(
                !text.contains("@") || text.split(separator: "/").dropFirst(2).joined().contains("@"),
                "\(text) has a user")
        },
        seeds: { _ in
            [
                "https://post.example:8443/a/../b%20c?d=e&f#g", "http://[2606:4700::1111]/%2e%2E/\u{e4}",
                "HTTP://m\u{fc}nchen.example\\x",
                "http://me:secret@post.example/", "http://0x7f.1/", "//post.example/a@b",
            ].map { Array($0.utf8) }
        })
}
