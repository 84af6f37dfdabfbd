import Markup
import Text

/// The text of a byline, whose pieces are often told apart by nothing but the elements that they stand in.
enum BylineText {
    /// Returns the text with a blank wherever elements meet: first and last name may be elements of their own.
    static func whole(_ node: Int, in tree: HTMLTree) -> String {
        var folded = WhitespaceNormalizedText()
        for index in node..<tree.nodes[node].end {
            if tree.nodes[index].tag == .text { folded.append(tree.text(of: index)) } else { folded.appendSpace() }
        }
        return folded.text
    }

    /// Returns the text with a bar wherever elements meet: name, role and date may stand side by side.
    static func parts(of node: Int, in tree: HTMLTree) -> String {
        let texts = (node..<tree.nodes[node].end).filter { tree.nodes[$0].tag == .text }
        return texts.map { WhitespaceNormalizedText.of($0, in: tree) }.filter { !$0.isEmpty }.joined(separator: " | ")
    }
}
