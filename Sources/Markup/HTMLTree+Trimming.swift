/// What becomes of an element when a tree is cut down.
package enum TrimmedNode: Sendable {
    case kept
    /// Only what stands in it stays.
    case unwrapped
    case dropped
}

extension HTMLTree {
    /// The tree without the elements that `fate` drops, and without the tags of those that it unwraps.
    package func trimmed(_ fate: (Int) -> TrimmedNode) -> HTMLTree {
        var tree = HTMLTree()
        (tree.linkedData, tree.attributes, tree.otherNames, tree.bytes) = (linkedData, attributes, otherNames, bytes)
        var open: [(end: Int, number: Int)] = []
        var place = 0
        func close() {
            while let last = open.last, last.end <= place {
                tree.nodes[last.number].end = tree.nodes.count
                open.removeLast()
            }
        }
        while place < nodes.count {
            close()
            let node = nodes[place]
            switch fate(place) {
            case .dropped:
                place = node.end
                continue
            case .unwrapped: break
            case .kept:
                tree.nodes.append(
                    Node(
                        tag: node.tag, parent: open.last?.number ?? -1, end: tree.nodes.count + 1,
                        attributes: node.attributes, text: node.text))
                open.append((node.end, tree.nodes.count - 1))
            }
            place += 1
        }
        place = nodes.count
        close()
        return tree
    }
}
