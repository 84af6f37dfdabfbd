import CLibXML2
import Text

/// Builds a tree from what the parser reports.
struct HTMLTreeWriter {
    private var tree = HTMLTree()
    private(set) var isFull = false
    private let limit: Int
    private var open: [Int] = []
    private var tags = NameCache(nothing: HTMLTag.other) { HTMLTag(named: $0) }
    /// The attributes of each tag that was given a number.
    private let numbered: [Range<Int>]

    init(limit: Int, of page: HTMLPreprocessor) {
        self.limit = limit
        numbered = page.attributes.tags
        tree.linkedData = page.linkedData
        tree.attributes = page.attributes.attributes
        tree.otherNames = page.attributes.kept.others
        tree.bytes.reserveCapacity(page.attributes.bytes.count + page.bytes.count)
        tree.bytes.append(contentsOf: page.attributes.bytes)
        tree.nodes.reserveCapacity(min(limit, page.bytes.count / 12))
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
        let parent = open.last
        open.append(tree.nodes.count)
        append(tags.value(of: name), parent, attributes: numbered(attributes), text: 0..<0)
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

    /// The attributes of a tag whose only attribute is the number that it was given.
    private func numbered(_ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) -> Range<Int> {
        guard let attributes, attributes[0] != nil, var digit = attributes[1] else { return 0..<0 }
        var number = 0
        while digit.pointee.isASCIIDigit, number < numbered.count {
            number = number * 10 + Int(digit.pointee) - 48
            digit += 1
        }
        return digit.pointee == 0 && number < numbered.count ? numbered[number] : 0..<0
    }
}
