import ArticleModel
import Text

/// A paragraph, heading, list item or other line of a document, before it is known whether it belongs to the article.
struct Block: Sendable {
    var role: Paragraph.Role
    let text: String
    /// A short text as `NormalizedText`; empty for a long one, which is no label.
    let normalized: String
    /// The number of the text's UTF-8 bytes without blanks.
    let weight: Int
    /// The part of `weight` that stands in links.
    let linkWeight: Int
    /// The index of the block's first text node on a page, or of its line in a text.
    let node: Int
    /// The level of a heading on a page, 1 to 6.
    let level: Int?
    /// Whether the text ends as a sentence does, closing quotation marks and brackets aside.
    let endsSentence: Bool
    private var knownLine: TextLine?

    /// A longer text, in bytes without blanks, is no label.
    static let maximumLabelWeight = 400

    init(role: Paragraph.Role, text: String, weight: Int, linkWeight: Int, node: Int, level: Int?) {
        self.init(role, text, weight, linkWeight, node, level, nil)
    }

    /// Makes the block of a text's line at `index`, whose mark says what it is.
    init(_ line: TextLine, at index: Int) {
        let role: Paragraph.Role =
            switch line.mark {
            case .heading: .heading
            case .listItem: .listItem
            case .blockQuote: .blockQuote
            case nil: .text
            }
        let text = line.text
        self.init(role, text, Block.weight(of: text), 0, index, nil, line)
    }

    private init(
        _ role: Paragraph.Role, _ text: String, _ weight: Int, _ linkWeight: Int, _ node: Int, _ level: Int?,
        _ line: TextLine?
    ) {
        self.role = role
        self.text = text
        self.weight = weight
        self.linkWeight = linkWeight
        self.node = node
        self.level = level
        knownLine = line
        normalized = weight < Block.maximumLabelWeight ? NormalizedText.of(text) : ""
        endsSentence = Block.endsSentence(text)
    }

    /// The text with its words: as it was read, or read now.
    var line: TextLine { knownLine ?? TextLine(Array(text.unicodeScalars), mark: nil) }

    /// Whether the block reads as prose: long, and mostly no links.
    var isProse: Bool { role != .heading && weight >= 80 && linkWeight * 2 < weight }

    var isAllLink: Bool { linkWeight * 10 >= weight * 9 && linkWeight > 0 }

    /// Whether the block is a sentence or more, whatever its length.
    var isSentence: Bool { role == .text && endsSentence && weight >= 30 && linkWeight * 4 < weight }

    var asHeading: Block {
        var heading = self
        heading.role = .heading
        return heading
    }

    /// Returns the same block with its text read into words, once for all who ask.
    var withLine: Block {
        var block = self
        block.knownLine = line
        return block
    }

    /// Returns the same block with another text.
    func replacingText(with line: TextLine) -> Block {
        let text = line.text
        return Block(role, text, Block.weight(of: text), linkWeight, node, level, line)
    }
}

extension Block {
    private static func weight(of text: String) -> Int { text.utf8.count { $0 > 32 } }

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
