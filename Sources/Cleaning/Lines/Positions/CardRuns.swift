import Markup

/// Finds runs of cards: three or more neighbouring elements, each with a heading that is a link and a line or
/// two about the story it leads to; two are enough where they hold nothing but the heading.
///
/// Cards are recognized without labels. In a digest, where such headings and paragraphs are the article, all stand in
/// one element, not each in its own.
struct CardRuns {
    /// The indices in `blocks` that are text of cards.
    private(set) var indices: Set<Int> = []
    private let blocks: [Block]
    private let tree: HTMLTree

    private static let minimumCards = 3
    private static let minimumBareCards = 2
    /// The greatest length of the text on a card, in bytes without blanks; a longer one tells the story in full.
    private static let maximumTextBytes = 320
    /// The greatest number of texts on a card.
    private static let maximumTexts = 2

    init(_ blocks: [Block], in tree: HTMLTree) {
        self.blocks = blocks
        self.tree = tree
        var run: [Card] = []
        for card in cards() {
            if let last = run.last, last.parent != card.parent || last.indices.upperBound < card.indices.lowerBound {
                add(run)
                run = []
            }
            run.append(card)
        }
        add(run)
        if isArticle { indices = [] }
    }

    /// Whether the cards are the article, a list of entries with links, as there is little other prose.
    private var isArticle: Bool {
        var cards = 0
        var other = 0
        for index in blocks.indices where blocks[index].isProse {
            if indices.contains(index) {
                cards += blocks[index].nonBlankBytes
            } else {
                other += blocks[index].nonBlankBytes
            }
        }
        return other < cards && other < CardRuns.minimumStoryBytes
    }

    /// The bytes of other prose from which on that is the article.
    private static let minimumStoryBytes = 1_500

    private mutating func add(_ run: [Card]) {
        let isBare = run.count >= CardRuns.minimumBareCards && run.allSatisfy(\.isBare)
        guard run.count >= CardRuns.minimumCards || isBare else { return }
        for card in run { indices.formUnion(card.indices) }
    }

    private struct Card {
        /// The indices of its blocks.
        let indices: Range<Int>
        /// The element that holds the card and its neighbours.
        let parent: Int
        /// Whether the card is nothing but a heading that leads to another page.
        let isBare: Bool
    }

    /// Returns the cards in their order.
    private func cards() -> [Card] {
        let titles = blocks.indices.filter { isTitle(blocks[$0]) }
        var cards: [Card] = []
        for (position, title) in titles.enumerated() {
            let next = titles[at: position + 1]
            let previous = titles[at: position - 1]
            guard let near = next ?? previous else { continue }
            let card = outermost(around: blocks[title].firstNode, without: blocks[near].firstNode)
            let texts = title.upTo(next ?? blocks.count).prefix { tree.isNode(blocks[$0].firstNode, within: card) }
            guard isShort(texts) else { continue }
            let isBare = texts.count == 1 && leadsElsewhere(card)
            cards.append(Card(indices: texts, parent: tree.nodes[card].parent, isBare: isBare))
        }
        return cards
    }

    private func isTitle(_ block: Block) -> Bool {
        block.isAllLink && block.nonBlankBytes >= 15 && (block.level ?? 1) > 1
    }

    /// Returns the largest element around `node` that does not hold `other`.
    private func outermost(around node: Int, without other: Int) -> Int {
        var card = node
        while tree.nodes[card].parent >= 0, !tree.isNode(other, within: tree.nodes[card].parent) {
            card = tree.nodes[card].parent
        }
        return card
    }

    /// Whether a link in `card` leads off the page: a question that unfolds its answer is a link within it.
    private func leadsElsewhere(_ card: Int) -> Bool {
        card.upTo(tree.nodes[card].end).contains { node in
            guard tree.nodes[node].tag == .a, let first = tree.bytes(.href, of: node).first else { return false }
            return first != UInt8(ascii: "#")
        }
    }

    private func isShort(_ texts: Range<Int>.SubSequence) -> Bool {
        let long = texts.dropFirst().filter { blocks[$0].nonBlankBytes >= 60 }
        return long.count <= CardRuns.maximumTexts
            && long.reduce(0) { $0 + blocks[$1].nonBlankBytes } <= CardRuns.maximumTextBytes
    }
}
