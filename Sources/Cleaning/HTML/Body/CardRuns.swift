import Markup

/// Runs of cards: three or more neighbouring elements, each with a heading that is a link and a line or
/// two about the story it leads to.
///
/// They need no name to be known. In a digest, where such headings and paragraphs are the article, they
/// stand in one element, not each in its own.
struct CardRuns {
    /// The places in `blocks` that are text of cards.
    private(set) var places: Set<Int> = []
    private let blocks: [Block]
    private let tree: HTMLTree

    private static let fewest = 3
    /// More text than this, in bytes, and it is told in full.
    private static let mostText = 320
    private static let mostTexts = 2

    init(_ blocks: [Block], in tree: HTMLTree) {
        self.blocks = blocks
        self.tree = tree
        var run: [Range<Int>] = []
        var holder = -1
        for card in cards() {
            if card.holder != holder || run.last.map({ $0.upperBound < card.places.lowerBound }) == true {
                take(run)
                run = []
            }
            holder = card.holder
            run.append(card.places)
        }
        take(run)
        if isArticle { places = [] }
    }

    /// With little other text on the page, the cards are the article: a list, each entry with its link.
    private var isArticle: Bool {
        var cards = 0
        var other = 0
        for place in blocks.indices where blocks[place].isProse {
            if places.contains(place) { cards += blocks[place].weight } else { other += blocks[place].weight }
        }
        return other < cards && other < CardRuns.fewestBytesOfStory
    }

    private static let fewestBytesOfStory = 1_500

    private mutating func take(_ run: [Range<Int>]) {
        guard run.count >= CardRuns.fewest else { return }
        for card in run { places.formUnion(card) }
    }

    /// The cards in their order, each with the element that holds it and its neighbours.
    private func cards() -> [(places: Range<Int>, holder: Int)] {
        let titles = blocks.indices.filter { isTitle(blocks[$0]) }
        var cards: [(places: Range<Int>, holder: Int)] = []
        for (number, title) in titles.enumerated() {
            let next = number + 1 < titles.count ? titles[number + 1] : nil
            let former = number > 0 ? titles[number - 1] : nil
            guard let near = next ?? former else { continue }
            let card = outermost(around: blocks[title].node, without: blocks[near].node)
            let texts = (title..<(next ?? blocks.count)).prefix { tree.isNode(blocks[$0].node, within: card) }
            guard isShort(texts) else { continue }
            cards.append((texts, tree.nodes[card].parent))
        }
        return cards
    }

    private func isTitle(_ block: Block) -> Bool {
        block.isAllLink && block.weight >= 15 && (block.level ?? 1) > 1
    }

    /// The largest element around `node` that does not hold `other`.
    private func outermost(around node: Int, without other: Int) -> Int {
        var card = node
        while tree.nodes[card].parent >= 0, !tree.isNode(other, within: tree.nodes[card].parent) {
            card = tree.nodes[card].parent
        }
        return card
    }

    private func isShort(_ texts: Range<Int>.SubSequence) -> Bool {
        let told = texts.dropFirst().filter { blocks[$0].weight >= 60 }
        return told.count <= CardRuns.mostTexts && told.reduce(0) { $0 + blocks[$1].weight } <= CardRuns.mostText
    }
}
