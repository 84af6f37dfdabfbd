import Markup

/// Tells the names of an article's own parts from those of widgets.
///
/// A heading's anchor repeats its words, and a site may name a paragraph after its kind or its subject: `social-care` is no bar
/// to share the page by, where a heading and prose stand in it among others of their kind.
struct NamedContent {
    private let tree: HTMLTree
    private let density: TextDensity
    /// What stands directly in the elements that were looked at.
    private var parents: [Int: Children] = [:]

    private struct Children {
        /// The elements with an identifier that begin with a heading and hold prose, counted by tag and class.
        var sections: [Kind: Int] = [:]
        var proseParagraphs = 0
    }

    private struct Kind: Hashable {
        let tag: HTMLTag
        let classes: [UInt8]
    }

    init(of tree: HTMLTree, _ density: TextDensity) {
        self.tree = tree
        self.density = density
    }

    /// Whether the identifier of `node` is the anchor of a section: of several of one kind, it begins with a heading and holds
    /// prose.
    mutating func isAnchored(_ node: Int) -> Bool {
        guard isSection(node) else { return false }
        return children(of: tree.nodes[node].parent).sections[kind(of: node), default: 0]
            >= NamedContent.minimumSections
    }

    private static let minimumSections = 3

    /// Whether `node` is a paragraph of prose among others, or the heading of one.
    mutating func isParagraph(_ node: Int) -> Bool {
        let tag = tree.nodes[node].tag
        if tag == .p, isProse(node) {
            let own = holder(of: node)
            return children(of: tree.nodes[own].parent).proseParagraphs >= NamedContent.minimumParagraphs
        }
        guard tag.headingLevel != nil, let next = nextElement(after: node), tree.nodes[next].tag == .p,
            isProse(next)
        else { return false }
        return children(of: tree.nodes[node].parent).proseParagraphs >= NamedContent.minimumParagraphs
    }

    private static let minimumParagraphs = 3

    /// The outermost element around `node` that holds nothing else.
    private func holder(of node: Int) -> Int {
        var outer = node
        while tree.nodes[outer].parent >= 0, tree.nodes[tree.nodes[outer].parent].tag == .div,
            density.text(of: tree.nodes[outer].parent) == density.text(of: node)
        {
            outer = tree.nodes[outer].parent
        }
        return outer
    }

    private func nextElement(after node: Int) -> Int? {
        let parent = tree.nodes[node].parent
        guard parent >= 0 else { return nil }
        var next = tree.nodes[node].end
        while next < tree.nodes[parent].end {
            if tree.nodes[next].tag != .text { return next }
            next = tree.nodes[next].end
        }
        return nil
    }

    /// Whether most of the text of `node` is prose, and hardly any of it links.
    private func isProse(_ node: Int) -> Bool {
        let text = density.text(of: node)
        return density.prose(of: node) * 2 > text && density.links(of: node) * 4 < text
            && text >= NamedContent.minimumProseBytes
    }

    private static let minimumProseBytes = 60

    private func isSection(_ node: Int) -> Bool {
        guard tree.has(.id, node), tree.nodes[node].parent >= 0, isProse(node) else { return false }
        let first = node.upTo(tree.nodes[node].end).dropFirst().first { index in
            tree.nodes[index].tag.headingLevel != nil
                || (tree.nodes[index].tag == .text && tree.text(of: index).contains { $0 > 32 })
        }
        return first.map { tree.nodes[$0].tag != .text } ?? false
    }

    private func kind(of node: Int) -> Kind {
        Kind(tag: tree.nodes[node].tag, classes: Array(tree.bytes(.class, of: node)))
    }

    private mutating func children(of parent: Int) -> Children {
        if let known = parents[parent] { return known }
        var children = Children()
        var node = parent + 1
        while parent >= 0, node < tree.nodes[parent].end {
            if tree.nodes[node].tag == .p, isProse(node) { children.proseParagraphs += 1 }
            if isSection(node) { children.sections[kind(of: node), default: 0] += 1 }
            node = tree.nodes[node].end
        }
        parents[parent] = children
        return children
    }
}
