import CLibXML2

/// The tree in the making.
struct HTMLTreeWriter {
    private var tree = HTMLTree()
    private(set) var isFull = false
    private let limit: Int
    private var open: [Int] = []
    private var tags = NameCache(nothing: HTMLTag.other) { HTMLTag(named: $0) }
    private var names = NameCache(nothing: HTMLTree.AttributeName("")) { HTMLTree.AttributeName($0) }

    init(limit: Int, bytes: Int) {
        self.limit = limit
        tree.bytes.reserveCapacity(bytes)
        tree.nodes.reserveCapacity(min(limit, bytes / 24))
        tree.attributes.reserveCapacity(bytes / 48)
    }

    func finished() -> HTMLTree {
        var tree = tree
        for node in open { tree.nodes[node].end = tree.nodes.count }
        return tree
    }

    mutating func start(
        _ name: UnsafePointer<xmlChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        guard let name, hasRoom() else { return }
        let first = tree.attributes.count
        read(attributes)
        let parent = open.last
        open.append(tree.nodes.count)
        append(tags.value(of: name), parent, attributes: first..<tree.attributes.count, text: 0..<0)
    }

    mutating func end(_ name: UnsafePointer<xmlChar>?) {
        guard let name, let last = open.last, tree.nodes[last].tag == tags.value(of: name) else { return }
        open.removeLast()
        tree.nodes[last].end = tree.nodes.count
    }

    mutating func append(_ text: UnsafePointer<xmlChar>?, _ length: Int32) {
        guard let text, hasRoom() else { return }
        let start = tree.bytes.count
        tree.bytes.append(contentsOf: UnsafeBufferPointer(start: text, count: Int(length)))
        append(.text, open.last, attributes: 0..<0, text: start..<tree.bytes.count)
    }

    private mutating func append(_ tag: HTMLTag, _ parent: Int?, attributes: Range<Int>, text: Range<Int>) {
        tree.nodes.append(
            HTMLTree.Node(
                tag: tag, parent: parent ?? -1, end: tree.nodes.count + 1, attributes: attributes, text: text))
    }

    private mutating func hasRoom() -> Bool {
        if tree.nodes.count < limit { return true }
        isFull = true
        return false
    }

    private mutating func read(_ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
        guard var pair = attributes else { return }
        while let name = pair[0] {
            let start = tree.bytes.count
            if let value = pair[1] {
                tree.bytes.append(contentsOf: UnsafeBufferPointer(start: value, count: Int(xmlStrlen(value))))
            }
            tree.attributes.append(
                HTMLTree.Attribute(name: names.value(of: name), value: start..<tree.bytes.count))
            pair += 2
        }
    }
}
