import ArticleModel
import Markup
import Testing

import Text

@testable import Cleaning

@Suite struct OverrideTests {
    private func cleaner(_ json: JSONValue) throws -> Cleaner {
        var reader = SettingsReader(json, path: "")
        var settings = CleanSettings()
        settings.overrides = [OutletOverride(from: &reader)]
        #expect(reader.finish() == [])
        return Cleaner(settings)
    }

    private static let page = """
        <html><head><title>Sea wall</title></head><body><div class="top"><b>Sea wall to be raised</b><i>4 May 2026</i></div>
        <div class="side"><p>Tides are told here every day of the year, in words that are longer than the story itself and \
        that no reader of the story wants to see in it, however well they are meant.</p></div>
        <div id="story" data-fen="text"><p>The harbour board voted on Monday to raise the sea wall by a metre.</p>
        <div class="rest"><p>The work costs two million and takes until October, when the storms usually begin.</p>
        <p class="promo box">Our daily letter from the coast has all about walls, tides and ships, and is free.</p>
        <p>The lower town was cut off four times last year, and eleven boats were lost to the sea.</p></div></div>
        <div class="sign"><span>Ann Example</span><span>Bob Sample</span></div></body></html>
        """

    private static let rules: JSONValue = .object([
        "hosts": .array([.string("harbourpost.example")]),
        "body": .array([.string("main"), .string("div#story[data-fen=text]")]),
        "remove": .array([.string("#story .promo.box")]), "title": .array([.string(".top b")]),
        "authors": .array([.string(".sign span")]), "date": .array([.string(".top i")]),
    ])

    @Test func `an override says where the article and its fields stand`() throws {
        let article = try cleaner(Self.rules).clean(.fixture(url: MetadataFixture.url), .html(Self.page))
        #expect(
            article.paragraphs.map(\.text) == [
                "The harbour board voted on Monday to raise the sea wall by a metre.",
                "The work costs two million and takes until October, when the storms usually begin.",
                "The lower town was cut off four times last year, and eleven boats were lost to the sea.",
            ])
        #expect(article.title == "Sea wall to be raised")
        #expect(article.byline == ["Ann Example", "Bob Sample"])
        #expect(article.publishedAt == DateParts("2026-05-04").map { ArticleDate($0, source: "header") })
        #expect(
            article.removed == [
                RemovedBlock(
                    rule: "override", reason: "is removed by the file of overrides for this outlet",
                    text: "Our daily letter from the coast has all about walls, tides and ships, and is free.")
            ]
                + ["Ann Example", "Bob Sample", "4 May 2026"].map {
                    RemovedBlock(
                        rule: "override", reason: "is a field by the file of overrides for this outlet", text: $0)
                })
    }

    @Test func `what an override makes a field does not stay in the body`() throws {
        let rules: JSONValue = .object([
            "hosts": .array([.string("harbourpost.example")]), "title": .array([.string(".kicker")]),
            "subtitle": .array([.string(".intro")]), "authors": .array([.string(".who")]),
        ])
        let page = MetadataFixture.page(
            above: """
                <h1>Sea wall</h1><p class="kicker">The wall rises - by a metre</p><p class="intro">The board wants to be \
                ready for the storms of the winter, and pays two million for it.</p>
                """,
            below:
                #"<p class="who">By Ann Example and Bob Sample</p>"#
        )
        let article = try cleaner(rules).clean(.fixture(url: MetadataFixture.url), .html(page))
        #expect(article.title == "The wall rises - by a metre")
        #expect(
            article.subtitle == "The board wants to be ready for the storms of the winter, and pays two million for it."
        )
        #expect(article.byline == ["Ann Example", "Bob Sample"])
        #expect(article.paragraphs.map { $0.text.prefix(20) } == ["The harbour board vo", "The work costs two m"])
    }

    @Test func `pages of other hosts are read as ever`() throws {
        for url in ["https://coast.example/a", "https://notharbourpost.example/a", nil] {
            let raw = RawArticle.fixture(url: url)
            #expect(try cleaner(Self.rules).clean(raw, .html(Self.page)) == Cleaner().clean(raw, .html(Self.page)))
        }
    }

    @Test func `what an override does not find is left to the rules`() throws {
        let rules: JSONValue = .object([
            "hosts": .array([.string("harbourpost.example")]), "body": .array([.string("#nowhere")]),
            "title": .array([.string("h6")]),
        ])
        let raw = RawArticle.fixture(url: MetadataFixture.url)
        #expect(try cleaner(rules).clean(raw, .html(Self.page)) == Cleaner().clean(raw, .html(Self.page)))
    }

    @Test(arguments: [
        ("p", ["one", "two", "three"]), (".a", ["one", "two"]), ("p.a.b", ["two"]), ("#x", ["three"]),
        ("[role]", ["one", "three"]), ("[role=v]", ["one"]), ("[role='v w']", ["three"]), ("div p", ["two"]),
        ("section div .b", ["two"]), ("div section p", []), ("P.a", ["one", "two"]),
    ])
    func `a selector means elements`(text: String, found: [String]) throws {
        let html =
            "<body><p class='a' role='v'>one</p><section><div><p class='b a'>two</p></div></section><p id=x role='v w'>three</p></body>"
        let tree = try HTMLParser.parse(html, maximumNodes: 100)
        let selector = try #require(Selector(text))
        let nodes = tree.nodes.indices.filter { selector.matches($0, in: tree) }
        #expect(nodes.map { WhitespaceNormalizedText.of($0, in: tree) } == found)
    }

    @Test(arguments: ["", " ", "div >p", "a, b", ".", "#", "[", "[x", "p:first-child()", "..a", "p {"])
    func `what is no selector is none`(text: String) { #expect(Selector(text) == nil) }
}
