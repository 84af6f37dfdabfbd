import Markup

/// Tells lists of links from lists that belong to the text.
struct LinkLists {
    private let blocks: [Block]
    private let tree: HTMLTree
    /// Whether each list that was looked at is mixed, by the list's node.
    private var known: [Int: Bool] = [:]

    init(_ blocks: [Block], in tree: HTMLTree) {
        self.blocks = blocks
        self.tree = tree
    }

    /// Whether the block at `index` is an item of a list that belongs to the text: at least half of its items are no links, or the
    /// sentence before it announces it.
    mutating func isOfText(at index: Int) -> Bool {
        guard blocks[index].role == .listItem, let list = list(around: blocks[index].firstNode) else { return false }
        if let answer = known[list] { return answer }
        let first = blocks[..<index].lastIndex { $0.firstNode < list }.map { $0 + 1 } ?? 0
        let items = blocks[first...].prefix { $0.firstNode < tree.nodes[list].end }
        let answer =
            items.count { !$0.isAllLink } * 2 >= items.count
            || isAnnounced(before: first) && isFollowedByText(items.endIndex)
        known[list] = answer
        return answer
    }

    /// Whether the block before the one at `first` is a sentence that ends in a colon; a label such as "Read more:" is none.
    private func isAnnounced(before first: Int) -> Bool {
        guard let before = blocks.prefix(first).last else { return false }
        return before.role == .text && before.text.hasSuffix(":") && before.linkBytes == 0
            && before.text.spaceSeparated.count >= LinkLists.minimumWords
    }

    /// Whether the text goes on after the list: at its end stand links to other stories, however they are announced.
    private func isFollowedByText(_ index: Int) -> Bool {
        blocks.indices.contains(index) && !blocks[index].isAllLink
            && (blocks[index].role == .text || blocks[index].role == .heading)
    }

    private static let minimumWords = 8

    private func list(around node: Int) -> Int? {
        var index = tree.nodes[node].parent
        while index >= 0, tree.nodes[index].tag != .body {
            if tree.nodes[index].tag == .ul || tree.nodes[index].tag == .ol { return index }
            index = tree.nodes[index].parent
        }
        return nil
    }
}
