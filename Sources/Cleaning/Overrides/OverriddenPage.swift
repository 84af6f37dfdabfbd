import ArticleModel
import Markup
import Text

/// A page of an outlet for which there is an override.
struct OverriddenPage {
    let tree: HTMLTree
    let override: OutletOverride

    /// The elements that the override removes, and those of its fields that stand on the page.
    var removed: [RemovedBlock] {
        blocks(elements(override.remove), .override) + blocks(fieldElements, .overriddenField)
    }

    private func blocks(_ nodes: [Int], _ rule: BoilerplateRule) -> [RemovedBlock] {
        nodes.compactMap { node in
            let text = WhitespaceNormalizedText.of(node, in: tree)
            return text.isEmpty ? nil : RemovedBlock(rule, text)
        }
    }

    /// The elements that hold subtitle, authors and day and nothing beside these, and so are no text of the body.
    ///
    /// The title stays, as the rules go by where it stands.
    private var fieldElements: [Int] {
        [override.subtitle, override.authors, override.date].flatMap(firstFound).filter { node in
            WhitespaceNormalizedText.of(node, in: tree).utf8.count <= Self.maximumFieldBytes
        }
    }

    private static let maximumFieldBytes = 1_000

    /// The page without what the override removes, and without all that stands beside the body that it names.
    ///
    /// Elements that hold most of the body go, but not what is in them: the body is all of it, not only its
    /// heaviest part.
    var story: HTMLTree {
        let removed = Set(elements(override.remove) + fieldElements)
        let bodies = firstFound(override.body)
        guard !bodies.isEmpty else { return tree.pruned { removed.contains($0) ? .dropped : .kept } }
        let size = bodies.reduce(0) { $0 + tree.nodes[$1].end - $1 }
        return tree.pruned { node in
            if removed.contains(node) { return .dropped }
            if let body = bodies.last(where: { $0 <= node }), tree.isNode(node, within: body) {
                return (tree.nodes[node].end - node) * 2 > size ? .unwrapped : .kept
            }
            if !bodies.contains(where: { tree.isNode($0, within: node) }) { return .dropped }
            return tree.nodes[node].tag == .html || tree.nodes[node].tag == .body ? .kept : .unwrapped
        }
    }

    /// Offers the fields that the override names and the page has.
    func offer(to fields: inout Fields) {
        fields.title.offer(text(override.title), from: .override)
        fields.subtitle.offer(text(override.subtitle), from: .override)
        fields.offer(byline: firstFound(override.authors).map { Credit(markup: said(by: $0)) }, from: .override)
        let dates = firstFound(override.date).map { (source: source(of: $0), values: [String?.some(said(by: $0))]) }
        let page = PageMetadata.declaredLanguage(of: tree)
        fields.published.reader.order = DateOrder(language: page, host: PageAddress.host(of: fields.raw.url))
        fields.published.offer(dates)
    }

    private func text(_ selectors: [Selector]) -> String? {
        firstFound(selectors).lazy.map(said).first { !$0.isEmpty }
    }

    private func said(by node: Int) -> String {
        WhitespaceNormalizedText.of(tree.value(.datetime, of: node) ?? tree.value(.content, of: node) ?? "").ifEmpty(
            WhitespaceNormalizedText.of(node, in: tree))
    }

    private func source(of node: Int) -> String {
        switch tree.nodes[node].tag {
        case .meta: "meta"
        case .time: "time"
        default: "header"
        }
    }

    /// Returns the elements that the first selector finds that finds any.
    private func firstFound(_ selectors: [Selector]) -> [Int] {
        selectors.lazy.map { elements([$0]) }.first { !$0.isEmpty } ?? []
    }

    /// Returns the outermost elements that match one of `selectors`, in order.
    private func elements(_ selectors: [Selector]) -> [Int] {
        var found: [Int] = []
        var index = 0
        while index < tree.nodes.count {
            if selectors.contains(where: { $0.matches(index, in: tree) }) {
                found.append(index)
                index = tree.nodes[index].end
            } else {
                index += 1
            }
        }
        return found
    }
}

extension String {
    fileprivate func ifEmpty(_ other: @autoclosure () -> String) -> String { isEmpty ? other() : self }
}
