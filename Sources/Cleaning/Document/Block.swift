import ArticleModel
import Text

/// A paragraph, heading, list item or other line of a document, before it is known whether it belongs to the article.
struct Block: Sendable {
    var role: Paragraph.Role
    let text: String
    /// A short text as `NormalizedText`; empty for a long one, which is no label.
    let normalized: String
    /// The number of UTF-8 bytes in `text`, blanks not counted.
    let nonBlankBytes: Int
    /// The part of `nonBlankBytes` that stands in links.
    let linkBytes: Int
    /// The index of the block's first text node in the page's tree; in a text, which has no nodes, that of its line.
    let firstNode: Int
    /// The level of a heading on a page, 1 to 6.
    let level: Int?
    /// Whether the text ends as a sentence does, closing quotation marks and brackets aside.
    let endsSentence: Bool
    /// The text split into words, where that was done already.
    private var knownLine: TextLine?

    /// Texts of this many bytes or more, blanks not counted, are no labels.
    static let maximumLabelBytes = 400

    init(role: Paragraph.Role, text: String, nonBlankBytes: Int, linkBytes: Int, firstNode: Int, level: Int?) {
        self.init(role, text, nonBlankBytes, linkBytes, firstNode, level, nil)
    }

    /// Makes a block of the line at `index` of a text; the line's mark decides the role.
    init(_ line: TextLine, at index: Int) {
        let role: Paragraph.Role =
            switch line.mark {
            case .heading: .heading
            case .listItem: .listItem
            case .blockQuote: .blockQuote
            case nil: .text
            }
        let text = line.text
        self.init(role, text, Block.nonBlankBytes(of: text), 0, index, nil, line)
    }

    private init(
        _ role: Paragraph.Role, _ text: String, _ nonBlankBytes: Int, _ linkBytes: Int, _ firstNode: Int, _ level: Int?,
        _ line: TextLine?
    ) {
        self.role = role
        self.text = text
        self.nonBlankBytes = nonBlankBytes
        self.linkBytes = linkBytes
        self.firstNode = firstNode
        self.level = level
        knownLine = line
        normalized = nonBlankBytes < Block.maximumLabelBytes ? NormalizedText.of(text) : ""
        endsSentence = Block.endsSentence(text)
    }

    /// The text split into words, which is done anew each time unless the block was made with its line.
    var line: TextLine { knownLine ?? TextLine(Array(text.unicodeScalars), mark: nil) }

    /// Whether the block reads as prose: long, and mostly no links.
    var isProse: Bool { role != .heading && nonBlankBytes >= 80 && linkBytes * 2 < nonBlankBytes }

    /// Whether nine tenths of the text or more stand in links.
    var isAllLink: Bool { linkBytes * 10 >= nonBlankBytes * 9 && linkBytes > 0 }

    /// Whether the block is a sentence or more, whatever its length.
    var isSentence: Bool { role == .text && endsSentence && nonBlankBytes >= 30 && linkBytes * 4 < nonBlankBytes }

    var asHeading: Block {
        var heading = self
        heading.role = .heading
        return heading
    }

    /// The same block with its text split into words once and for all.
    var withLine: Block {
        var block = self
        block.knownLine = line
        return block
    }

    /// Returns the same block with the text of `line`.
    func replacingText(with line: TextLine) -> Block {
        let text = line.text
        return Block(role, text, Block.nonBlankBytes(of: text), linkBytes, firstNode, level, line)
    }
}

extension Block {
    private static func nonBlankBytes(of text: String) -> Int { text.utf8.count { $0 > 32 } }

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
