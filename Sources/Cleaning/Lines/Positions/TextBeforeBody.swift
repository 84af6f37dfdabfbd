import Markup
import Text

/// The article's text between its headline and its body: the standfirst, or a first paragraph outside the element that
/// holds the others.
struct TextBeforeBody {
    /// The indices of its blocks, in order.
    private(set) var indices: [Int] = []

    /// The share of the body's prose above which this is another text.
    private static let maximumShare = 0.5
    /// The numbers of bytes, blanks not counted, below which lines are labels, credits and times.
    private static let minimumBytes = 30
    private static let minimumBytesWithoutStop = 60

    /// Finds the text. `body` holds the indices of the body's blocks, and `isOwn` tells whether the block at an index
    /// may belong to the article.
    init(before body: Range<Int>, in blocks: [Block], headline: String?, isOwn: (Int) -> Bool) {
        let title = headline.map(NormalizedText.of) ?? ""
        guard !body.isEmpty,
            let heading = blocks[..<body.lowerBound].lastIndex(where: { block in
                block.level == 1 || !title.isEmpty && block.normalized == title
            })
        else { return }
        indices = (heading + 1).upTo(body.lowerBound).filter { isOwn($0) && TextBeforeBody.isText(blocks[$0]) }
        let prose = indices.reduce(0) { $0 + blocks[$1].nonBlankBytes }
        let bodyProse = blocks[body].reduce(0) { $0 + ($1.isProse ? $1.nonBlankBytes : 0) }
        if Double(prose) > TextBeforeBody.maximumShare * Double(bodyProse) { indices = [] }
    }

    /// Whether the text is one block that belongs to the headline: a heading, or a block above the credits, which say
    /// who wrote the article and when. A first paragraph comes after them.
    func belongsToHeadline(_ blocks: [Block], body: Range<Int>, credits: [Int]) -> Bool {
        guard indices.count == 1, let index = indices.first, !body.isEmpty else { return false }
        if blocks[index].role == .heading { return true }
        let between = blocks[index].firstNode.upTo(blocks[body.lowerBound].firstNode)
        return credits.contains(where: between.contains)
    }

    /// Returns the first of `indices` whose block alone fills an element that is labelled as a standfirst, wherever the
    /// credits are.
    static func labelledStandfirst(among indices: [Int], of blocks: [Block], in tree: HTMLTree) -> Int? {
        indices.first { index in
            guard blocks[index].role != .caption, blocks[index].nonBlankBytes <= maximumStandfirstBytes else {
                return false
            }
            var node = tree.nodes[blocks[index].firstNode].parent
            for _ in 0..<3 where node >= 0 && tree.nodes[node].tag != .body {
                if isLabelled(node, in: tree) { return isAlone(index, within: node, of: blocks, in: tree) }
                node = tree.nodes[node].parent
            }
            return false
        }
    }

    private static func isAlone(_ index: Int, within node: Int, of blocks: [Block], in tree: HTMLTree) -> Bool {
        [index - 1, index + 1].allSatisfy { next in
            !blocks.indices.contains(next) || !tree.isNode(blocks[next].firstNode, within: node)
        }
    }

    /// The number of bytes, blanks not counted, above which a block is no standfirst.
    private static let maximumStandfirstBytes = 400

    private static func isLabelled(_ node: Int, in tree: HTMLTree) -> Bool {
        var isFound = false
        for attribute in tree.attributes(of: node) where attribute.name == .class || attribute.name == .id {
            LabelScan.meanings(in: tree.bytes(of: attribute), labels) { _ in isFound = true }
        }
        return isFound
    }

    /// The labels of standfirsts; what is labelled a subtitle or a deck is as often the first paragraph.
    private static let labels = LabelTable(words: ["standfirst"])

    /// Whether the block is long enough to be neither a label, a credit nor a time, and mostly no links.
    private static func isText(_ block: Block) -> Bool {
        guard block.role == .text || block.role == .heading, block.linkBytes * 4 < block.nonBlankBytes else {
            return false
        }
        return block.nonBlankBytes >= (block.endsSentence ? minimumBytes : minimumBytesWithoutStop)
    }
}
