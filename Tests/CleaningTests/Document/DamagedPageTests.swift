import ArticleModel
import Testing

@testable import Cleaning

/// Pages as the web serves them at its worst. Charsets are the fetcher's: see `FetchingTests`.
@Suite(.timeLimit(.minutes(60))) struct DamagedPageTests {
    static let prose = [
        "The harbour board voted on Monday to raise the sea wall by a metre before the winter, its chair told reporters.",
        "The work will cost eleven million crowns, of which the county pays half, and it is to begin in November.",
    ]
    static let story = prose.map { "<p>\($0)</p>" }.joined()

    private func texts(_ html: String, _ settings: CleanSettings = CleanSettings()) throws -> [String] {
        try Cleaner(settings).clean(.fixture, .html(html)).paragraphs.map(\.text)
    }

    private func rejection(_ html: String, _ settings: CleanSettings = CleanSettings()) -> Rejection? {
        #expect(throws: Rejection.self) { try texts(html, settings) }
    }

    @Test(arguments: ["", "<", "x", "\u{0}", "<!--", "<script>", "<p", "</", "&#x110000;", "\u{FFFD}\u{FFFD}"])
    func `next to nothing is no article`(html: String) {
        #expect(rejection(html)?.reason == .noBody)
    }

    @Test func `a page over the limit of bytes is refused unread`() {
        var settings = CleanSettings()
        settings.maximumBytes = 1_000
        let error = rejection(String(repeating: "x", count: 1_001), settings)
        #expect(error == Rejection(.clean, .tooLarge, "1001 bytes, more than 1000"))
    }

    @Test func `a page of too many nodes is refused`() {
        var settings = CleanSettings()
        settings.maximumNodes = 1_000
        let error = rejection(String(repeating: "<p>x</p>", count: 1_000), settings)
        #expect(error == Rejection(.clean, .tooLarge, "more than 1000 elements and texts"))
    }

    @Test func `a page too deep is refused`() {
        var settings = CleanSettings()
        settings.maximumDepth = 1_000
        let error = rejection(String(repeating: "<div>", count: 1_001) + Self.story, settings)
        #expect(error?.detail.hasSuffix("elements open at once, more than 1000") == true)
    }

    @Test(arguments: [255, 256, 1_000, 100_000])
    func `a story nested deep is read`(depth: Int) throws {
        let open = String(repeating: "<div>", count: depth)
        let close = String(repeating: "</div>", count: depth)
        #expect(try texts("<body>\(open)\(Self.story)\(close)</body>") == Self.prose)
    }

    /// Whatever is asked of an element for its labels is known before: a walk through what it holds, or up to what holds
    /// it, would be billions of steps here.
    @Test(arguments: [
        (#"<div class="share">"#, "<blockquote>Proud of it.</blockquote>"), (#"<span class="author">"#, "Ann Example"),
        (#"<table><tr><td>"#, "12"),
    ])
    func `elements with labels nested deep cost no walk for each`(open: String, text: String) throws {
        let nest = String(repeating: open, count: 30_000)
        #expect(try texts("<body><div>\(Self.story)</div>\(nest)\(text)").prefix(2) == Self.prose[...])
    }

    /// Looking at each of the others for each of them would be minutes.
    @Test func `attributes and scripts beyond number cost one look each`() throws {
        let names = (0..<100_000).map { "data-a\($0)-module=x" }.joined(separator: " ")
        let scripts = String(repeating: "<p>word</p><script src='//x.disqus.com/a.js'></script>", count: 30_000)
        #expect(try texts("<body><div \(names)>\(Self.story)</div><div>\(scripts)").prefix(2) == Self.prose[...])
    }

    @Test func `end tags that close nothing cost a budget, not minutes`() {
        var settings = CleanSettings()
        settings.maximumParserSteps = 1_000_000
        let html = String(repeating: "<b>", count: 2_000) + Self.story + String(repeating: "</i>", count: 2_000)
        #expect(rejection(html, settings)?.detail.hasSuffix("steps to close its elements, more than 1000000") == true)
    }

    @Test(arguments: [
        "<svg>", "<!-- ", "<td>", "<article>", "<h2>Related</h2>", "<div class=related>", "<a b=\"", "</",
    ])
    func `what is given twenty thousand times costs no minutes`(piece: String) {
        let html = "<body>\(Self.story)" + String(repeating: piece, count: 20_000)
        _ = try? texts(html)
    }

    @Test func `a bomb of formatting is read`() throws {
        let bomb = String(repeating: "<b><i>", count: 2_000)
        #expect(try texts("<body>\(Self.story)\(bomb)</body>") == Self.prose)
    }

    @Test func `a hundred thousand siblings are read past`() throws {
        let rows = String(repeating: "<i></i>", count: 100_000)
        #expect(try texts("<body>\(rows)\(Self.story)</body>") == Self.prose)
    }

    @Test func `a hundred thousand attributes are read past`() throws {
        let attributes = (0..<100_000).map { "a\($0)=\"b\"" }.joined(separator: " ")
        #expect(try texts("<body \(attributes)>\(Self.story)</body>") == Self.prose)
    }

    /// Eleven megabytes are read in `HTMLParserTests`.
    @Test func `one text of a megabyte is one paragraph`() throws {
        let text = String(repeating: "wave after wave ", count: 65_000)
        let paragraphs = try texts("<body><p>\(text)</p></body>")
        #expect(paragraphs.map(\.utf8.count) == [text.utf8.count - 1])
    }

    @Test(arguments: [
        "<!-- never closed \(story)", "<plaintext>\(story)", "<![CDATA[ x ]]>\(story)", "<?xml version='1.0'?>\(story)",
        "<template><p>Not shown to anybody who reads this page, and not part of it either.</p></template>\(story)",
        "<noscript><p>Please turn on scripts to read this page, or take another browser.</p></noscript>\(story)",
        "<html></html>\(story)", "<body></body></html>\(story)",
        "\(story)<script>if (a < b) document.write('<p>x</p>')",
        "\(story)<style>p { color: red }", "<div @click=\"a > b\" [x]='<p>'>\(story)</div>",
        "<base href=\"https://elsewhere.example/\">\(story)", "<meta http-equiv=refresh content='0;url=/b'>\(story)",
        "<iframe>\(prose[0])</iframe>\(story)", "<img alt='>' src=data:image/png;base64,AAAA>\(story)",
        "<html amp><style amp-boilerplate>x</style><amp-img src=a.png></amp-img>\(story)",
    ])
    func `odd markup neither hides nor adds text`(html: String) throws {
        let found = try texts(html)
        #expect(Self.prose.allSatisfy { prose in found.contains { $0.hasSuffix(prose) } })
        #expect(found.count == 2)
    }

    @Test func `frames without text are no article`() {
        let html = "<frameset cols='20%,80%'><frame src=a.html><frame src=b.html></frameset>"
        #expect(rejection(html)?.reason == .noBody)
    }

    @Test func `of two articles the first is taken`() throws {
        let other =
            "<article><h1>Seals</h1><p>Walkers counted forty seals at low tide on Sunday, more than ever.</p></article>"
        let html = "<body><article><h1>Wall</h1>\(Self.story)</article>\(other)</body>"
        #expect(try texts(html) == Self.prose)
    }

    @Test func `an article that is in linked data alone is taken from there`() throws {
        let more = [
            "Fishermen who moor along the old quay fear that they will lose their berths for two seasons or longer.",
            "A survey found that the current has carried away so much sand that the foot of the wall stands free.",
        ]
        let body = (Self.prose + more).joined(separator: "\\n")
        let data = #"{"@graph": [{"@type": "NewsArticle", "articleBody": "\#(body)"}]}"#
        let html = "<script type='application/ld+json'>\(data)</script><body><p>Loading the story for you.</p></body>"
        #expect(try texts(html) == Self.prose + more)
    }

    @Test func `linked data that is no JSON, or too deep, costs no text`() throws {
        let deep = String(repeating: "[", count: 10_000)
        for data in ["{\"a\": ", deep, "{\"@graph\": \"\u{7}\"}"] {
            #expect(try texts("<script type='application/ld+json'>\(data)</script>\(Self.story)") == Self.prose)
        }
    }

    @Test func `marks that steer writing and joiners without width are gone from between letters`() throws {
        let first = Self.prose[0].replacing("harbour", with: "har\u{AD}bo\u{200B}ur\u{FEFF}")
        #expect(try texts("<p>\(first)</p><p>\(Self.prose[1])</p>") == Self.prose)
    }
}
