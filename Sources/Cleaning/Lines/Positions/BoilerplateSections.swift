import Markup
import Text

/// Finds parts of the body that a heading announces as boilerplate: related stories, comments, notes on the author.
struct BoilerplateSections {
    /// The rule that removes the block at each index.
    private(set) var rules: [Int: BoilerplateRule] = [:]
    private let blocks: [Block]
    private let body: Range<Int>
    private let tree: HTMLTree

    init(of blocks: [Block], body: Range<Int>, in tree: HTMLTree) {
        self.blocks = blocks
        self.body = body
        self.tree = tree
        var headings: [(index: Int, heading: SectionHeading)] = []
        for index in body {
            let next = index + 1 < body.upperBound ? blocks[at: index + 1] : nil
            if let heading = SectionHeading(blocks[index], before: next) { headings.append((index, heading)) }
        }
        // A heading that comes again and again heads parts of the article.
        let counts = Dictionary(headings.map { (blocks[$0.index].normalized, 1) }, uniquingKeysWith: +)
        for (index, heading) in headings.prefix(BoilerplateSections.maximumSections) where rules[index] == nil {
            if counts[blocks[index].normalized] ?? 0 < 3 { remove(section(of: heading, at: index), under: heading) }
        }
    }

    /// The number of headings that are looked at; an article has fewer.
    private static let maximumSections = 50

    private mutating func remove(_ indices: Range<Int>, under heading: SectionHeading) {
        let rule = indices.count == 1 ? heading.ruleWithoutSection : heading.rule
        for index in indices where rules[index] == nil { rules[index] = rule }
    }

    /// Returns the indices of a heading and the blocks of its section.
    ///
    /// Comments come last, so all that follows their heading is their section. Other sections end with the largest
    /// element that holds the heading and no prose before it; without such an element, before the first block that the
    /// section does not extend to.
    private func section(of heading: SectionHeading, at index: Int) -> Range<Int> {
        let rest = index.upTo(body.upperBound)
        let before = proseBytes(body.lowerBound.upTo(index))
        if heading.rule == .readerComments, before * 2 >= proseBytes(rest),
            before >= BoilerplateSections.minimumProseBytesBefore
        {
            return rest
        }
        let scope = scope(of: index)
        let inside = rest.prefix { tree.isNode(blocks[$0].firstNode, within: scope) }
        if inside.count > 1, proseBytes(inside) * 3 <= proseBytes(body) { return inside }
        let run = index.upTo(index + 1 + rest.dropFirst().prefix { heading.extends(to: blocks[$0]) }.count)
        // Where the section would be the article, only the heading is removed: "Written by" may stand above the text.
        return proseBytes(run) * 3 <= proseBytes(body) ? run : index.upTo(index + 1)
    }

    /// The bytes of prose from which on what stands before a heading of comments may be the whole article.
    private static let minimumProseBytesBefore = 300

    /// Returns the largest element that holds the heading and no prose before it.
    private func scope(of heading: Int) -> Int {
        let before = blocks[within: body.lowerBound.upTo(heading)].last(where: \.isProse)?.firstNode ?? -1
        var scope = blocks[heading].firstNode
        while true {
            let parent = tree.nodes[scope].parent
            guard parent > before, parent >= 0, parent > blocks[body.lowerBound].firstNode else { return scope }
            scope = parent
        }
    }

    private func proseBytes(_ indices: Range<Int>) -> Int {
        blocks[indices].reduce(0) { $0 + ($1.isProse ? $1.nonBlankBytes : 0) }
    }
}
