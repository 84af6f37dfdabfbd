import Markup

/// The `<article>` that a page with several is about; the others are cards or the next story.
struct MainArticle {
    /// The nodes of the other articles.
    private let others: [Range<Int>]

    /// Finds the main article, or the several that are the entries of one text; nil where no `<article>` holds a good part of the
    /// prose: all are then parts of one text, too.
    init?(in tree: HTMLTree, blocks: [Block]) {
        let articles = tree.nodes.indices.lazy.filter { tree.nodes[$0].tag == .article }.prefix(
            MainArticle.maximumArticles
        )
        .map { $0.upTo(tree.nodes[$0].end) }
        guard articles.count > 1 else { return nil }
        let prose = blocks.filter(\.isProse)
        let total = prose.reduce(0) { $0 + $1.nonBlankBytes }
        func proseBytes(in range: Range<Int>) -> Int {
            prose.reduce(0) { $0 + (range.contains($1.firstNode) ? $1.nonBlankBytes : 0) }
        }
        let proseByArticle = articles.prefix(50).map(proseBytes)
        // The first that is long enough is the main one: the next story may be longer.
        guard let main = proseByArticle.indices.first(where: { proseByArticle[$0] * 10 >= total * 3 }) else {
            return nil
        }
        let outer = articles[main]
        if let entries = MainArticle.entries(articles.map(\.lowerBound), around: outer.lowerBound, in: tree, blocks) {
            others = articles.filter { other in
                !entries.contains { tree.isNode(other.lowerBound, within: $0) || other.contains($0) }
            }
            return
        }
        others = articles.filter { other in
            if !other.overlaps(outer) { return true }
            guard other != outer, outer.contains(other.lowerBound) else { return false }
            return proseBytes(in: other) * 3 < proseByArticle[main]
                && MainArticle.isCard(other, blocks.filter { other.contains($0.firstNode) }, in: tree)
        }
    }

    /// Returns the articles that are the entries of one text, such as a live blog; nil where there is none. The headline is in no
    /// article then, and those beside `main` that are of its kind lead nowhere else.
    private static func entries(
        _ articles: [Int], around main: Int, in tree: HTMLTree, _ blocks: [Block]
    ) -> [Int]? {
        func kind(_ node: Int) -> (parent: Int, classes: ArraySlice<UInt8>) {
            (tree.nodes[node].parent, tree.bytes(.class, of: node))
        }
        let entries = articles.filter { kind($0) == kind(main) }
        guard entries.count >= minimumEntries, let headline = blocks.first(where: { $0.level == 1 })?.firstNode,
            !articles.contains(where: { tree.isNode(headline, within: $0) })
        else { return nil }
        let areParts = entries.allSatisfy { entry in
            let own = blocks.filter { tree.isNode($0.firstNode, within: entry) }
            let (text, links) = own.reduce((0, 0)) { ($0.0 + $1.nonBlankBytes, $0.1 + $1.linkBytes) }
            return links * 4 <= text && !own.contains { ($0.level ?? 1) > 1 && $0.isAllLink }
        }
        return areParts ? entries : nil
    }

    private static let minimumEntries = 3

    /// Whether an article inside the main one is a card: it leads elsewhere, and is short, mostly links, or has a linked heading.
    /// Other articles inside it are entries of a list.
    private static func isCard(_ article: Range<Int>, _ blocks: [Block], in tree: HTMLTree) -> Bool {
        guard article.contains(where: { tree.nodes[$0].tag == .a }) || isInLink(article.lowerBound, in: tree) else {
            return false
        }
        let text = blocks.reduce(0) { $0 + $1.nonBlankBytes }
        let links = blocks.reduce(0) { $0 + $1.linkBytes }
        return text < 200 || links * 2 > text || blocks.contains { ($0.level ?? 1) > 1 && $0.isAllLink }
    }

    private static func isInLink(_ node: Int, in tree: HTMLTree) -> Bool {
        var ancestor = tree.nodes[node].parent
        while ancestor >= 0 {
            if tree.nodes[ancestor].tag == .a { return true }
            ancestor = tree.nodes[ancestor].parent
        }
        return false
    }

    /// The number of articles that are looked at; a page with more is a list.
    private static let maximumArticles = 300

    /// Whether `node` is in another article than the main one.
    func isInOtherArticle(_ node: Int) -> Bool { others.contains { $0.contains(node) } }
}
