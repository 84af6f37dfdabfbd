import ArticleModel

/// A paragraph as it stands on the page, before it is known whether it belongs to the article.
struct Block {
    var role: Paragraph.Role
    let text: String
    /// The words of a short text, as `NormalizedText` writes them; empty for a long one, which is no label.
    let plain: String
    /// Bytes that are no blank.
    let weight: Int
    /// As much of `weight` as stands in links.
    let linkWeight: Int
    /// The first text node of it.
    let node: Int
    /// 1 to 6 in a heading.
    let level: Int?

    init(role: Paragraph.Role, text: String, weight: Int, linkWeight: Int, node: Int, level: Int?) {
        self.role = role
        self.text = text
        self.weight = weight
        self.linkWeight = linkWeight
        self.node = node
        self.level = level
        plain = weight < Block.mostBytesOfLabel ? NormalizedText.of(text) : ""
        endsSentence = Block.endsSentence(text)
    }

    static let mostBytesOfLabel = 400

    /// Whether the text ends as a sentence does, closing marks aside.
    let endsSentence: Bool

    /// A paragraph that reads as prose: long and mostly no links.
    var isProse: Bool { role != .heading && weight >= 80 && linkWeight * 2 < weight }
    var isAllLink: Bool { linkWeight * 10 >= weight * 9 }

    /// A sentence or more, whatever its length.
    var isTold: Bool { role == .text && endsSentence && weight >= 30 && linkWeight * 4 < weight }

    var asHeading: Block {
        var heading = self
        heading.role = .heading
        return heading
    }

    /// The same paragraph with other words.
    func saying(_ text: String) -> Block {
        Block(role: role, text: text, weight: weight, linkWeight: linkWeight, node: node, level: level)
    }
}

extension Block {
    private static func endsSentence(_ text: String) -> Bool {
        for scalar in text.unicodeScalars.reversed() {
            switch scalar {
            case ".", "!", "?", "…", "。", "؟", "।": return true
            case "\"", "'", "”", "’", ")", "»", "«", " ", "“", "]", "」": continue
            default: return false
            }
        }
        return false
    }
}
