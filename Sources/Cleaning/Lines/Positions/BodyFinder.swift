import Markup

/// Finds the element that holds the article: the smallest with nearly all of its prose.
///
/// From the root it steps into a child as long as one child has most of the prose; where the prose
/// is spread over several children, they are parts of one body.
struct BodyFinder {
    let tree: HTMLTree
    let blocks: [Block]
    /// The share of its parent's prose from which on a child is stepped into.
    private static let minimumShareOfParent = 0.8

    /// Returns the element that holds the article; nil where the page has no prose.
    func body() -> Int? {
        guard !tree.nodes.isEmpty else { return nil }
        let before = proseBytesBefore()
        guard let total = before.last, total > 0 else { return nil }
        func proseBytes(of node: Int) -> Int { before[tree.nodes[node].end] - before[node] }
        var body = root(proseBytes, total: total)
        while let child = childWithMostProse(tree.children(of: body), proseBytes),
            Double(proseBytes(of: child)) >= BodyFinder.minimumShareOfParent * Double(proseBytes(of: body)),
            !BodyFinder.leaves.contains(tree.nodes[child].tag), !hasOwnProse(body, besides: child)
        {
            body = child
        }
        return body
    }

    /// Whether a paragraph stands directly in `node`, and another of the same kind in `child`: where elements are not closed, each
    /// paragraph holds those after it.
    private func hasOwnProse(_ node: Int, besides child: Int) -> Bool {
        guard tree.nodes[node].tag == tree.nodes[child].tag, tree.nodes[node].end == tree.nodes[child].end,
            BodyFinder.unclosed.contains(tree.nodes[node].tag)
        else { return false }
        return blocks.contains { block in
            tree.nodes[block.firstNode].parent == node && block.nonBlankBytes >= BodyFinder.minimumSentenceBytes
                && block.linkBytes * 2 < block.nonBlankBytes
        }
    }

    /// The tags of paragraphs that old pages do not close.
    private static let unclosed: Set<HTMLTag> = [.dd, .dt, .blockquote, .center, .font, .div]

    /// Returns the root of the search: the innermost `article` or `main` around the only main heading, if it holds a
    /// good part of the prose, else the whole page. However long the text beside it is, it is not the article.
    private func root(_ proseBytes: (Int) -> Int, total: Int) -> Int {
        let page = tree.nodes.indices.first { tree.nodes[$0].tag == .body } ?? 0
        let titles = blocks.filter { $0.level == 1 }
        guard titles.count == 1, var node = titles.first?.firstNode else { return page }
        while node >= 0 {
            let isHolder = tree.nodes[node].tag == .article || tree.nodes[node].tag == .main
            if isHolder, Double(proseBytes(node)) >= BodyFinder.minimumShareOfMain * Double(total) { return node }
            node = tree.nodes[node].parent
        }
        return page
    }

    /// The share of the page's prose from which on an `article` or `main` holds the article.
    private static let minimumShareOfMain = 0.3

    /// Returns the first of `children` with the most prose; nil where none has any.
    private func childWithMostProse(_ children: [Int], _ proseBytes: (Int) -> Int) -> Int? {
        var best: Int?
        for child in children where proseBytes(child) > best.map(proseBytes) ?? 0 { best = child }
        return best
    }

    /// The number of bytes, blanks not counted, below which sentences are labels, where there are longer paragraphs.
    private static let minimumSentenceBytes = 40

    /// The tags that are never stepped into; the cell of a layout table may be the body.
    private static let leaves: Set<HTMLTag> = [.p, .pre, .li, .text]

    /// Returns the bytes of prose that start before each node: in long paragraphs, and in sentences, as a story may be
    /// told in short ones.
    private func proseBytesBefore() -> [Int] {
        let isLong = blocks.contains(where: \.isProse)
        let minimumBytes = isLong ? BodyFinder.minimumSentenceBytes : 0
        func isProse(_ block: Block) -> Bool {
            if block.isProse { return true }
            guard block.role != .heading, block.endsSentence, block.nonBlankBytes >= minimumBytes else { return false }
            return block.linkBytes * 2 < block.nonBlankBytes
        }
        var sums = [Int](repeating: 0, count: tree.nodes.count + 1)
        for block in blocks where isProse(block) { sums[block.firstNode + 1] += block.nonBlankBytes - block.linkBytes }
        for index in 1.upTo(sums.count) { sums[index] += sums[index - 1] }
        return sums
    }
}
