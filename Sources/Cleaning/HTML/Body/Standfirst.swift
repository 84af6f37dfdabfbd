import Markup

/// What stands between the headline and the body and is text of the article: the standfirst, or a first
/// paragraph outside the element that holds the others.
struct Standfirst {
    /// The places in `blocks`.
    private(set) var places: [Int] = []

    /// More prose than this share of the body's, and it is another text.
    private static let mostShare = 0.5
    /// In bytes without blanks. Shorter lines are labels, credits and times.
    private static let shortest = 30
    private static let shortestWithoutStop = 60

    /// `body` are the places of the body in `blocks`, `isOwn` tells whether a block belongs to the article.
    init(before body: Range<Int>, in blocks: [Block], headline: String?, isOwn: (Block) -> Bool) {
        let plain = headline.map(NormalizedText.of) ?? ""
        guard !body.isEmpty,
            let title = blocks[..<body.lowerBound].lastIndex(where: { block in
                block.level == 1 || !plain.isEmpty && block.plain == plain
            })
        else { return }
        places = (title + 1..<body.lowerBound).filter { isOwn(blocks[$0]) && Standfirst.isText(blocks[$0]) }
        let prose = places.reduce(0) { $0 + blocks[$1].weight }
        let most = blocks[body].reduce(0) { $0 + ($1.isProse ? $1.weight : 0) }
        if Double(prose) > Standfirst.mostShare * Double(most) { places = [] }
    }

    /// Whether it is one piece, and who wrote the article or when stands between it and the body: it then
    /// belongs to the headline. A first paragraph comes behind them.
    func isOfHeadline(_ blocks: [Block], body: Range<Int>, credits: [Int]) -> Bool {
        guard places.count == 1, let place = places.first, !body.isEmpty else { return false }
        if blocks[place].role == .heading { return true }
        let between = blocks[place].node..<blocks[body.lowerBound].node
        return credits.contains(where: between.contains)
    }

    /// The first of `places` whose element calls itself a standfirst, wherever who wrote the article stands.
    static func named(among places: [Int], of blocks: [Block], in tree: HTMLTree) -> Int? {
        places.first { place in
            guard blocks[place].role != .caption, blocks[place].weight <= longest else { return false }
            var node = tree.nodes[blocks[place].node].parent
            for _ in 0..<3 where node >= 0 && tree.nodes[node].tag != .body {
                if isNamed(node, in: tree) { return isAlone(place, within: node, of: blocks, in: tree) }
                node = tree.nodes[node].parent
            }
            return false
        }
    }

    private static func isAlone(_ place: Int, within node: Int, of blocks: [Block], in tree: HTMLTree) -> Bool {
        [place - 1, place + 1].allSatisfy { next in
            !blocks.indices.contains(next) || !tree.isNode(blocks[next].node, within: node)
        }
    }

    private static let longest = 400

    private static func isNamed(_ node: Int, in tree: HTMLTree) -> Bool {
        var isFound = false
        for attribute in tree.attributes(of: node) where attribute.name == .class || attribute.name == .id {
            LabelScan.meanings(in: tree.bytes(of: attribute), names) { _ in isFound = true }
        }
        return isFound
    }

    /// What is called a subtitle or a deck is as often the first paragraph.
    private static let names = LabelTable(words: ["standfirst"])

    private static func isText(_ block: Block) -> Bool {
        guard block.role == .text || block.role == .heading, block.linkWeight * 4 < block.weight else { return false }
        return block.weight >= (block.endsSentence ? shortest : shortestWithoutStop)
    }
}
