import Markup

/// How much text, text of links and prose stands in each part of a page, counted in bytes.
///
/// A rule may take no more of the prose than it says, so that none can take the article itself. Prose is
/// text outside links that is long, or stands in a `p`.
struct TextMass {
    private struct Sums {
        var prose = 0
        var links = 0
        var text = 0
        var linkedHeadings = 0
    }

    /// What stands before each node.
    private var before: [Sums] = [Sums()]
    private let tree: HTMLTree

    /// From this length on a text is prose wherever it stands: labels and menu entries are shorter.
    private static let fewestBytesOfProse = 80

    init(of tree: HTMLTree) {
        self.tree = tree
        before.reserveCapacity(tree.nodes.count + 1)
        var kinds: [Kind] = []
        kinds.reserveCapacity(tree.nodes.count)
        var sums = Sums()
        var headingEnd = 0
        for (number, node) in tree.nodes.enumerated() {
            let outer = node.parent < 0 ? Kind.block : kinds[node.parent]
            if let level = node.tag.headingLevel, level > 1 { headingEnd = node.end }
            kinds.append(TextMass.kind(of: node.tag, in: outer))
            if node.tag == .text { TextMass.add(tree.text(of: number), in: outer, to: &sums, number < headingEnd) }
            before.append(sums)
        }
    }

    /// Prose of the whole page.
    var total: Int { before[before.count - 1].prose }

    func prose(of node: Int) -> Int { before[tree.nodes[node].end].prose - before[node].prose }
    func links(of node: Int) -> Int { before[tree.nodes[node].end].links - before[node].links }
    func text(of node: Int) -> Int { before[tree.nodes[node].end].text - before[node].text }

    /// Whether a subheading in `node` is a link.
    func hasLinkedHeading(_ node: Int) -> Bool {
        before[tree.nodes[node].end].linkedHeadings > before[node].linkedHeadings
    }

    /// What the innermost element that decides makes of a text.
    private enum Kind { case block, paragraph, link, silent }

    private static func add(_ text: ArraySlice<UInt8>, in kind: Kind, to sums: inout Sums, _ isHeading: Bool) {
        let length = text.count
        // White space between elements is no text.
        guard kind != .silent, length > 40 || text.contains(where: { $0 > 32 }) else { return }
        sums.text += length
        if kind == .link {
            sums.links += length
            if isHeading { sums.linkedHeadings += 1 }
        }
        if kind == .paragraph || (kind == .block && length >= fewestBytesOfProse) { sums.prose += length }
    }

    private static func kind(of tag: HTMLTag, in outer: Kind) -> Kind {
        switch tag {
        case .a, .button, .select: outer == .silent ? .silent : .link
        case .noscript, .textarea, .title, .template, .iframe: .silent
        // A `noscript` or link that is never closed may stand around the whole page.
        case .body, .main, .article: .block
        case .p: outer == .block ? .paragraph : outer
        default: outer
        }
    }
}
