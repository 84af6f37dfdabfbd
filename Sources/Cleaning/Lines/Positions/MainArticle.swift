import Markup

/// The `<article>` of several that a page is about; others are cards or the next story.
struct MainArticle {
    private let others: [Range<Int>]

    /// Finds the main article; nil where no `<article>` holds a good part of the prose: they are then parts, as of a
    /// live blog.
    init?(in tree: HTMLTree, blocks: [Block]) {
        let articles = tree.nodes.indices.lazy.filter { tree.nodes[$0].tag == .article }.prefix(
            MainArticle.maximumArticles
        )
        .map { $0..<tree.nodes[$0].end }
        guard articles.count > 1 else { return nil }
        let prose = blocks.filter(\.isProse)
        let total = prose.reduce(0) { $0 + $1.weight }
        func mass(_ range: Range<Int>) -> Int {
            prose.reduce(0) { $0 + (range.contains($1.node) ? $1.weight : 0) }
        }
        let masses = articles.prefix(50).map(mass)
        // The first that is big enough: what follows may be longer.
        guard let main = masses.indices.first(where: { masses[$0] * 10 >= total * 3 }) else { return nil }
        let outer = articles[main]
        others = articles.filter { other in
            if !other.overlaps(outer) { return true }
            guard other != outer, outer.contains(other.lowerBound) else { return false }
            return mass(other) * 3 < masses[main] && MainArticle.isCard(blocks.filter { other.contains($0.node) })
        }
    }

    /// Whether an article inside the main one is a card: it is short, or its heading leads elsewhere; others are
    /// entries of a list.
    private static func isCard(_ blocks: [Block]) -> Bool {
        let text = blocks.reduce(0) { $0 + $1.weight }
        let links = blocks.reduce(0) { $0 + $1.linkWeight }
        return text < 200 || links * 2 > text || blocks.contains { ($0.level ?? 1) > 1 && $0.isAllLink }
    }

    /// The number of articles above which a page is a list, whatever the others hold.
    private static let maximumArticles = 300

    /// Whether `node` stands in another article than the main one.
    func isElsewhere(_ node: Int) -> Bool { others.contains { $0.contains(node) } }
}
