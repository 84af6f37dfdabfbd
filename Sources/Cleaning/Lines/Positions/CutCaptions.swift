import Markup
import Text

/// The captions among the elements that were cut from a page; some pages give them a second time, beside the picture or
/// for small screens.
struct CutCaptions {
    private var texts: Set<String> = []
    private let tree: HTMLTree

    /// The number of UTF-8 bytes below which a text is a label, which may be anywhere on the page.
    private static let minimumBytes = 24
    /// The number of captions that are remembered.
    private static let maximumCaptions = 300

    init(of cuts: [BlockReader.Cut], in tree: HTMLTree) {
        self.tree = tree
        for cut in cuts.lazy.filter({ $0.rule == .caption }).prefix(CutCaptions.maximumCaptions) {
            for index in cut.node.upTo(tree.nodes[cut.node].end) where tree.nodes[index].tag == .text {
                guard tree.text(of: index).count >= CutCaptions.minimumBytes else { continue }
                texts.insert(NormalizedText.of(String(decoding: tree.text(of: index), as: UTF8.self)))
            }
        }
    }

    /// Whether `block` repeats a caption; the text of a `p` is a paragraph, though a caption may say the same.
    func areRepeated(by block: Block) -> Bool {
        guard block.normalized.utf8.count >= CutCaptions.minimumBytes, texts.contains(block.normalized) else {
            return false
        }
        let parent = tree.nodes[block.firstNode].parent
        return parent < 0 || tree.nodes[parent].tag != .p
    }
}
