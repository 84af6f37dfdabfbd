import Markup

/// Counts the bytes of text, of link text and of prose in each part of a page.
///
/// A rule removes no more than its share of the prose, so that none can remove the article itself. Prose is
/// text outside links that is long or in a `p`.
struct TextDensity {
    private struct Sums {
        var prose = 0
        var links = 0
        var text = 0
        var linkedHeadings = 0
        var quotes = 0
    }

    /// The sums over all nodes before each node.
    private var before: [Sums] = [Sums()]
    /// The innermost block element around each node; -1 where there is none.
    ///
    /// Like the sums it is found in one pass: a walk up or down for each element would take time proportional to the
    /// page's size times its depth.
    private var outerBlocks: [Int] = []
    private let tree: HTMLTree

    /// The number of bytes from which on a text outside links is prose without a `p`: labels and menu entries are
    /// shorter.
    private static let minimumProseBytes = 80

    init(of tree: HTMLTree) {
        self.tree = tree
        before.reserveCapacity(tree.nodes.count + 1)
        var kinds: [Kind] = []
        kinds.reserveCapacity(tree.nodes.count)
        outerBlocks.reserveCapacity(tree.nodes.count)
        var sums = Sums()
        var headingEnd = 0
        for (index, node) in tree.nodes.enumerated() {
            let outer = node.parent < 0 ? Kind.block : kinds[node.parent]
            if let level = node.tag.headingLevel, level > 1 { headingEnd = node.end }
            kinds.append(TextDensity.kind(of: node.tag, in: outer))
            let isInline = node.parent >= 0 && tree.nodes[node.parent].tag.isInline
            outerBlocks.append(isInline ? outerBlocks[node.parent] : node.parent)
            if node.tag == .blockquote { sums.quotes += 1 }
            if node.tag == .text {
                TextDensity.add(tree.text(of: index), in: outer, to: &sums, isHeading: index < headingEnd)
            }
            before.append(sums)
        }
    }

    /// The bytes of prose on the whole page.
    var total: Int { before.last?.prose ?? 0 }

    /// Returns the bytes of prose in `node`.
    func prose(of node: Int) -> Int { before[tree.nodes[node].end].prose - before[node].prose }
    /// Returns the bytes of link text in `node`.
    func links(of node: Int) -> Int { before[tree.nodes[node].end].links - before[node].links }
    /// Returns the bytes of text in `node`.
    func text(of node: Int) -> Int { before[tree.nodes[node].end].text - before[node].text }

    /// Whether a subheading in `node` is a link.
    func hasLinkedHeading(_ node: Int) -> Bool {
        before[tree.nodes[node].end].linkedHeadings > before[node].linkedHeadings
    }

    /// Whether `node` is a block quote or holds one.
    func holdsQuote(_ node: Int) -> Bool { before[tree.nodes[node].end].quotes > before[node].quotes }

    /// Returns the innermost block element around `node`; -1 where there is none.
    func block(around node: Int) -> Int { outerBlocks[node] }

    /// The kind of a text, by the elements around it; `silent` text is not shown.
    private enum Kind { case block, paragraph, link, silent }

    private static func add(_ text: ArraySlice<UInt8>, in kind: Kind, to sums: inout Sums, isHeading: Bool) {
        let length = text.count
        // White space between elements is no text. That a long one counts nevertheless finds the body of more of the
        // labelled pages.
        guard kind != .silent, length > 40 || text.contains(where: { $0 > 32 }) else { return }
        sums.text += length
        if kind == .link {
            sums.links += length
            if isHeading { sums.linkedHeadings += 1 }
        }
        if kind == .paragraph || (kind == .block && length >= minimumProseBytes) { sums.prose += length }
    }

    private static func kind(of tag: HTMLTag, in outer: Kind) -> Kind {
        switch tag {
        case .a, .button, .select: outer == .silent ? .silent : .link
        case .noscript, .textarea, .title, .template, .iframe: .silent
        // A `noscript` or link that is never closed may enclose the whole page.
        case .body, .main, .article: .block
        case .p: outer == .block ? .paragraph : outer
        default: outer
        }
    }
}
