import Testing

@testable import Markup

@Suite struct AttributeTests {
    /// The attributes of the first element in the body of `html`.
    private func attributes(_ html: String, keeping others: [String] = []) throws -> [String: String] {
        let tree = try HTMLParser.parse("<body>\(html)", HTMLParser.Limits(nodes: 1_000), keeping: others)
        let body = try #require(tree.nodes.firstIndex { $0.tag == .body })
        let names = Set(AttributeName.allCases.map(\.rawValue) + others)
        let pairs = names.compactMap { name in tree.value(named: name, of: body + 1).map { (name, $0) } }
        return Dictionary(uniqueKeysWithValues: pairs)
    }

    @Test(arguments: [
        ("<p class='a b' id=c>x</p>", ["class": "a b", "id": "c"]),
        ("<P CLASS=\"A\" Hidden>x</P>", ["class": "A", "hidden": ""]),
        ("<p id=a id=b ID='c'>x</p>", ["id": "a"]),
        ("<p id = 'a' / class=b/>x</p>", ["id": "a", "class": "b/"]),
        ("<p onclick='if (a > b) c()' width=3 id=a @click=\"x\" [hidden]=y>x</p>", ["id": "a"]),
        ("<p n=7 id=a>x</p>", ["id": "a"]),
        ("<p n=7>x</p><p id=a>y</p>", [:]),
    ])
    func `attributes that name an element are kept`(html: String, found: [String: String]) throws {
        #expect(try attributes(html) == found)
    }

    @Test(arguments: [
        ("a&amp;b", "a&b"), ("caf&eacute;", "café"), ("&#8217;&#x2019;&#X2019", "’’’"),
        ("a?b=1&c=2&copy=3", "a?b=1&c=2&copy=3"),
        ("&nothing; & &; &#; &#xzz; &#0;", "&nothing; & &; &#; &#xzz; &#0;"), ("&thetasym;", "ϑ"), ("R&D", "R&D"),
        ("&#99999999999999999999;", "&#99999999999999999999;"), ("&amp;amp;", "&amp;"), ("東京 &ndash; Zoë", "東京 – Zoë"),
    ])
    func `letters written as references are read`(value: String, found: String) throws {
        #expect(try attributes("<a href=\"\(value)\">x</a>") == ["href": found])
    }

    @Test func `attributes that are asked for are kept beside them`() throws {
        let html = "<p data-kind=note data-other=x class=a>x</p>"
        #expect(try attributes(html, keeping: ["data-kind", "class"]) == ["data-kind": "note", "class": "a"])
    }

    @Test func `what programs call their parts is a label, whatever else it is called`() throws {
        let long = String(repeating: "d", count: 25)
        let html = "<p data-acme-module=a DATA-X-WIDGET=b data-acme=c data-my-component=\(long)>x"
        let tree = try HTMLParser.parse(html, HTMLParser.Limits(nodes: 100), keeping: ["data-acme-module"])
        #expect(tree.attributes.filter(\.name.isLabel).map(tree.value(of:)) == ["a", "b"])
        #expect(tree.nodes.indices.compactMap { tree.value(named: "data-acme-module", of: $0) } == ["a"])
    }

    @Test func `a name longer than the parser reads gives an element no attributes of another`() throws {
        let long = String(repeating: "a", count: 100) + "n=0"
        let tree = try HTMLParser.parse("<p id=mine>x</p><\(long)>y", maximumNodes: 100)
        #expect(tree.nodes.indices.filter { tree.has(.id, $0) }.map { tree.nodes[$0].tag } == [.p])
    }
}
