import Markup

/// Finds the initials of paragraphs that stand in an element of their own, as a large letter does.
///
/// Pages hide the large letter from screen readers, or give these another in its place that nobody sees: of the two the one
/// right before the rest of its word is read.
struct DropCaps {
    let tree: HTMLTree

    /// Whether `node` holds the first letter of a word, whose rest follows it.
    func isInitial(_ node: Int) -> Bool {
        let (tag, end) = (tree.nodes[node].tag, tree.nodes[node].end)
        guard tag.isInline, tag != .a, end - node <= 3, tree.nodes[node].attributesCount > 0 else { return false }
        let texts = (node + 1).upTo(end).filter { tree.nodes[$0].tag == .text }
        guard texts.count == 1, isCapital(tree.text(of: texts[0])), end < tree.nodes.count else { return false }
        let next = end.upTo(min(end + 3, tree.nodes.count)).first { tree.nodes[$0].tag == .text }
        guard let next else { return false }
        let first = String(decoding: tree.text(of: next).prefix(4), as: UTF8.self).first
        return first?.isLowercase == true && !end.upTo(next).contains { !tree.nodes[$0].tag.isInline }
    }

    /// Whether a text is one capital letter, perhaps behind an opening mark.
    private func isCapital(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.count <= 8 else { return false }
        let letters = String(decoding: text, as: UTF8.self).filter { !"“‘«„\"'".contains($0) }
        return letters.count == 1 && letters.first?.isUppercase == true
    }
}
