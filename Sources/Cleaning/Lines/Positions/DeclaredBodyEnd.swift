import Markup

/// The end of the article by the elements whose labels call them its body.
///
/// Their beginning does not count: a standfirst often stands before them, but what follows them is boilerplate.
struct DeclaredBodyEnd {
    /// The index of the first node after these elements.
    let node: Int

    /// Finds the end; nil where the page declares no body, or the declared elements hold less than two thirds of the
    /// prose of `body`: they are then some of several parts.
    init?(declared: [Int], in tree: HTMLTree, body: Int, blocks: [Block]) {
        let prose = blocks.filter { $0.isProse && tree.isNode($0.firstNode, within: body) }
        let total = prose.reduce(0) { $0 + $1.nonBlankBytes }
        var end = -1
        var held = 0
        for node in declared.prefix(200) where node > body && node < tree.nodes[body].end && node >= end {
            // After a new main heading between two such elements comes the next article.
            if held > 0, blocks.contains(where: { $0.level == 1 && $0.firstNode >= end && $0.firstNode < node }) {
                break
            }
            let proseBytes = prose.reduce(0) { $0 + (tree.isNode($1.firstNode, within: node) ? $1.nonBlankBytes : 0) }
            guard proseBytes > 0 else { continue }
            held += proseBytes
            end = tree.nodes[node].end
        }
        guard held * 3 >= total * 2, held > 0 else { return nil }
        node = end
    }
}
