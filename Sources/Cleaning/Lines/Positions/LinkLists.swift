import Markup

/// Tells lists of links from mixed lists, in which only some items are links.
struct LinkLists {
    private let blocks: [Block]
    private let tree: HTMLTree
    /// Whether each list that was looked at is mixed, by the list's node.
    private var known: [Int: Bool] = [:]

    init(_ blocks: [Block], in tree: HTMLTree) {
        self.blocks = blocks
        self.tree = tree
    }

    /// Whether the block at `index` is an item of a list of which at least half are no links.
    mutating func isMixed(at index: Int) -> Bool {
        guard blocks[index].role == .listItem, let list = list(around: blocks[index].firstNode) else { return false }
        if let answer = known[list] { return answer }
        let first = blocks[..<index].lastIndex { $0.firstNode < list }.map { $0 + 1 } ?? 0
        let items = blocks[first...].prefix { $0.firstNode < tree.nodes[list].end }
        let answer = items.count { !$0.isAllLink } * 2 >= items.count
        known[list] = answer
        return answer
    }

    private func list(around node: Int) -> Int? {
        var index = tree.nodes[node].parent
        while index >= 0, tree.nodes[index].tag != .body {
            if tree.nodes[index].tag == .ul || tree.nodes[index].tag == .ol { return index }
            index = tree.nodes[index].parent
        }
        return nil
    }
}
