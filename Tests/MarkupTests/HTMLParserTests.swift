import Testing

@testable import Markup

@Suite struct HTMLParserTests {
    private func texts(_ html: String) throws -> String {
        let tree = try HTMLParser.parse(html, maximumNodes: 1_000_000)
        return tree.nodes.indices.map { String(decoding: tree.text(of: $0), as: UTF8.self) }.joined()
    }

    @Test func `text 100,000 elements deep is read`() throws {
        let depth = 100_000
        let html = String(repeating: "<div>", count: depth) + "deep" + String(repeating: "</div>", count: depth)
        #expect(try texts(html) == "deep")
    }

    @Test func `a comment that is never closed hides nothing`() throws {
        #expect(try texts("<p>One</p><!-- two <p>three</p>").hasSuffix("three"))
    }

    @Test func `a wrong charset in the page does not cut it`() throws {
        #expect(try texts(#"<meta charset="ascii"><p>Zoë’s café – 東京</p>"#) == "Zoë’s café – 東京")
    }

    @Test func `a NUL byte ends nothing`() throws {
        #expect(try texts("<p>be\u{0}fore</p><p> after</p>") == "before after")
    }

    @Test func `scripts are cut and linked data is kept`() throws {
        let tree = try HTMLParser.parse(
            #"<SCRIPT>if (a < b) "</p>"</SCRIPT><script type="application/ld+json">{"a": 1}</script><p>x</p>"#,
            maximumNodes: 100)
        #expect(tree.linkedData == [#"{"a": 1}"#])
    }

    @Test(arguments: [
        ("<script src='https://a.widgets.example/x.js'>1</script>", 1), ("<script src=//widgets.example/>", 1),
        ("<script src='https://widgets.example.org/x.js'></script>", 0), ("<script>widgets.example</script>", 0),
    ])
    func `scripts from a host that is asked for leave an empty element`(script: String, count: Int) throws {
        let tree = try HTMLParser.parse(
            "<body><p>One</p>\(script)</body>", HTMLParser.Limits(nodes: 100), scriptsOf: ["widgets.example"])
        #expect(tree.nodes.count { $0.tag == .script && $0.attributesCount == 0 } == count)
    }

    @Test func `a page with more nodes than allowed is refused`() {
        #expect(throws: HTMLParser.TooMuch.nodes(limit: 50)) {
            try HTMLParser.parse(String(repeating: "<p>x</p>", count: 100), maximumNodes: 50)
        }
    }

    @Test func `a text of eleven megabytes is whole`() throws {
        let text = String(repeating: "word ", count: 2_200_000)
        #expect(try texts("<p>\(text)</p>").utf8.count == text.utf8.count)
    }
}
