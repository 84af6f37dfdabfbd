import Markup
import Text

extension WhitespaceNormalizedText {
    /// Returns all text of `node` as one line.
    static func of(_ node: Int, in tree: HTMLTree) -> String {
        var normalized = WhitespaceNormalizedText()
        for index in node.upTo(tree.nodes[node].end) {
            if tree.nodes[index].tag == .text {
                normalized.append(tree.text(of: index))
            } else if !tree.nodes[index].tag.isInline {
                normalized.appendSpace()
            }
        }
        return normalized.text
    }

    /// Returns all text of `node` as one line, with a blank between neighbouring links and labels.
    static func sample(of node: Int, in tree: HTMLTree) -> String {
        var normalized = WhitespaceNormalizedText()
        var holder = node
        for index in node.upTo(tree.nodes[node].end) {
            if tree.nodes[index].tag == .text {
                let parent = tree.nodes[index].parent
                if parent != holder, isShownApart(parent, in: tree) || isShownApart(holder, in: tree) {
                    normalized.appendSeam()
                }
                holder = parent
                normalized.append(tree.text(of: index))
            } else if !tree.nodes[index].tag.isInline {
                normalized.appendSpace()
            }
        }
        return normalized.text
    }

    /// Whether `node` is an inline element that boilerplate shows as a line or button of its own.
    private static func isShownApart(_ node: Int, in tree: HTMLTree) -> Bool {
        guard node >= 0 else { return false }
        return switch tree.nodes[node].tag {
        case .a, .span, .label, .small, .time: true
        default: false
        }
    }
}
