import Markup

/// What stood under the pictures of a page: some pages say it a second time, beside the picture or for small screens.
struct CutCaptions {
    private var texts: Set<String> = []
    private let tree: HTMLTree

    /// Shorter texts are labels, which may be said anywhere.
    private static let shortest = 24
    private static let most = 300

    init(of page: PageBlocks, in tree: HTMLTree) {
        self.tree = tree
        for cut in page.cuts.lazy.filter({ $0.rule.name == RemovalRule.caption.name }).prefix(CutCaptions.most) {
            for place in cut.node..<tree.nodes[cut.node].end where tree.nodes[place].tag == .text {
                guard tree.text(of: place).count >= CutCaptions.shortest else { continue }
                texts.insert(NormalizedText.of(String(decoding: tree.text(of: place), as: UTF8.self)))
            }
        }
    }

    /// What stands in a `p` is a paragraph, though a caption may say the same.
    func hold(_ block: Block) -> Bool {
        guard block.plain.utf8.count >= CutCaptions.shortest, texts.contains(block.plain) else { return false }
        let holder = tree.nodes[block.node].parent
        return holder < 0 || tree.nodes[holder].tag != .p
    }
}
