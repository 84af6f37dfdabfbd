import Markup
import Testing

@Suite struct XMLDocumentTests {
    private func markup(_ xml: String) throws -> String? {
        try XMLDocument.parse(xml, maximumNodes: 10_000).root.map { "<\($0.name.local)>\($0.markup)" }
    }

    @Test func `elements, texts and attributes are read with their namespaces`() throws {
        let root = try #require(
            try XMLDocument.parse(
                #"<?xml version="1.0" encoding="utf-16"?><!-- c --><a xmlns="urn:a" xmlns:b="urn:b"><b:c d="1 &amp; 2" b:e="3"> x <![CDATA[<y>]]></b:c><f:g/></a>"#,
                maximumNodes: 100
            ).root)
        #expect(root.name == XMLTree.Name("a", in: "urn:a"))
        let children = Array(root.children)
        #expect(children.map(\.name) == [XMLTree.Name("c", in: "urn:b"), XMLTree.Name("g", in: "f")])
        #expect(children[0].text == "x <y>")
        #expect(children[0]["d"] == "1 & 2")
        #expect(children[0][XMLTree.Name("e", in: "urn:b")] == "3")
        #expect(children[0]["f"] == nil)
    }

    @Test(arguments: [
        (
            "<a>AT&T &nbsp;&eacute; &#233; &unknown; &#0; &#xD800;</a>",
            "<a>AT&amp;T \u{a0}é é &amp;unknown; &amp;#0; &amp;#xD800;"
        ),
        ("<a><b>one<br>two</b><c>three</c></a>", "<a><b>one<br>two</b><c>three</c>"),
        ("<a><b>one</a>", "<a><b>one</b>"),
        ("<a>one</b> two</a>", "<a>one two"),
        ("<a>whole<b>cut o", "<a>whole<b></b>"),
        ("<a>whole<b/><![CDATA[cut <b", "<a>whole<b></b>"), ("<a><b>cut o</b", "<a><b></b>"),
        ("<a><b>c <i", "<a><b></b>"),
        ("<a>one <!-- two <b>three</b></a>", "<a>one  two <b>three</b>"),
        ("<a>3 < 4 > 2</a>", "<a>3 &lt; 4 &gt; 2"),
        ("<a>one\u{0}\u{8}\u{ffff}two</a>", "<a>onetwo"),
        ("junk \n <a>one</a> junk", "<a>one"),
        ("<a b=\"1\" b=\"2\" c=x d>one</a>", "<a>one"),
        ("<a>one</a><b>two</b>", "<a>one"),
    ])
    func `what is broken is read as it was meant`(_ xml: String, _ expected: String) throws {
        #expect(try markup(xml) == expected)
    }

    @Test func `the children of the outermost element are read one by one, until that is enough`() throws {
        let xml = "<a b=\"0\"> x <c d=\"1\">one<e f=\"2\">&amp;</e></c> y <c d=\"3\"/><c>two</c></a>"
        var read: [String] = []
        let found = try XMLDocument.readChildren(of: xml, maximumNodes: 100) { child, root in
            read.append("\(root.local)/\(child.name.local) \(child["d"] ?? "-") \(child.markup)")
            return child["d"] != "3"
        }
        #expect(found?.root == XMLTree.Name("a"))
        #expect(read == ["a/c 1 one<e f=\"2\">&amp;</e>", "a/c 3 "])
        #expect(try XMLDocument.readChildren(of: "no markup", maximumNodes: 10) { _, _ in true } == nil)
    }

    @Test(arguments: [
        ("<a><b>one</b>", 1), ("<a><b>one</b", 2), ("<a><b><![CDATA[one</b></a>", 2), ("<a><b>one</a", 2),
        ("<a><b>one</b></a>", 0), ("<a><b>one<br></a>", 0), ("<a/>", 0), ("<a>one</a> junk <b>", 0),
        ("<a><!-- one</a>", 0), ("no markup", 0),
    ])
    func `a document that ends before its outermost element leaves elements open`(_ xml: String, _ count: Int) throws {
        #expect(try XMLDocument.parse(xml, maximumNodes: 100).unclosedCount == count)
        let found = try XMLDocument.readChildren(of: xml, maximumNodes: 100) { _, _ in true }
        #expect(found?.unclosedCount ?? 0 == count)
    }

    @Test func `a document of many pieces is read as a whole, and counted as one`() throws {
        let entries = (0..<20_000).map { "<c d='\($0)'>text \($0)</c>" }.joined(separator: "\n")
        var count = 0
        _ = try XMLDocument.readChildren(of: "<a>\(entries)</a>", maximumNodes: 100_000) { child, _ in
            if child["d"] == "\(count)", child.text == "text \(count)" { count += 1 }
            return true
        }
        #expect(count == 20_000)
        #expect(
            try XMLDocument.parse("<a>\(entries)</a>", maximumNodes: 100_000).root?.descendants.count { _ in true }
                == count)
        #expect(throws: XMLDocument.TooMuch.self) {
            _ = try XMLDocument.readChildren(of: "<a>\(entries)</a>", maximumNodes: 30_000) { _, _ in true }
        }
    }

    @Test func `entities are neither declared nor expanded nor loaded`() throws {
        let billion = (1...9).map { "<!ENTITY l\($0) \"\(String(repeating: "&l\($0 - 1);", count: 10))\">" }.joined()
        let laughs = "<!DOCTYPE a [<!ENTITY l0 \"lol>\"><!-- ' ] -->\(billion)]><a>&l9;</a>"
        #expect(try markup(laughs) == "<a>&amp;l9;")
        let external = #"<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd"> %p; ]><a b="&x;">&x;</a>"#
        #expect(try markup(external) == "<a>&amp;x;")
        let loaded = #"<!DOCTYPE a SYSTEM "http://192.0.2.1/a.dtd"><a>one</a>"#
        #expect(try markup(loaded) == "<a>one")
    }

    @Test func `what is nested too deep is dropped, and too many elements are refused`() throws {
        let deep = String(repeating: "<a>", count: 100_000)
        let tree = try XMLDocument.parse(deep, maximumNodes: 1_000)
        #expect(tree.root.map { $0.descendants.count { _ in true } < 300 } == true)
        let error = #expect(throws: XMLDocument.TooMuch.self) {
            try XMLDocument.parse("<a>" + String(repeating: "<b/>", count: 5_000), maximumNodes: 1_000)
        }
        #expect(error?.description == "more than 1000 elements and texts")
        #expect(try XMLDocument.parse("no markup", maximumNodes: 10).root == nil)
    }
}
