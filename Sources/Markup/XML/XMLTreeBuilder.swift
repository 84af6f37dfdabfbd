import CLibXML2

/// Builds a tree from what libxml2 reports as it reads a document, or of each child of its outermost element one after the other.
final class XMLTreeBuilder {
    private typealias NamePointer = UnsafePointer<xmlChar>?

    private var tree = XMLTree()
    private var open: [Int] = []
    private var names: [XMLTree.Name: Int32] = [:]
    let limit: Int
    private(set) var isFull = false
    var context: xmlParserCtxtPtr?
    /// Takes a child of the outermost element, with the name of that; nil where the whole document is one tree.
    private let takeChild: ((XMLElement, XMLTree.Name) -> Bool)?
    /// The number of nodes that were taken, and are no longer in the tree.
    private var takenNodes = 0

    init(limit: Int, takeChild: ((XMLElement, XMLTree.Name) -> Bool)? = nil) {
        self.limit = limit
        self.takeChild = takeChild
    }

    /// The name of the outermost element; nil where there is none.
    var rootName: XMLTree.Name? { tree.root?.name }

    static var handlers: xmlSAXHandler {
        var handlers = xmlSAXHandler()
        handlers.initialized = UInt32(XML_SAX2_MAGIC)
        handlers.startElementNs = { pointer, local, prefix, namespace, _, _, count, _, attributes in
            XMLTreeBuilder.from(pointer)?.start(
                XMLTreeBuilder.name(local, prefix, namespace),
                UnsafeBufferPointer(start: attributes, count: Int(count) * 5)
            )
        }
        handlers.endElementNs = { pointer, _, _, _ in XMLTreeBuilder.from(pointer)?.end() }
        handlers.characters = { pointer, text, length in XMLTreeBuilder.from(pointer)?.append(text, length) }
        handlers.cdataBlock = handlers.characters
        handlers.ignorableWhitespace = handlers.characters
        return handlers
    }

    private static func from(_ pointer: UnsafeMutableRawPointer?) -> XMLTreeBuilder? {
        pointer.map { Unmanaged<XMLTreeBuilder>.fromOpaque($0).takeUnretainedValue() }
    }

    private static func name(_ local: NamePointer, _ prefix: NamePointer, _ namespace: NamePointer) -> XMLTree.Name {
        let text = local.map { String(cString: $0) } ?? ""
        return XMLTree.Name(text, in: (namespace ?? prefix).map { String(cString: $0) } ?? "")
    }

    func finished() -> XMLTree {
        for node in open { tree.nodes[node].end = Int32(tree.nodes.count) }
        return tree
    }

    /// Each attribute is five pointers: local name, prefix, namespace, and where its value begins and ends.
    private func start(_ name: XMLTree.Name, _ pointers: UnsafeBufferPointer<NamePointer>) {
        guard hasRoom() else { return }
        let first = Int32(tree.attributes.count)
        for index in stride(from: 0, to: pointers.count, by: 5) {
            guard let start = pointers[index + 3], let end = pointers[index + 4] else { continue }
            let name = XMLTreeBuilder.name(pointers[index], pointers[index + 1], pointers[index + 2])
            let range = appendValue(UnsafeBufferPointer(start: start, count: end - start))
            tree.attributes.append(XMLTree.Attribute(name: id(of: name), value: range))
        }
        open.append(tree.nodes.count)
        tree.nodes.append(
            XMLTree.Node(
                name: id(of: name), end: 0, attributes: first..<Int32(tree.attributes.count), text: 0..<0))
    }

    private func end() {
        guard let last = open.popLast() else { return }
        tree.nodes[last].end = Int32(tree.nodes.count)
        if open.count == 1 { handOver(childAt: last) }
    }

    /// Hands on a child of the outermost element, and makes room for the next one.
    private func handOver(childAt index: Int) {
        guard let takeChild, let rootName else { return }
        if !takeChild(XMLElement(tree: tree, index: index), rootName) { xmlStopParser(context) }
        takenNodes += tree.nodes.count - index
        tree.attributes.removeSubrange(Int(tree.nodes[index].attributes.lowerBound)...)
        tree.nodes.removeSubrange(index...)
        tree.bytes.removeSubrange((tree.attributes.last?.value.upperBound ?? 0)...)
    }

    private func append(_ text: NamePointer, _ length: Int32) {
        // A text of the outermost element itself is in no child.
        if takeChild != nil, open.count <= 1 { return }
        guard let text, hasRoom() else { return }
        let range = append(UnsafeBufferPointer(start: text, count: Int(length)))
        tree.nodes.append(
            XMLTree.Node(name: -1, end: Int32(tree.nodes.count + 1), attributes: 0..<0, text: range))
    }

    /// Appends the value of an attribute, in which libxml2 has left `&` as `&#38;`.
    private func appendValue(_ value: UnsafeBufferPointer<xmlChar>) -> Range<Int> {
        let start = tree.bytes.count
        var rest = value[...]
        while let mark = rest.firstIndex(of: UInt8(ascii: "&")) {
            tree.bytes.append(contentsOf: rest[...mark])
            rest = rest[(mark + 1)...]
            if rest.starts(with: "#38;".utf8) { rest = rest.dropFirst(4) }
        }
        tree.bytes.append(contentsOf: rest)
        return start..<tree.bytes.count
    }

    private func append(_ text: UnsafeBufferPointer<xmlChar>) -> Range<Int> {
        let start = tree.bytes.count
        tree.bytes.append(contentsOf: text)
        return start..<tree.bytes.count
    }

    private func id(of name: XMLTree.Name) -> Int32 {
        if let id = names[name] { return id }
        let id = Int32(tree.names.count)
        tree.names.append(name)
        names[name] = id
        return id
    }

    private func hasRoom() -> Bool {
        if takenNodes + tree.nodes.count < limit { return true }
        isFull = true
        xmlStopParser(context)
        return false
    }
}
