import ArticleModel
import Testing

@testable import Cleaning

@Suite struct ScriptArticleTests {
    @Test(arguments: ScriptPage.all.map(\.name))
    func `the article is read from the data of a script where the page shows none`(name: String) throws {
        let page = try #require(ScriptPage.all.first { $0.name == name }?.page)
        let article = try page.clean()
        #expect(article.paragraphs == ScriptPage.expected)
        #expect(article.title == "Sea wall to be raised")
        #expect(article.byline == ["Ann Example"])
        #expect(
            article.publishedAt == DateParts("2026-05-04T10:15:00+02:00").map { ArticleDate($0, source: "scriptData") })
        #expect(
            article.flags.filter { $0.name == .hiddenBody } == [
                QualityFlag(.hiddenBody, detail: "the body is in the data of a script; the page shows less")
            ])
    }

    @Test func `data that do not say they are about the page are left alone`() {
        let others = [
            #"<script>window.state = {"privacy":{"title":"Your data","html":"\#(ScriptPage.other)"}}</script>"#,
            #"<script>window.state = {"article":{"title":"Ferry strike","body":"\#(ScriptPage.other)"}}</script>"#,
            #"<script>window.state = {"body":"\#(ScriptPage.other)"}</script>"#,
            #"<script>window.state = {"title":"Sea wall to be raised","related":{"body":"\#(ScriptPage.other)"}}</script>"#,
        ]
        for script in others {
            #expect(throws: Rejection.self, "\(script)") { try ScriptPage(script: script).clean() }
        }
    }

    /// Cut off within a text, with rows that have no end, and with more fields that may be bodies than a page has.
    @Test(
        .timeLimit(.minutes(60)),
        arguments: [
            (#"state = "{"#, #"\"{\""#, ""), (#"self.__next_f.push([1,""#, #"a:T\n"#, #""])"#),
            ("state = {", #""text":"x","#, "}"),
        ])
    func `odd data cost one walk`(start: String, piece: String, end: String) {
        let script = start + String(repeating: piece, count: 20_000) + end
        #expect(throws: Rejection.self) { try ScriptPage(script: "<script>\(script)</script>").clean() }
    }

    @Test func `a page that shows its article is read as it stands`() throws {
        let script = #"<script>window.state = {"title":"Sea wall to be raised","body":"\#(ScriptPage.other)"}</script>"#
        let article = try MetadataFixture.clean(below: MetadataFixture.prose + MetadataFixture.prose + script)
        #expect(!article.paragraphs.contains { $0.text.hasPrefix("Ferry crews") })
        #expect(article.flags.allSatisfy { $0.name != .hiddenBody })
    }

    @Test func `a teaser gives way to the whole text that goes on from it`() throws {
        let teaser = String(ScriptPage.paragraphs[0])
        let more = Array(repeating: ScriptPage.html, count: 1).joined()
        let script = #"<script>window.state = {"title":"Sea wall to be raised","body":"\#(more)"}</script>"#
        let article = try ScriptPage(
            script: "<h1>Sea wall to be raised</h1><article><p>\(teaser)</p></article>\(script)"
        )
        .clean()
        #expect(article.paragraphs == ScriptPage.expected)
        #expect(article.removed.contains { $0.rule == "shownPart" && $0.sample.hasPrefix("The harbour board") })
    }

    @Test func `broken, deep and endless data cost no more than a walk over them`() {
        let deep = String(repeating: #"{"a":["#, count: 50_000)
        let broken = String(repeating: #"{"a":{b:function(){return {"c":"#, count: 20_000)
        for script in [deep, broken, "{\"title\":\"Sea wall", "[\"a\\", "{'a':" + String(repeating: "9", count: 400)] {
            #expect(throws: Rejection.self) {
                try ScriptPage(script: "<script>window.state = \(script)</script>").clean()
            }
        }
    }

    @Test func `values that hold themselves end`() {
        let json = #"[{"article":1},{"title":2,"body":1,"next":0},"Sea wall to be raised",[1,3,0]]"#
        let padding = String(repeating: " ", count: 500)
        let script = #"<script type="application/json">\#(json.dropLast())\#(padding)]</script>"#
        #expect(throws: Rejection.self) { try ScriptPage(script: script).clean() }
    }

    @Test(arguments: [
        (#"<p>One &amp; two.</p><p>Three.</p>"#, ["One & two.", "Three."]),
        (#"One &amp; two.\n\nThree."#, ["One & two.", "Three."]),
        (#"One & two.<br\/><br\/>Three."#, ["One & two.", "Three."]),
    ])
    func `the body of JSON-LD is read without tags and entities`(opening: String, first: [String]) throws {
        let body = opening + #"\n\#(ScriptPage.paragraphs.joined(separator: #"\n"#))"#
        let isMarkup = opening.contains("<")
        let rest = ScriptPage.paragraphs.map { isMarkup ? "<p>\($0)</p>" : $0 }.joined(separator: #"\n"#)
        let json =
            #"{"@type":"NewsArticle","headline":"Sea wall to be raised","articleBody":"\#(isMarkup ? opening + rest : body)"}"#
        let article = try ScriptPage(script: MetadataFixture.linked(json)).clean()
        #expect(article.paragraphs.map(\.text) == first + ScriptPage.paragraphs)
        #expect(article.flags.map(\.name) == [.hiddenBody])
    }
}
