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

    /// Makes a block; `line` is the text split into words, where that was done already.
    init(
        role: Paragraph.Role, text: String, nonBlankBytes: Int, linkBytes: Int, firstNode: Int, level: Int?,
        line: TextLine? = nil
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
        self.init(
            role: role, text: text, nonBlankBytes: Block.nonBlankBytes(of: text), linkBytes: 0, firstNode: index,
            level: nil, line: line)
    }

    /// The text split into words, which is done anew each time unless the block was made with its line.
    var line: TextLine { knownLine ?? TextLine(Array(text.unicodeScalars), mark: nil) }

    /// The number of bytes from which on a block is a paragraph rather than a label.
    static let minimumParagraphBytes = 80

    /// Whether the block reads as prose: long, and mostly no links.
    var isProse: Bool {
        role != .heading && nonBlankBytes >= Block.minimumParagraphBytes && linkBytes * 2 < nonBlankBytes
    }

    /// Whether nine tenths of the text or more stand in links.
    var isAllLink: Bool { linkBytes * 10 >= nonBlankBytes * 9 && linkBytes > 0 }

    /// Whether the block ends as a sentence does and is more than a few words, mostly no links.
    var isSentence: Bool { role == .text && endsSentence && nonBlankBytes >= 30 && linkBytes * 4 < nonBlankBytes }

    var asHeading: Block { with(role: .heading) }

    func with(role: Paragraph.Role) -> Block {
        var block = self
        block.role = role
        return block
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
        return Block(
            role: role, text: text, nonBlankBytes: Block.nonBlankBytes(of: text), linkBytes: linkBytes,
            firstNode: firstNode, level: level, line: line)
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
