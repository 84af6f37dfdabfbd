import Markup

/// The blocks of a page that their position shows not to be its article: beside the body, in a card, under a heading
/// of related stories.
struct PagePositions {
    /// The rule that removes the block at each index, whatever the block says.
    private(set) var rules: [Int: BoilerplateRule] = [:]
    /// The index of the block that belongs to the headline.
    private(set) var standfirst: Int?
    /// Whether the page has a body at all.
    let hasBody: Bool

    /// Finds the body of `page`, and the rules for the blocks outside it and for the boilerplate within.
    ///
    /// The order matters: cards and other articles are put aside before the body is looked for, as they may hold more
    /// prose than it does.
    init(of page: Page, _ blocks: [Block], headline: String?, language: String?) {
        let tree = page.tree
        let main = MainArticle(in: tree, blocks: blocks)
        let cards = CardRuns(blocks, in: tree).indices
        func isOwn(_ index: Int) -> Bool {
            !cards.contains(index) && main?.isInOtherArticle(blocks[index].firstNode) != true
        }
        let candidates = blocks.indices.filter(isOwn).map { blocks[$0] }
        guard let body = BodyFinder(tree: tree, blocks: candidates).body() else {
            hasBody = false
            return
        }
        hasBody = true
        let inside = PagePositions.indices(in: body, of: tree, blocks)
        let opening = opening(
            of: page, blocks, body: body, blocksInBody: inside, headline: headline, language: language, isOwn: isOwn)
        let declaredEnd = DeclaredBodyEnd(declared: page.declaredBodies, in: tree, body: body, blocks: candidates)?.node
        let end = declaredEnd ?? tree.nodes[body].end
        let sections = BoilerplateSections(of: blocks, body: inside, in: tree)
        let captions = CutCaptions(of: page.cuts, in: tree)
        for index in blocks.indices where !opening.contains(index) {
            let block = blocks[index]
            if index == standfirst {
                rules[index] = .standfirst
            } else if main?.isInOtherArticle(block.firstNode) == true {
                rules[index] = .otherArticle
            } else if cards.contains(index) {
                rules[index] = .storyCard
            } else if !inside.contains(index) {
                rules[index] = .outsideBody
            } else if block.firstNode >= end {
                rules[index] = .afterBody
            } else {
                rules[index] =
                    block.role == .caption || captions.areRepeated(by: block) ? .caption : sections.rules[index]
            }
        }
    }

    /// Returns the indices of the blocks before the body that open the article, and sets `standfirst`.
    ///
    /// In English a standfirst is a second headline whose content the story repeats, so it is none of these blocks; in
    /// other languages it opens the story.
    private mutating func opening(
        of page: Page, _ blocks: [Block], body: Int, blocksInBody: Range<Int>, headline: String?, language: String?,
        isOwn: (Int) -> Bool
    ) -> Set<Int> {
        let text = TextBeforeBody(before: blocksInBody, in: blocks, headline: headline, isOwn: isOwn)
        let opening = Set(text.indices)
        guard language?.hasPrefix("en") == true else { return opening }
        let credits = PagePositions.credits(of: page, before: body)
        if let index = text.indices.first, text.belongsToHeadline(blocks, body: blocksInBody, credits: credits) {
            standfirst = index
            return []
        }
        standfirst = TextBeforeBody.labelledStandfirst(
            among: text.indices + blocksInBody.prefix(3), of: blocks, in: page.tree)
        return standfirst.map { opening.subtracting([$0]) } ?? opening
    }

    /// Returns the elements that say who wrote the article and when; a `time` within the body is that of an entry.
    private static func credits(of page: Page, before body: Int) -> [Int] {
        page.cuts.filter { $0.rule == .byline }.map(\.node)
            + page.tree.nodes.indices.prefix(body).filter { page.tree.nodes[$0].tag == .time }
    }

    /// Returns the indices of the blocks in the element `body`, which follow each other.
    private static func indices(in body: Int, of tree: HTMLTree, _ blocks: [Block]) -> Range<Int> {
        let first = blocks.firstIndex { $0.firstNode >= body } ?? blocks.count
        let end = blocks.firstIndex { $0.firstNode >= tree.nodes[body].end } ?? blocks.count
        return first.upTo(max(first, end))
    }
}
