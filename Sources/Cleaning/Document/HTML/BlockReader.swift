import ArticleModel
import Markup
import Text

/// Reads the blocks of a page without the elements that a rule removes, and lists these elements.
struct BlockReader {
    /// An element that a rule removed.
    struct Cut {
        let rule: BoilerplateRule
        let node: Int
    }

    private(set) var blocks: [Block] = []
    private(set) var cuts: [Cut] = []
    /// The elements whose labels call them the body of an article.
    let declaredBodies: [Int]

    private let tree: HTMLTree
    private var text = WhitespaceNormalizedText()
    private var linkBytes = 0
    /// The number of line breaks since the last text.
    private var breaks = 0
    /// The first text node of the block that is being read; -1 before it.
    private var firstNode = -1
    /// The open elements that break the line, each with the node after its last.
    private var openBlocks: [(node: Int, end: Int)] = []
    /// The node after the last of the open links; earlier nodes are in a link.
    private var linkEnd = 0
    private var boldBytes = 0
    /// The node after the last of the open bold elements.
    private var boldEnd = 0
    /// The node after the last of the open raised elements.
    private var raisedEnd = 0
    /// Whether each table row that was looked at holds data, by the row's node.
    private var isDataRow: [Int: Bool] = [:]

    /// `locked` are the parts of the page that it says to be for subscribers.
    init(of tree: HTMLTree, locked: [Selector] = []) {
        self.tree = tree
        let remover = BoilerplateRemover(of: tree, locked: locked)
        declaredBodies = remover.declaredBodies
        var index = tree.nodes.firstIndex { $0.tag == .body } ?? 0
        while index < tree.nodes.count {
            closeElements(before: index)
            if let rule = remover.rule(for: index) {
                cut(index, by: rule)
                index = tree.nodes[index].end
            } else {
                enter(index)
                index += 1
            }
        }
        flush()
    }

    /// The removed elements with a text, as they are recorded.
    var removed: [RemovedBlock] {
        cuts.compactMap { cut in
            let text = WhitespaceNormalizedText.sample(of: cut.node, in: tree)
            return text.isEmpty ? nil : RemovedBlock(cut.rule, text)
        }
    }

    private mutating func closeElements(before index: Int) {
        while let last = openBlocks.last, last.end <= index {
            flush()
            openBlocks.removeLast()
        }
    }

    private mutating func cut(_ node: Int, by rule: BoilerplateRule) {
        cuts.append(Cut(rule: rule, node: node))
        if isWithinLine(node) { text.appendSeam() } else { flush() }
    }

    /// Whether the line goes on after `node`: a button may stand in a sentence as a link does.
    private func isWithinLine(_ node: Int) -> Bool {
        switch tree.nodes[node].tag {
        case .button, .noscript, .template:
            let parent = tree.nodes[node].parent
            return parent >= 0 && (tree.nodes[parent].tag == .p || tree.nodes[parent].tag.isInline)
        case let tag: return tag.isInline
        }
    }

    private mutating func enter(_ index: Int) {
        let node = tree.nodes[index]
        switch node.tag {
        case .text: appendText(of: index)
        case .br: readLineBreak()
        case .script: break
        case .span where isStyledBreak(index): flush()
        case .span, .time, .label, .small: text.appendBorder()
        case .a: linkEnd = max(linkEnd, node.end)
        case .b, .strong: boldEnd = max(boldEnd, node.end)
        case .sup: raisedEnd = max(raisedEnd, node.end)
        case .td where isInDataTable(index), .th where isInDataTable(index): text.appendSpace()
        case let tag where !breaksLine(tag, at: index): break
        default:
            flush()
            openBlocks.append((index, node.end))
        }
    }

    /// Whether an element is empty and made a line break by the page's style.
    private func isStyledBreak(_ index: Int) -> Bool {
        guard tree.nodes[index].end == index + 1, let names = tree.value(.class, of: index) else { return false }
        return names.spaceSeparated.contains { $0 == "br" || $0 == "break" }
    }

    /// Whether an element begins a line of its own; an unknown tag does so only outside paragraphs and inline elements.
    private func breaksLine(_ tag: HTMLTag, at index: Int) -> Bool {
        if tag.isInline { return false }
        guard tag == .other else { return true }
        let parent = tree.nodes[index].parent
        return parent < 0 || !(tree.nodes[parent].tag == .p || tree.nodes[parent].tag.isInline)
    }

    /// Whether the row of a cell is read as one paragraph: it holds a few lines of text and no element that breaks
    /// them.
    private mutating func isInDataTable(_ cell: Int) -> Bool {
        let row = tree.nodes[cell].parent
        guard row >= 0, tree.nodes[row].tag == .tr else { return false }
        if let known = isDataRow[row] { return known }
        let holdsData = holdsData(row)
        isDataRow[row] = holdsData
        return holdsData
    }

    private func holdsData(_ row: Int) -> Bool {
        var length = 0
        for index in row.upTo(tree.nodes[row].end) {
            switch tree.nodes[index].tag {
            case .div, .p, .table, .ul, .ol, .section, .article, .h1, .h2, .h3, .h4: return false
            case .text:
                length += tree.text(of: index).count
                if length > BlockReader.maximumRowBytes { return false }
            default: continue
            }
        }
        return true
    }

    /// The number of bytes of text above which a row belongs to a page that is laid out with a table.
    private static let maximumRowBytes = 800

    private mutating func appendText(of index: Int) {
        let before = text.nonBlankBytes
        text.append(index < raisedEnd ? BlockReader.raised(tree.text(of: index)) : tree.text(of: index))
        let added = text.nonBlankBytes - before
        guard added > 0 else { return }
        if firstNode < 0 { firstNode = index }
        if index < linkEnd { linkBytes += added }
        if isInBorderedElement(index) { text.appendBorder() }
        if index < boldEnd { boldBytes += added }
        breaks = 0
    }

    /// Returns raised digits as such: "10⁹" is another number than "109". Other texts, as in "1st", stay as they are.
    private static func raised(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard text.count <= 8, !text.isEmpty, text.allSatisfy({ $0.isASCIIDigit }) else { return text }
        return text.flatMap { superscripts[$0] ?? [] }[...]
    }

    /// The bytes of each raised digit.
    private static let superscripts: [UInt8: [UInt8]] = Dictionary(
        uniqueKeysWithValues: zip("0123456789".utf8, "⁰¹²³⁴⁵⁶⁷⁸⁹".map { Array(String($0).utf8) }))

    /// Whether `index` is the last text of an inline element that styles often set apart.
    private func isInBorderedElement(_ index: Int) -> Bool {
        let parent = tree.nodes[index].parent
        guard parent >= 0, tree.nodes[parent].end == index + 1 else { return false }
        switch tree.nodes[parent].tag {
        case .span, .time, .label, .small: return true
        default: return false
        }
    }

    /// Ends the paragraph at a second break, and at a first after a line all in bold, which is a heading of its own, or
    /// after a long line that ends a sentence; shorter lines are verses, addresses and the like.
    private mutating func readLineBreak() {
        breaks += 1
        let isBold = text.nonBlankBytes > 0 && boldBytes == text.nonBlankBytes
        let isWhole = text.nonBlankBytes >= BlockReader.minimumParagraphBytes && text.endsSentence
        if breaks >= 2 || isBold || isWhole { flush() } else { text.appendSpace() }
    }

    private static let minimumParagraphBytes = 100

    private mutating func flush() {
        if !text.isEmpty { blocks.append(block()) }
        text = WhitespaceNormalizedText()
        linkBytes = 0
        boldBytes = 0
        firstNode = -1
        breaks = 0
    }

    private func block() -> Block {
        let node = max(firstNode, 0)
        let (role, level) = role(of: node)
        let block = Block(
            role: role, text: text.text, nonBlankBytes: text.nonBlankBytes, linkBytes: linkBytes, firstNode: node,
            level: level)
        return isBoldLine(block) ? block.asHeading : block
    }

    /// Whether a block is a subheading without the tag: a short line all in bold that is no sentence.
    private func isBoldLine(_ block: Block) -> Bool {
        block.role == .text && boldBytes == block.nonBlankBytes && block.nonBlankBytes <= 80 && !block.endsSentence
            && !block.isAllLink
    }

    /// Returns the role of a block, and a heading's level, by the innermost element around it that tells.
    private func role(of node: Int) -> (Paragraph.Role, Int?) {
        for (index, _) in openBlocks.reversed().prefix(6) {
            let tag = tree.nodes[index].tag
            if let level = tag.headingLevel { return (.heading, level) }
            switch tag {
            case .li, .dt, .dd: return (.listItem, nil)
            case .blockquote: return (.blockQuote, nil)
            case .figcaption, .caption, .figure: return (.caption, nil)
            case .tr: return (.table, nil)
            case .td, .article, .section, .main: return (.text, nil)
            default: continue
            }
        }
        return (.text, nil)
    }
}
