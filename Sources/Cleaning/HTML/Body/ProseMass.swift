import Markup

/// How much prose stands in each part of a page, so that a rule cannot take the article itself.
///
/// Prose is text outside links that is long, or stands in a `p`; counted in bytes.
struct ProseMass {
    private var before: [Int] = [0]
    private let tree: HTMLTree

    init(of tree: HTMLTree) {
        self.tree = tree
        before.reserveCapacity(tree.nodes.count + 1)
        // The innermost element that decides what a text counts for: 1 for `p`, 0 for a link, -1 for none.
        var kinds: [Int8] = []
        kinds.reserveCapacity(tree.nodes.count)
        var sum = 0
        for (number, node) in tree.nodes.enumerated() {
            let outer = node.parent < 0 ? -1 : kinds[node.parent]
            kinds.append(ProseMass.kind(of: node.tag, in: outer))
            if node.tag == .text, outer != 0 {
                let length = tree.text(of: number).count
                if outer == 1 || length >= 80 { sum += length }
            }
            before.append(sum)
        }
    }

    var total: Int { before[before.count - 1] }

    func of(_ node: Int) -> Int { before[tree.nodes[node].end] - before[node] }

    private static func kind(of tag: HTMLTag, in outer: Int8) -> Int8 {
        switch tag {
        case .a, .button, .select, .noscript, .textarea, .title, .template, .iframe: 0
        // A `noscript` or link that is never closed may stand around the whole page.
        case .body, .main, .article: -1
        case .p: outer == 0 ? 0 : 1
        default: outer
        }
    }
}
