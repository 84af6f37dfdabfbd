import ArticleModel
import Foundation
import TestSupport
import Testing

/// Values that try to be more than text, in every field that texts and names come into, through all programs.
@Suite struct HostileValueTests {
    /// Escapes, marks that turn the direction of writing, line breaks of every kind, and markup.
    private static let attack =
        "\u{1B}[31mred\u{1B}]0;owned\u{7}\u{9B}2J\u{202E}evil\u{2066}\u{2028}\u{2029}\u{85}<script>alert(1)</script>'\"--;\u{FEFF}"
    private static let sql = "'); DROP TABLE articles; --"
    private static let formula = #"=HYPERLINK("http://evil.example","click")"#

    private static func json(_ value: Any) -> String {
        let data = try? JSONSerialization.data(withJSONObject: value, options: [.sortedKeys, .fragmentsAllowed])
        return String(decoding: data ?? Data(), as: UTF8.self)
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
    }

    /// A page with the attack in its head, its JSON-LD, its byline, its text, its captions and its comments.
    private static func page(_ title: String) -> String {
        let attack = escaped(attack)
        let data: [String: Any] = [
            "@context": "https://schema.org", "@type": "NewsArticle", "headline": title + Self.attack,
            "author": [["@type": "Person", "name": "Ana <b>Lind</b>" + Self.attack]],
            "articleSection": Self.attack + sql,
            "datePublished": "2026-05-08T10:00:00Z", "publisher": ["name": formula + Self.attack],
        ]
        return """
            <html lang="en"><head><title>\(escaped(title))\(attack)</title>
            <link rel="canonical" href="javascript:alert(1)//https://post.example/a">
            <meta property="og:url" content="https://post.example/\(title.prefix(6).suffix(1))?x=%1B[31m&quot;><script>alert(2)</script>">
            <meta property="og:site_name" content="\(escaped(formula))\(attack)">
            <meta name="author" content="\(escaped(sql))\(attack)">
            <script type="application/ld+json">\(json(data).replacing("</", with: "<\\/"))</script></head>
            <body><h1>\(escaped(title))\(attack)</h1><p class="byline">By Ana Lind\(attack)</p>
            <p>The city council voted late on Friday for the harbour plan, after a debate that had lasted most of the week.</p>
            <p>“We said no \(attack) and \(escaped(sql)),” Ana Lind, head of \(attack) Harbour Board, said on Friday.</p>
            <p>“\(escaped(formula)),” Robert Olm \(attack) said in Oslo after the vote in the crowded town hall.</p>
            <p>“We said no \(escaped(sql)),” Ana Lind said on Friday, and again on the day that followed it.</p>
            <p>\(attack)</p><div id="comments"><p>\(attack) First!</p></div></body></html>
            """
    }

    private static let configuration = """
        { "version": 1, "sources": [ { "name": "inbox'; DROP TABLE runs; --", "folder": "inbox", "index": "sources.csv",
            "outlet": "<b>=1+1</b> & 'Post'" } ] }
        """

    private static let names = [
        "two\nlines copydesk: forged.html", "esc\u{1B}[31m\u{202E}.html", "-rf.html", "quo'te\".html", "a..dots.html",
        "<script>alert(3)</script>.html".replacing("/", with: "\u{2215}"), String(repeating: "n", count: 250) + ".html",
        "rejected \u{1B}[2J\u{2028}\n.html",
    ]

    /// A newsroom with one page under each name, one of them rejected, and an index with a hostile outlet, all loaded.
    private func newsroom() throws -> Newsroom {
        let room = try Newsroom(Self.configuration)
        for (number, name) in Self.names.enumerated() {
            let text = name.hasPrefix("rejected") ? "" : Self.page("Plan \(number): \(Self.formula)")
            try room.folder.write(text, to: "inbox/\(name)")
        }
        let outlet = "@SUM(1) \(Self.attack)\r\n\(Self.sql)".replacing("\"", with: "\"\"")
        try room.folder.write("file,outlet\n-rf.html,\"\(outlet)\"\nno\u{1B}[0m.html,x\n", to: "sources.csv")
        let result = try room.run("--verbose")
        #expect(result.status == 0, "\(result)")
        try expectHarmless(result.errors, lineStart: "copydesk: ")
        return room
    }

    /// Holds what a terminal would get: no control but line breaks, no mark that cannot be seen, no line of somebody else.
    private func expectHarmless(_ text: String, lineStart: String? = nil) throws {
        let visible = text.unicodeScalars.filter {
            let category = $0.properties.generalCategory
            return $0 != "\n" && [.control, .format, .lineSeparator, .paragraphSeparator].contains(category)
        }
        #expect(visible.isEmpty, "\(visible.map { String($0.value, radix: 16) }): \(text)")
        guard let lineStart else { return }
        for line in text.split(separator: "\n") {
            #expect(line.hasPrefix(lineStart) || line.hasPrefix("  "), "\(line)")
        }
    }

    @Test func `every value is loaded as text, and the database stays whole`() throws {
        let room = try newsroom()
        #expect(try room.rows("SELECT count(*) FROM articles") == [["\(Self.names.count - 1)"]])
        #expect(try room.rows("SELECT count(DISTINCT file) FROM articles") == [["\(Self.names.count - 1)"]])
        #expect(try room.rows("SELECT reason FROM rejects") == [["empty"]])
        #expect(
            try Set(room.rows("SELECT name FROM outlets").map { $0[0] }) == [
                "<b>=1+1</b> & 'Post'",
                "@SUM(1) [31mred]0;owned2Jevil <script>alert(1)</script>'\"--; '); DROP TABLE articles; --",
            ])
        #expect(try room.rows("SELECT count(*) FROM quotes WHERE text LIKE '%DROP TABLE articles%'")[0][0] != "0")
        #expect(
            try room.rows(
                "SELECT count(*) FROM articles WHERE url LIKE 'javascript:%' OR canonical_url LIKE 'javascript:%'") == [
                    ["0"]
                ])
        #expect(try Program.copydesk("check", in: room.folder).status == 0)
    }

    @Test func `what a record calls itself and its outlet is a name, and its address one of the web`() throws {
        let room = try Newsroom(#"{ "version": 1, "sources": [ { "name": "inbox", "folder": "inbox" } ] }"#)
        let records = ["\(Self.attack)Post", " ", "two\nlines", "nul\u{0}Post"].enumerated().map { number, outlet in
            Self.json([
                "id": "\(number)\(Self.attack)", "outlet": outlet, "url": "javascript:alert(\(number))",
                "text": Newsroom.article(about: "plan \(number)"),
            ])
        }
        try room.folder.write(records.joined(separator: "\n"), to: "inbox/records.jsonl")
        let result = try room.run("--verbose")
        #expect(result.status == 0, "\(result)")
        try expectHarmless(result.errors, lineStart: "copydesk: ")
        #expect(
            try room.rows("SELECT name FROM outlets ORDER BY name").map { $0[0] } == [
                "[31mred]0;owned2Jevil <script>alert(1)</script>'\"--;Post", "nulPost", "two lines",
            ])
        #expect(try room.rows("SELECT count(*), count(url) FROM articles") == [["4", "0"]])
        for program in [Program.copydesk, .report] {
            let words = program.name == "copydesk" ? ["why", "inbox/records.jsonl#0\(Self.attack)"] : ["page"]
            let told = try program.start(words, in: room.folder).result()
            try expectHarmless(told.output + told.errors)
        }
    }

    @Test func `the tables hold no formula and no escape, and read back as what was loaded`() throws {
        let room = try newsroom()
        #expect(try Program.copydesk("export", "--csv", "csv", in: room.folder).status == 0)
        var cells = 0
        for name in try room.folder.names(in: "csv") where name.hasSuffix(".csv") {
            let rows = try CSVRecords(room.folder.text("csv/\(name)"), path: name).records.map(\.fields)
            #expect(rows.allSatisfy { $0.count == rows[0].count }, "\(name)")
            for cell in rows.joined() {
                cells += 1
                #expect(
                    !"=+@\t\r\n＝".contains(cell.first ?? "x") && (cell.first != "-" || Double(cell) != nil), "\(cell)")
                let controls = cell.unicodeScalars.filter { $0.properties.generalCategory == .control }
                #expect(controls.allSatisfy { $0 == "\n" || $0 == "\t" }, "\(name): \(cell)")
            }
        }
        #expect(cells > 500)
        let list = try CSVRecords(room.folder.text("csv/article_list.csv"), path: "").records.map(\.fields)
        let column = try #require(list[0].firstIndex(of: "outlet"))
        let outlets = try room.rows(
            "SELECT o.name FROM articles a JOIN outlets o ON o.id = a.outlet_id WHERE duplicate_of IS NULL"
        ).map {
            $0[0].hasPrefix("@") ? "'\($0[0])" : $0[0]
        }
        #expect(list.dropFirst().map { $0[column] }.sorted() == outlets.sorted())
    }

    @Test func `no page has an element, attribute or address that a text has brought`() throws {
        let room = try newsroom()
        #expect(try Program.report("page", "--now", Newsroom.clock, in: room.folder).status == 0)
        let pages = try room.folder.contents(below: "page").filter { $0.key.hasSuffix(".html") }
        #expect(Set(pages.keys.map { $0.prefix { $0 != "/" } }).isSuperset(of: ["articles", "index.html", "names"]))
        for (name, bytes) in pages {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(
                !text.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" }, "\(name)")
            let page = ParsedPage(bytes)
            #expect(page.elements.subtracting(Self.elements) == [], "\(name)")
            #expect(page.attributes.subtracting(Self.attributes) == [], "\(name)")
            #expect(page.addresses.filter { !Self.isOwn($0) } == [], "\(name)")
        }
        let front = ParsedPage(try room.folder.read("page/index.html"))
        #expect(front.texts["title"]?.first == "Copydesk report")
        #expect(front.texts["bdi"]?.contains { $0.contains("<script>alert(1)</script>") } == true)
    }

    /// The elements and attributes that the templates have.
    private static let elements: Set = [
        "html", "head", "meta", "title", "style", "link", "body", "header", "h1", "p", "time", "nav", "a", "main", "dl",
        "div", "dt", "dd", "section", "h2", "table", "thead", "tr", "th", "tbody", "td", "i", "bdi", "small", "figure",
        "blockquote", "mark", "figcaption", "b", "cite", "article", "h3", "ol", "li", "span", "ul", "details",
        "summary",
        "br", "pre", "del", "ins", "svg", "path", "rect", "g",
    ]
    private static let attributes: Set = [
        "lang", "charset", "http-equiv", "content", "name", "aria-label", "href", "class", "id", "scope", "style",
        "colspan", "rel", "title", "role", "viewbox", "viewBox", "d", "x", "y", "width", "height",
    ]

    private static func isOwn(_ address: String) -> Bool {
        ["#", "csv/", "articles/", "stories/", "names/", "../", "https://post.example/"].contains(
            where: address.hasPrefix)
    }

    @Test func `a terminal gets text alone, from whatever is printed for a person`() throws {
        let room = try newsroom()
        for name in Self.names {
            let result = try Program.copydesk("why", name, in: room.folder)
            #expect(result.status == 0, "\(name): \(result)")
            try expectHarmless(result.output)
            #expect(!result.output.split(separator: "\n").contains { $0.hasPrefix("copydesk: forged") })
        }
        try room.folder.write(
            Self.configuration.replacing(#""sources""#, with: #""clean": { "minimumBodyCharacters": 60 }, "sources""#),
            to: "pipeline.json")
        let difference = try Program.clean("--dry-run", "--diff", "-v", in: room.folder)
        #expect(difference.status == 0)
        try expectHarmless(difference.output + difference.errors)
        try room.folder.remove("var/runs/\(room.runs()[0])/extract.manifest.json")
        try expectHarmless(try Program.copydesk("status", in: room.folder).output)
        let missing = try Program.copydesk("why", "no\u{1B}[31m\nsuch\u{202E}", in: room.folder)
        #expect(missing.status == 66)
        try expectHarmless(missing.errors, lineStart: "copydesk: ")
        try room.folder.write(Self.page("Another"), to: "inbox/new\n\u{1B}[2J.html")
        let listed = try Program.fetch("--dry-run", in: room.folder)
        #expect(listed.lines.count == 1, "\(listed)")
        try expectHarmless(listed.output + listed.errors)
    }

    @Test(arguments: [#"\u001b[31m"#, #"\n"#, #"\u202e"#, #"\u2028"#, #"\u0000"#])
    func `a name in the configuration that is more than text is refused`(_ escape: String) throws {
        for (key, other) in [("name", #""folder": "inbox""#), ("outlet", #""name": "a", "folder": "inbox""#)] {
            let room = try Newsroom(#"{ "version": 1, "sources": [ { "\#(key)": "a\#(escape)b", \#(other) } ] }"#)
            let result = try room.run()
            #expect(result.status == 78 && result.errors.contains("sources[0].\(key) holds"), "\(result)")
            try expectHarmless(result.errors, lineStart: "copydesk: ")
        }
        let room = try Newsroom(#"{ "version": 1, "workspace": "a\u0000b", "sources": [] }"#)
        #expect(try room.run().errors.contains("workspace holds a character U+0000"))
    }
}
