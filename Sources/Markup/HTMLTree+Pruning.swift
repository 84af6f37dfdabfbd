/// What becomes of a node when a tree is pruned.
package enum NodePruning: Sendable {
    case kept
    /// The node goes, and its descendants stay.
    case unwrapped
    /// The node goes with its descendants.
    case dropped
}

extension HTMLTree {
    /// The tree without the nodes that `decide` drops, and without those that it unwraps.
    package func pruned(_ decide: (Int) -> NodePruning) -> HTMLTree {
        var tree = HTMLTree()
        (tree.linkedData, tree.attributes, tree.otherNames, tree.bytes) = (linkedData, attributes, otherNames, bytes)
        var open: [(end: Int, index: Int)] = []
        var index = 0
        func close() {
            while let last = open.last, last.end <= index {
                tree.nodes[last.index].end = tree.nodes.count
                open.removeLast()
            }
        }
        while index < nodes.count {
            close()
            let node = nodes[index]
            switch decide(index) {
            case .dropped:
                index = node.end
                continue
            case .unwrapped: break
            case .kept:
                tree.nodes.append(
                    Node(
                        tag: node.tag, parent: open.last?.index ?? -1, end: tree.nodes.count + 1,
                        attributes: node.attributes, text: node.text))
                open.append((node.end, tree.nodes.count - 1))
            }
            index += 1
        }
        index = nodes.count
        close()
        return tree
    }
}
