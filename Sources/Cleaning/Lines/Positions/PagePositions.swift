import Markup

/// The blocks of a page that are not its article by where they stand: beside the body, in a card, under a heading of
/// related stories.
struct PagePositions {
    /// The rule that takes the block at an index, whatever the block says; most stand outside the body.
    private(set) var rules: [Int: BoilerplateRule] = [:]
    /// The block that belongs to the headline.
    private(set) var standfirst: Int?
    /// Whether the page has a body at all.
    let hasBody: Bool

    /// Finds the body of `page` and what else stands in it.
    ///
    /// The order matters: cards and other articles are put aside before the body is looked for, as they may hold more
    /// prose than it does.
    init(of page: Page, _ blocks: [Block], headline: String?, language: String?) {
        let tree = page.tree
        let main = MainArticle(in: tree, blocks: blocks)
        let cards = CardRuns(blocks, in: tree).indices
        let own = blocks.indices.filter { !cards.contains($0) && main?.isElsewhere(blocks[$0].node) != true }
            .map { blocks[$0] }
        guard let body = BodyFinder(tree: tree, blocks: own).body() else {
            hasBody = false
            return
        }
        hasBody = true
        let inside = PagePositions.indices(in: body, of: tree, blocks)
        let opening = opening(of: page, blocks, body: body, inside, headline, language) {
            !cards.contains($0) && main?.isElsewhere(blocks[$0].node) != true
        }
        let end = NamedBody(named: page.bodies, in: tree, body: body, blocks: own)?.end ?? tree.nodes[body].end
        let sections = BoilerplateSections(of: blocks, body: inside, in: tree)
        let captions = CutCaptions(of: page.cuts, in: tree)
        for index in blocks.indices where !opening.contains(index) {
            let block = blocks[index]
            if index == standfirst {
                rules[index] = .standfirst
            } else if main?.isElsewhere(block.node) == true {
                rules[index] = .otherArticle
            } else if cards.contains(index) {
                rules[index] = .storyCard
            } else if !inside.contains(index) {
                rules[index] = .outsideBody
            } else if block.node >= end {
                rules[index] = .afterBody
            } else {
                rules[index] = block.role == .caption || captions.contain(block) ? .caption : sections.rules[index]
            }
        }
    }

    /// Returns the blocks before the body that open the article; in English the standfirst is none of them.
    ///
    /// In English a standfirst is a second headline that says before what the story says again, in other languages it
    /// opens the story.
    private mutating func opening(
        of page: Page, _ blocks: [Block], body: Int, _ inside: Range<Int>, _ headline: String?, _ language: String?,
        isOwn: (Int) -> Bool
    ) -> Set<Int> {
        let first = Standfirst(before: inside, in: blocks, headline: headline, isOwn: isOwn)
        let opening = Set(first.indices)
        guard language?.hasPrefix("en") == true else { return opening }
        if let index = first.indices.first,
            first.isOfHeadline(blocks, body: inside, credits: PagePositions.credits(of: page, before: body))
        {
            standfirst = index
            return []
        }
        standfirst = Standfirst.named(among: first.indices + inside.prefix(3), of: blocks, in: page.tree)
        return standfirst.map { opening.subtracting([$0]) } ?? opening
    }

    /// The elements that say who wrote the article and when; times within the body are those of its entries.
    private static func credits(of page: Page, before body: Int) -> [Int] {
        page.cuts.filter { $0.rule == .byline }.map(\.node)
            + page.tree.nodes.indices.prefix(body).filter { page.tree.nodes[$0].tag == .time }
    }

    /// The blocks in one element follow each other.
    private static func indices(in body: Int, of tree: HTMLTree, _ blocks: [Block]) -> Range<Int> {
        let first = blocks.firstIndex { $0.node >= body } ?? blocks.count
        let end = blocks.firstIndex { $0.node >= tree.nodes[body].end } ?? blocks.count
        return first..<max(first, end)
    }
}
