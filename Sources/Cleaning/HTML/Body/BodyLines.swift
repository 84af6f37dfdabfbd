import ArticleModel
import Markup

/// The paragraphs of the body, and the single lines in it that are not the article.
struct BodyLines {
    private(set) var kept: [Block] = []
    private(set) var removed: [RemovedBlock] = []
    /// Of an agency that a line of its own credits.
    private(set) var agency: String?
    /// Lines before the text that say who wrote it or when.
    private(set) var head: [TextLine] = []

    init(of page: PageBlocks, in tree: HTMLTree, headline: String?, byline: [String]) {
        let blocks = page.blocks
        let main = MainArticle(in: tree, blocks: blocks)
        let own = blocks.filter { main?.isElsewhere($0.node) != true }
        guard let body = BodyFinder(tree: tree, blocks: own).body() else { return }
        let end = NamedBody(named: page.named, in: tree, body: body, blocks: own)?.end ?? tree.nodes[body].end
        let judge = LineJudge(headline: headline, byline: byline)
        for block in blocks where tree.isNode(block.node, within: body) {
            if block.node >= end {
                remove(block, .afterBody)
            } else if main?.isElsewhere(block.node) == true {
                remove(block, .otherArticle)
            } else if takeCredit(block) {
                continue
            } else if let rule = judge.rule(for: block, isAfterProse: kept.contains(where: \.isProse)) {
                if !kept.contains(where: \.isProse) { head.append(TextLine(block.text)) }
                remove(block, rule)
            } else {
                kept.append(withoutResidue(block))
            }
        }
        removeTail()
    }

    private mutating func remove(_ block: Block, _ rule: PageLineRule) {
        removed.append(RemovedBlock(rule: rule.name, reason: rule.reason, text: block.text))
    }

    /// What a link said to a screen reader is cut out of its sentence.
    private mutating func withoutResidue(_ block: Block) -> Block {
        guard block.text.contains("new ") else { return block }
        let line = TextLine(Array(block.text.unicodeScalars), mark: nil)
        guard let (scalars, cuts) = LinkResidue.cut(from: line.scalars, line.words) else { return block }
        removed += cuts
        return block.saying(String(scalars))
    }

    private mutating func takeCredit(_ block: Block) -> Bool {
        guard block.weight < 120, let credit = AgencyCredit(ShortLine(block.text)) else { return false }
        agency = agency ?? credit.name
        removed.append(RemovedBlock(rule: AgencyCredit.rule, reason: AgencyCredit.reason, text: block.text))
        return true
    }

    /// Headings and lines of links behind the last sentence lead to something else.
    private mutating func removeTail() {
        while let last = kept.last, last.role == .heading || last.isAllLink {
            remove(last, .tail)
            kept.removeLast()
        }
    }
}
