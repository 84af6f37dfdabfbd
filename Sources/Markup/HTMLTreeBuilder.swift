import CLibXML2

/// Writes down what libxml2 reports as it reads a page.
final class HTMLTreeBuilder {
    var tree = HTMLTree()
    private(set) var isFull = false
    var context: htmlParserCtxtPtr?
    private let limit: Int
    private var open: [Int] = []
    private var tags = NameCache(nothing: HTMLTag.other) { HTMLTag(named: $0) }
    private var names = NameCache(nothing: HTMLTree.AttributeName("")) { HTMLTree.AttributeName($0) }

    /// `bytes` tells how long the page is.
    init(limit: Int, bytes: Int) {
        self.limit = limit
        tree.bytes.reserveCapacity(bytes)
        tree.nodes.reserveCapacity(min(limit, bytes / 24))
        tree.attributes.reserveCapacity(bytes / 48)
    }

    static var handlers: htmlSAXHandler {
        var handlers = htmlSAXHandler()
        handlers.startElement = { HTMLTreeBuilder.from($0)?.start($1, $2) }
        handlers.endElement = { HTMLTreeBuilder.from($0)?.end($1) }
        handlers.characters = { HTMLTreeBuilder.from($0)?.append($1, $2) }
        handlers.cdataBlock = handlers.characters
        handlers.ignorableWhitespace = handlers.characters
        return handlers
    }

    private static func from(_ pointer: UnsafeMutableRawPointer?) -> HTMLTreeBuilder? {
        pointer.map { Unmanaged<HTMLTreeBuilder>.fromOpaque($0).takeUnretainedValue() }
    }

    func finished() -> HTMLTree {
        for node in open { tree.nodes[node].end = tree.nodes.count }
        open = []
        return tree
    }

    private func start(
        _ name: UnsafePointer<xmlChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        guard let name, hasRoom() else { return }
        let first = tree.attributes.count
        read(attributes)
        open.append(tree.nodes.count)
        append(tags.value(of: name), attributes: first..<tree.attributes.count, text: 0..<0)
    }

    private func end(_ name: UnsafePointer<xmlChar>?) {
        guard let name, let last = open.last, tree.nodes[last].tag == tags.value(of: name) else { return }
        open.removeLast()
        tree.nodes[last].end = tree.nodes.count
    }

    private func append(_ text: UnsafePointer<xmlChar>?, _ length: Int32) {
        guard let text, hasRoom() else { return }
        let start = tree.bytes.count
        tree.bytes.append(contentsOf: UnsafeBufferPointer(start: text, count: Int(length)))
        append(.text, attributes: 0..<0, text: start..<tree.bytes.count)
    }

    private func append(_ tag: HTMLTag, attributes: Range<Int>, text: Range<Int>) {
        // The parent of a text is the innermost open element; an element is already open itself.
        let parent = tag == .text ? open.last : open.dropLast().last
        tree.nodes.append(
            HTMLTree.Node(
                tag: tag, parent: parent ?? -1, end: tree.nodes.count + 1, attributes: attributes, text: text))
    }

    private func hasRoom() -> Bool {
        if tree.nodes.count < limit { return true }
        if !isFull { xmlStopParser(context) }
        isFull = true
        return false
    }

    private func read(_ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
        guard var pair = attributes else { return }
        while let name = pair[0] {
            let start = tree.bytes.count
            if let value = pair[1] {
                tree.bytes.append(contentsOf: UnsafeBufferPointer(start: value, count: Int(xmlStrlen(value))))
            }
            tree.attributes.append(HTMLTree.Attribute(name: names.value(of: name), value: start..<tree.bytes.count))
            pair += 2
        }
    }
}
