import ArticleModel
import Markup

/// All paragraphs of a page that no rule takes, and what the rules took.
struct PageBlocks {
    /// A piece that a rule took, where it stood.
    struct Cut {
        let rule: RemovalRule
        let node: Int
    }

    private(set) var blocks: [Block] = []
    private(set) var cuts: [Cut] = []
    /// The elements that call themselves the body of an article.
    let named: [Int]

    private let tree: HTMLTree
    private var text = WhitespaceNormalizedText()
    private var linkWeight = 0
    private var breaks = 0
    private var holder = -1
    /// Open elements that break the line, with where they end.
    private var open: [(node: Int, end: Int)] = []
    private var linkEnd = 0
    private var boldWeight = 0
    private var boldEnd = 0
    /// Whether a table row is one of data, for those that were looked at.
    private var rows: [Int: Bool] = [:]

    init(of tree: HTMLTree) {
        self.tree = tree
        let cutter = BoilerplateRemover(of: tree)
        named = cutter.bodies
        var place = tree.nodes.firstIndex { $0.tag == .body } ?? 0
        while place < tree.nodes.count {
            closeElements(before: place)
            if let rule = cutter.rule(for: place) {
                cut(place, by: rule)
                place = tree.nodes[place].end
            } else {
                enter(place)
                place += 1
            }
        }
        flush()
    }

    private mutating func closeElements(before place: Int) {
        while let last = open.last, last.end <= place {
            flush()
            open.removeLast()
        }
    }

    private mutating func cut(_ node: Int, by rule: RemovalRule) {
        cuts.append(Cut(rule: rule, node: node))
        if isWithinLine(node) { text.appendSeam() } else { flush() }
    }

    /// Whether the text goes on behind `node`: a button may stand in a sentence as a link does.
    private func isWithinLine(_ node: Int) -> Bool {
        switch tree.nodes[node].tag {
        case .button, .noscript, .template:
            let parent = tree.nodes[node].parent
            return parent >= 0 && (tree.nodes[parent].tag == .p || tree.nodes[parent].tag.isInline)
        case let tag: return tag.isInline
        }
    }

    private mutating func enter(_ place: Int) {
        let node = tree.nodes[place]
        switch node.tag {
        case .text: append(place)
        case .br: lineBreak()
        case .script: break
        case .span where isBreak(place): flush()
        case .span, .time, .label, .small: text.appendBorder()
        case .a: linkEnd = max(linkEnd, node.end)
        case .b, .strong: boldEnd = max(boldEnd, node.end)
        case .td where isInDataTable(place), .th where isInDataTable(place): text.appendSpace()
        case let tag where !breaksLine(tag, place): break
        default:
            flush()
            open.append((place, node.end))
        }
    }

    /// An empty element that the page's style makes a line break.
    private func isBreak(_ place: Int) -> Bool {
        guard tree.nodes[place].end == place + 1, let names = tree.value(.class, of: place) else { return false }
        return names.split(separator: " ").contains { $0 == "br" || $0 == "break" }
    }

    private func breaksLine(_ tag: HTMLTag, _ place: Int) -> Bool {
        if tag.isInline { return false }
        guard tag == .other else { return true }
        let parent = tree.nodes[place].parent
        return parent < 0 || !(tree.nodes[parent].tag == .p || tree.nodes[parent].tag.isInline)
    }

    /// A cell whose row is one paragraph: it holds a line of text and nothing that breaks it.
    private mutating func isInDataTable(_ cell: Int) -> Bool {
        let row = tree.nodes[cell].parent
        guard row >= 0, tree.nodes[row].tag == .tr else { return false }
        if let known = rows[row] { return known }
        let isData = isData(row)
        rows[row] = isData
        return isData
    }

    private func isData(_ row: Int) -> Bool {
        var length = 0
        for place in row..<tree.nodes[row].end {
            switch tree.nodes[place].tag {
            case .div, .p, .table, .ul, .ol, .section, .article, .h1, .h2, .h3, .h4: return false
            case .text:
                length += tree.text(of: place).count
                if length > PageBlocks.mostBytesOfRow { return false }
            default: continue
            }
        }
        return true
    }

    /// A longer row is a page laid out with a table.
    private static let mostBytesOfRow = 800

    private mutating func append(_ place: Int) {
        let before = text.weight
        text.append(tree.text(of: place))
        let added = text.weight - before
        guard added > 0 else { return }
        if holder < 0 { holder = place }
        if place < linkEnd { linkWeight += added }
        if bordered(place) { text.appendBorder() }
        if place < boldEnd { boldWeight += added }
        breaks = 0
    }

    /// Whether `place` is the last text of an element that styles set apart.
    private func bordered(_ place: Int) -> Bool {
        let parent = tree.nodes[place].parent
        guard parent >= 0, tree.nodes[parent].end == place + 1 else { return false }
        switch tree.nodes[parent].tag {
        case .span, .time, .label, .small: return true
        default: return false
        }
    }

    /// Two breaks end a paragraph. One does where a line all in bold is a heading of its own, and behind a
    /// sentence at the end of a long stretch; shorter lines are verses, addresses and the like.
    private mutating func lineBreak() {
        breaks += 1
        let isBold = text.weight > 0 && boldWeight == text.weight
        let isWhole = text.weight >= PageBlocks.fewestBytesOfParagraph && text.endsSentence
        if breaks >= 2 || isBold || isWhole { flush() } else { text.appendSpace() }
    }

    private static let fewestBytesOfParagraph = 100

    private mutating func flush() {
        if !text.isEmpty { blocks.append(block()) }
        text = WhitespaceNormalizedText()
        linkWeight = 0
        boldWeight = 0
        holder = -1
        breaks = 0
    }

    private func block() -> Block {
        let node = max(holder, 0)
        let (role, level) = role(of: node)
        let block = Block(
            role: role, text: text.text, weight: text.weight, linkWeight: linkWeight, node: node, level: level)
        return isBoldLine(block) ? block.asHeading : block
    }

    /// A short line all in bold that is no sentence is a subhead without the tag.
    private func isBoldLine(_ block: Block) -> Bool {
        block.role == .text && boldWeight == block.weight && block.weight <= 80 && !block.endsSentence
            && !block.isAllLink
    }

    /// What the elements around `node` make of its text; the innermost that says something decides.
    private func role(of node: Int) -> (Paragraph.Role, Int?) {
        for (place, _) in open.reversed().prefix(6) {
            let tag = tree.nodes[place].tag
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
