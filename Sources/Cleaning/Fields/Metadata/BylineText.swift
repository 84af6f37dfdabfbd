import Markup
import Text

/// Reads the text of a byline, in which often nothing but the elements separates the parts.
enum BylineText {
    /// Returns the text with a blank between elements: given and family name may be elements of their own.
    static func whole(_ node: Int, in tree: HTMLTree) -> String {
        var folded = WhitespaceNormalizedText()
        for index in node.upTo(tree.nodes[node].end) {
            if tree.nodes[index].tag == .text { folded.append(tree.text(of: index)) } else { folded.appendSpace() }
        }
        return folded.text
    }

    /// Returns the text with a bar between elements: name, role and date may be elements of their own.
    static func parts(of node: Int, in tree: HTMLTree) -> String {
        let texts = node.upTo(tree.nodes[node].end).filter { tree.nodes[$0].tag == .text }
        return texts.map { WhitespaceNormalizedText.of($0, in: tree) }.filter { !$0.isEmpty }.joined(separator: " | ")
    }
}
