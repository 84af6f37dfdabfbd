import Markup
import Text

/// The text of the article between headline and body: the standfirst, or a first paragraph outside the element that
/// holds the others.
struct Standfirst {
    /// The indices in `blocks`, in order.
    private(set) var indices: [Int] = []

    /// The share of the body's prose above which it is another text.
    private static let maximumShare = 0.5
    /// The weights below which lines are labels, credits and times.
    private static let minimumWeight = 30
    private static let minimumWeightWithoutStop = 60

    /// `body` are the indices of the body in `blocks`, `isOwn` tells whether the block at an index belongs to the
    /// article.
    init(before body: Range<Int>, in blocks: [Block], headline: String?, isOwn: (Int) -> Bool) {
        let title = headline.map(NormalizedText.of) ?? ""
        guard !body.isEmpty,
            let heading = blocks[..<body.lowerBound].lastIndex(where: { block in
                block.level == 1 || !title.isEmpty && block.normalized == title
            })
        else { return }
        indices = (heading + 1..<body.lowerBound).filter { isOwn($0) && Standfirst.isText(blocks[$0]) }
        let prose = indices.reduce(0) { $0 + blocks[$1].weight }
        let bodyProse = blocks[body].reduce(0) { $0 + ($1.isProse ? $1.weight : 0) }
        if Double(prose) > Standfirst.maximumShare * Double(bodyProse) { indices = [] }
    }

    /// Whether it is one piece, and who wrote the article or when stands between it and the body: it then belongs to
    /// the headline. A first paragraph comes after them.
    func isOfHeadline(_ blocks: [Block], body: Range<Int>, credits: [Int]) -> Bool {
        guard indices.count == 1, let index = indices.first, !body.isEmpty else { return false }
        if blocks[index].role == .heading { return true }
        let between = blocks[index].node..<blocks[body.lowerBound].node
        return credits.contains(where: between.contains)
    }

    /// Returns the first of `indices` whose element calls itself a standfirst, wherever who wrote the article stands.
    static func named(among indices: [Int], of blocks: [Block], in tree: HTMLTree) -> Int? {
        indices.first { index in
            guard blocks[index].role != .caption, blocks[index].weight <= maximumWeight else { return false }
            var node = tree.nodes[blocks[index].node].parent
            for _ in 0..<3 where node >= 0 && tree.nodes[node].tag != .body {
                if isNamed(node, in: tree) { return isAlone(index, within: node, of: blocks, in: tree) }
                node = tree.nodes[node].parent
            }
            return false
        }
    }

    private static func isAlone(_ index: Int, within node: Int, of blocks: [Block], in tree: HTMLTree) -> Bool {
        [index - 1, index + 1].allSatisfy { next in
            !blocks.indices.contains(next) || !tree.isNode(blocks[next].node, within: node)
        }
    }

    private static let maximumWeight = 400

    private static func isNamed(_ node: Int, in tree: HTMLTree) -> Bool {
        var isFound = false
        for attribute in tree.attributes(of: node) where attribute.name == .class || attribute.name == .id {
            LabelScan.meanings(in: tree.bytes(of: attribute), names) { _ in isFound = true }
        }
        return isFound
    }

    /// The labels of standfirsts; what is called a subtitle or a deck is as often the first paragraph.
    private static let names = LabelTable(words: ["standfirst"])

    private static func isText(_ block: Block) -> Bool {
        guard block.role == .text || block.role == .heading, block.linkWeight * 4 < block.weight else { return false }
        return block.weight >= (block.endsSentence ? minimumWeight : minimumWeightWithoutStop)
    }
}
