import Markup

/// Which paragraphs of a page belong to its body, and which of them are other things that stand in it.
struct BodyParts {
    /// All paragraphs of the page, in order; none where there is no body.
    private(set) var places: [Int] = []
    /// The rule that takes the paragraph at a place whatever it says: most stand outside the body.
    private(set) var rules: [Int: PageLineRule] = [:]
    /// The place of what belongs to the headline.
    private(set) var standfirst: Int?

    /// The order matters: cards and other articles are put aside before the body is looked for, as they
    /// may hold more prose than it does.
    ///
    /// In English a standfirst is a second headline that says before what the story says again, in other
    /// languages it opens the story: `language` is that of the page.
    init(of page: PageBlocks, in tree: HTMLTree, headline: String?, language: String?) {
        let blocks = page.blocks
        let main = MainArticle(in: tree, blocks: blocks)
        let cards = CardRuns(blocks, in: tree).places
        let own = blocks.indices.filter { !cards.contains($0) && main?.isElsewhere(blocks[$0].node) != true }
            .map { blocks[$0] }
        guard let body = BodyFinder(tree: tree, blocks: own).body() else { return }
        let inside = BodyParts.places(in: body, of: tree, blocks)
        let end = NamedBody(named: page.named, in: tree, body: body, blocks: own)?.end ?? tree.nodes[body].end
        let sections = BoilerplateSections(of: blocks, body: inside, in: tree)
        let first = Standfirst(before: inside, in: blocks, headline: headline) { block in
            main?.isElsewhere(block.node) != true
        }
        var opening = Set(first.places).subtracting(cards)
        // Times within the body are those of its entries.
        let credits =
            page.cuts.filter { $0.rule.name == RemovalRule.byline.name }.map(\.node)
            + tree.nodes.indices.prefix(body).filter { tree.nodes[$0].tag == .time }
        if language?.hasPrefix("en") == true {
            if let place = first.places.first, first.isOfHeadline(blocks, body: inside, credits: credits) {
                opening = []
                standfirst = place
            } else if let place = Standfirst.named(among: first.places + inside.prefix(3), of: blocks, in: tree) {
                opening.remove(place)
                standfirst = place
            }
        }
        let captions = CutCaptions(of: page, in: tree)
        places = Array(blocks.indices)
        for place in places where !opening.contains(place) {
            if place == standfirst {
                rules[place] = .standfirst
            } else if main?.isElsewhere(blocks[place].node) == true {
                rules[place] = .otherArticle
            } else if cards.contains(place) {
                rules[place] = .card
            } else if !inside.contains(place) {
                rules[place] = .outsideBody
            } else if blocks[place].node >= end {
                rules[place] = .afterBody
            } else {
                let isCaption = blocks[place].role == .caption || captions.hold(blocks[place])
                rules[place] = isCaption ? .caption : sections.rules[place]
            }
        }
    }

    /// The blocks in one element follow each other.
    private static func places(in body: Int, of tree: HTMLTree, _ blocks: [Block]) -> Range<Int> {
        let first = blocks.firstIndex { $0.node >= body } ?? blocks.count
        let end = blocks.firstIndex { $0.node >= tree.nodes[body].end } ?? blocks.count
        return first..<max(first, end)
    }
}
