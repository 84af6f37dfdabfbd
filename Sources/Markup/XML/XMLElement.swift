import Text

/// An element of an XML document.
package struct XMLElement: Sendable {
    let tree: XMLTree
    let index: Int

    private var node: XMLTree.Node { tree.nodes[index] }

    package var name: XMLTree.Name { tree.names[Int(node.name)] }

    /// The elements directly below this one, in their order.
    package var children: some Sequence<XMLElement> {
        sequence(state: index + 1) { [tree, end = Int(node.end)] next -> XMLElement? in
            while next < end {
                let child = next
                next = Int(tree.nodes[child].end)
                if tree.nodes[child].name >= 0 { return XMLElement(tree: tree, index: child) }
            }
            return nil
        }
    }

    /// All elements below this one.
    package var descendants: some Sequence<XMLElement> {
        (index + 1..<Int(node.end)).lazy.filter { [tree] in tree.nodes[$0].name >= 0 }
            .map { [tree] in XMLElement(tree: tree, index: $0) }
    }

    /// The value of the attribute `name`, in whatever namespace: of two, the one without counts.
    package subscript(name: String) -> String? {
        let named = attributes.filter { $0.name.local == name }
        return (named.first { $0.name.namespace.isEmpty } ?? named.first)?.value
    }

    /// The value of the attribute `name`.
    package subscript(name: XMLTree.Name) -> String? { attributes.first { $0.name == name }?.value }

    private var attributes: [(name: XMLTree.Name, value: String)] {
        tree.attributes[Int(node.attributes.lowerBound)..<Int(node.attributes.upperBound)].map {
            (tree.names[Int($0.name)], tree.text($0.value))
        }
    }

    /// All text in the element, without the white space around it.
    package var text: String {
        var bytes: [UInt8] = []
        for child in tree.nodes[index + 1..<Int(node.end)] { bytes += tree.bytes[child.text] }
        let start = bytes.firstIndex { !$0.isASCIIBlank } ?? bytes.endIndex
        let end = bytes.lastIndex { !$0.isASCIIBlank }.map { $0 + 1 } ?? start
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }

    /// Whether elements are in the element, as where a page's markup was pasted in as it is.
    package var hasChildren: Bool { children.contains { _ in true } }

    /// What is in the element, written as HTML.
    package var markup: String {
        var output: [UInt8] = []
        var open: [(end: Int, name: String)] = []
        for child in index + 1..<Int(node.end) {
            XMLElement.close(&open, before: child, &output)
            let node = tree.nodes[child]
            if node.name < 0 {
                XMLElement.escape(tree.bytes[node.text], to: &output)
            } else {
                let element = XMLElement(tree: tree, index: child)
                element.writeStartTag(to: &output)
                if !XMLElement.void.contains(element.name.local) { open.append((Int(node.end), element.name.local)) }
            }
        }
        XMLElement.close(&open, before: Int(node.end), &output)
        return String(decoding: output, as: UTF8.self)
    }

    private func writeStartTag(to output: inout [UInt8]) {
        output += Array("<\(name.local)".utf8)
        for attribute in attributes where attribute.name.namespace.isEmpty {
            output += Array(" \(attribute.name.local)=\"".utf8)
            XMLElement.escape(Array(attribute.value.utf8)[...], to: &output)
            output.append(UInt8(ascii: "\""))
        }
        output.append(UInt8(ascii: ">"))
    }

    private static func close(_ open: inout [(end: Int, name: String)], before index: Int, _ output: inout [UInt8]) {
        while let last = open.last, last.end <= index {
            output += Array("</\(last.name)>".utf8)
            open.removeLast()
        }
    }

    static func escape(_ text: ArraySlice<UInt8>, to output: inout [UInt8]) {
        for byte in text {
            switch byte {
            case UInt8(ascii: "&"): output += "&amp;".utf8
            case UInt8(ascii: "<"): output += "&lt;".utf8
            case UInt8(ascii: ">"): output += "&gt;".utf8
            case UInt8(ascii: "\""): output += "&quot;".utf8
            default: output.append(byte)
            }
        }
    }

    /// The elements of HTML that have no end tag.
    private static let void: Set = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    ]
}
