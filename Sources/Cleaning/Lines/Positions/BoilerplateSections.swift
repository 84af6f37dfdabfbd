import Markup
import Text

/// Finds parts of the body that a heading announces as boilerplate: related stories, comments, notes on the author.
struct BoilerplateSections {
    /// The rule that takes the block at an index.
    private(set) var rules: [Int: BoilerplateRule] = [:]
    private let blocks: [Block]
    private let body: Range<Int>
    private let tree: HTMLTree

    init(of blocks: [Block], body: Range<Int>, in tree: HTMLTree) {
        self.blocks = blocks
        self.body = body
        self.tree = tree
        var heads: [(index: Int, head: SectionHeading)] = []
        for index in body {
            let next = index + 1 < body.upperBound ? blocks[index + 1] : nil
            if let head = SectionHeading(blocks[index], before: next) { heads.append((index, head)) }
        }
        // A heading that comes again and again heads parts of the article.
        let counts = Dictionary(heads.map { (blocks[$0.index].normalized, 1) }, uniquingKeysWith: +)
        for (index, head) in heads.prefix(BoilerplateSections.maximumSections) where rules[index] == nil {
            if counts[blocks[index].normalized] ?? 0 < 3 { take(section(under: index, head), by: head) }
        }
    }

    /// The number of such headings above which a page is no article.
    private static let maximumSections = 50

    private mutating func take(_ indices: Range<Int>, by head: SectionHeading) {
        let rule = indices.count == 1 ? head.ruleAlone : head.rule
        for index in indices where rules[index] == nil { rules[index] = rule }
    }

    /// Returns the section under a heading.
    ///
    /// Comments come last: what follows their heading is theirs. Other sections end where the element does that holds
    /// the heading and no text before it; without such an element, at the next text.
    private func section(under head: Int, _ kind: SectionHeading) -> Range<Int> {
        let rest = head..<body.upperBound
        let before = prose(body.lowerBound..<head)
        if kind.rule == .readerComments, before * 2 >= prose(rest), before >= BoilerplateSections.minimumProseBefore {
            return rest
        }
        let scope = scope(of: head)
        let inside = rest.prefix { tree.isNode(blocks[$0].node, within: scope) }
        if inside.count > 1, prose(inside) * 3 <= prose(body) { return inside }
        let row = head..<head + 1 + rest.dropFirst().prefix { kind.mayHold(blocks[$0]) }.count
        // Where it would be the article, only the heading goes: "Written by" may stand above the text.
        return prose(row) * 3 <= prose(body) ? row : head..<head + 1
    }

    private static let minimumProseBefore = 300

    /// Returns the largest element that holds the heading and no prose before it.
    private func scope(of head: Int) -> Int {
        let before = blocks[body.lowerBound..<head].last(where: \.isProse)?.node ?? -1
        var scope = blocks[head].node
        while true {
            let parent = tree.nodes[scope].parent
            guard parent > before, parent >= 0, parent > blocks[body.lowerBound].node else { return scope }
            scope = parent
        }
    }

    private func prose(_ indices: Range<Int>) -> Int {
        blocks[indices].reduce(0) { $0 + ($1.isProse ? $1.weight : 0) }
    }
}
