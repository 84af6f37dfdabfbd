import Markup

/// Finds the element that holds the article: the smallest that holds nearly all of its prose.
///
/// From the root it steps into a child as long as one child has most of the prose; where the prose
/// is spread over several children, they are parts of one body.
struct BodyFinder {
    let tree: HTMLTree
    let blocks: [Block]
    /// The share of its parent's prose with which a child is stepped into.
    static let share = 0.8

    func body() -> Int? {
        guard !tree.nodes.isEmpty else { return nil }
        let prose = proseBefore()
        guard let total = prose.last, total > 0 else { return nil }
        func mass(_ node: Int) -> Int { prose[tree.nodes[node].end] - prose[node] }
        var body = root(mass, total)
        while let child = heaviest(tree.children(of: body), mass),
            Double(mass(child)) >= BodyFinder.share * Double(mass(body)),
            !BodyFinder.leaves.contains(tree.nodes[child].tag)
        {
            body = child
        }
        return body
    }

    /// Returns the root of the search: the innermost `article` or `main` around the only main heading, if it holds a
    /// good part of the prose. What stands beside it is asides, however long.
    private func root(_ mass: (Int) -> Int, _ total: Int) -> Int {
        let page = tree.nodes.indices.first { tree.nodes[$0].tag == .body } ?? 0
        let titles = blocks.filter { $0.level == 1 }
        guard titles.count == 1, var node = titles.first?.node else { return page }
        while node >= 0 {
            let isHolder = tree.nodes[node].tag == .article || tree.nodes[node].tag == .main
            if isHolder, Double(mass(node)) >= BodyFinder.minimumShareOfMain * Double(total) { return node }
            node = tree.nodes[node].parent
        }
        return page
    }

    private static let minimumShareOfMain = 0.3

    private func heaviest(_ children: [Int], _ mass: (Int) -> Int) -> Int? {
        var best: Int?
        for child in children where mass(child) > best.map(mass) ?? 0 { best = child }
        return best
    }

    /// The weight below which sentences are labels, where there are longer paragraphs.
    private static let minimumSentenceWeight = 40

    /// The tags that are no containers; the cell of a layout table is one.
    private static let leaves: Set<HTMLTag> = [.p, .pre, .li, .text]

    /// Returns the weight of prose that starts before each node: long paragraphs, and sentences, as a story may be told
    /// in short ones.
    private func proseBefore() -> [Int] {
        let isLong = blocks.contains(where: \.isProse)
        let minimumWeight = isLong ? BodyFinder.minimumSentenceWeight : 0
        func isProse(_ block: Block) -> Bool {
            if block.isProse { return true }
            guard block.role != .heading, block.endsSentence, block.weight >= minimumWeight else { return false }
            return block.linkWeight * 2 < block.weight
        }
        var sums = [Int](repeating: 0, count: tree.nodes.count + 1)
        for block in blocks where isProse(block) { sums[block.node + 1] += block.weight - block.linkWeight }
        for index in 1..<sums.count { sums[index] += sums[index - 1] }
        return sums
    }
}
