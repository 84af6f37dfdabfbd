import Markup

/// The end of the article by what the page itself calls its body.
///
/// It tells the end only: a standfirst often stands before the named element, what follows it is boilerplate.
struct NamedBody {
    let end: Int

    /// Finds the end; nil where nothing is so named, or the named elements hold less than two thirds of the prose of
    /// `body`: they are then some of several parts.
    init?(named: [Int], in tree: HTMLTree, body: Int, blocks: [Block]) {
        let prose = blocks.filter { $0.isProse && tree.isNode($0.node, within: body) }
        let total = prose.reduce(0) { $0 + $1.weight }
        var end = -1
        var held = 0
        for node in named.prefix(200) where node > body && node < tree.nodes[body].end && node >= end {
            // A new main heading between two named parts: what follows is the next article.
            if held > 0, blocks.contains(where: { $0.level == 1 && $0.node >= end && $0.node < node }) { break }
            let mass = prose.reduce(0) { $0 + (tree.isNode($1.node, within: node) ? $1.weight : 0) }
            guard mass > 0 else { continue }
            held += mass
            end = tree.nodes[node].end
        }
        guard held * 3 >= total * 2, held > 0 else { return nil }
        self.end = end
    }
}
