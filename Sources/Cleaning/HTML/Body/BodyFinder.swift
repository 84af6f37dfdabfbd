import Markup

/// Finds the element that holds the article: the smallest that holds nearly all of its prose.
///
/// From the root it steps into a child as long as one child has most of the prose; where the prose
/// is spread over several children, they are parts of one body.
struct BodyFinder {
    let tree: HTMLTree
    let blocks: [Block]
    /// A child with this share of its parent's prose is stepped into.
    static let share = 0.8

    func body() -> Int? {
        guard !tree.nodes.isEmpty else { return nil }
        let prose = proseBefore()
        guard let total = prose.last, total > 0 else { return nil }
        func mass(_ node: Int) -> Int { prose[tree.nodes[node].end] - prose[node] }
        var body = tree.nodes.indices.first { tree.nodes[$0].tag == .body } ?? 0
        while let child = heaviest(tree.children(of: body), mass),
            Double(mass(child)) >= BodyFinder.share * Double(mass(body)),
            !BodyFinder.leaves.contains(tree.nodes[child].tag)
        {
            body = child
        }
        return body
    }

    private func heaviest(_ children: [Int], _ mass: (Int) -> Int) -> Int? {
        var best: Int?
        for child in children where mass(child) > best.map(mass) ?? 0 { best = child }
        return best
    }

    /// A paragraph is no container; the cell of a layout table is one.
    private static let leaves: Set<HTMLTag> = [.p, .pre, .li, .text]

    /// The weight of prose that starts before each node.
    ///
    /// A page without one long paragraph may still be a brief: then sentences count.
    private func proseBefore() -> [Int] {
        let isProse: (Block) -> Bool =
            blocks.contains(where: \.isProse)
            ? \.isProse : { $0.role != .heading && $0.linkWeight * 2 < $0.weight && $0.endsSentence }
        var sums = [Int](repeating: 0, count: tree.nodes.count + 1)
        for block in blocks where isProse(block) { sums[block.node + 1] += block.weight - block.linkWeight }
        for place in 1..<sums.count { sums[place] += sums[place - 1] }
        return sums
    }
}
