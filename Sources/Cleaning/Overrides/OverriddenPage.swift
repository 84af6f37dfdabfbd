import ArticleModel
import Markup

/// A page of an outlet for which there is an override.
struct OverriddenPage {
    static let rule = "override"
    static let reason = "the file of overrides for this outlet takes it out"
    static let reasonOfField = "the file of overrides for this outlet makes it a field"

    let tree: HTMLTree
    let override: OutletOverride

    /// Corrects what was read from the whole page; returns the part of it in which to look for the text.
    func applied(to article: inout CleanArticle) -> HTMLTree {
        fill(&article)
        article.removed += removed
        return story
    }

    /// What the override takes out, and the elements of its fields that stand on the page.
    private var removed: [RemovedBlock] {
        blocks(elements(override.remove), Self.reason) + blocks(fields, Self.reasonOfField)
    }

    private func blocks(_ nodes: [Int], _ reason: String) -> [RemovedBlock] {
        nodes.compactMap { node in
            let text = WhitespaceNormalizedText.of(node, in: tree)
            return text.isEmpty ? nil : RemovedBlock(rule: Self.rule, reason: reason, text: text)
        }
    }

    /// The elements that hold subtitle, authors and day and nothing beside these: they are no text of the body. The
    /// title stays, as the rules go by where it stands.
    private var fields: [Int] {
        [override.subtitle, override.authors, override.date].flatMap(firstFound).filter { node in
            WhitespaceNormalizedText.of(node, in: tree).utf8.count <= Self.longestField
        }
    }

    private static let longestField = 1_000

    /// The page without what the override takes out, and without all that stands beside the body that it names.
    ///
    /// Elements that hold most of the body go, but not what is in them: the body is all of it, not only its
    /// heaviest part.
    private var story: HTMLTree {
        let removed = Set(elements(override.remove) + fields)
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

    /// Sets the fields that the override names and the page has.
    private func fill(_ article: inout CleanArticle) {
        article.title = text(override.title) ?? article.title
        article.subtitle = text(override.subtitle) ?? article.subtitle
        let credits = firstFound(override.authors).map { Credit(said(by: $0)) }
        let names = BylineNames(stated: [credits], shown: { [] }, outlets: [article.outlet])
        if !names.names.isEmpty { article.byline = names.names }
        article.agency = names.agency ?? article.agency
        let latest = article.fetchedAt?.latestPublication
        let dates = firstFound(override.date).map { (source: source(of: $0), values: [String?.some(said(by: $0))]) }
        let order = DateOrder(language: article.language, url: article.url ?? article.canonicalURL)
        article.publishedAt = DateReader(latest: latest, order: order).first(dates) ?? article.publishedAt
    }

    /// Whether the page has a title where the override says.
    var hasTitle: Bool { text(override.title) != nil }

    private func text(_ selectors: [Selector]) -> String? {
        firstFound(selectors).lazy.map(said).first { !$0.isEmpty }
    }

    private func said(by node: Int) -> String {
        WhitespaceNormalizedText.fold(tree.value(.datetime, of: node) ?? tree.value(.content, of: node) ?? "").ifEmpty(
            WhitespaceNormalizedText.of(node, in: tree))
    }

    private func source(of node: Int) -> String {
        switch tree.nodes[node].tag {
        case .meta: "meta"
        case .time: "time"
        default: "header"
        }
    }

    /// The elements that the first selector finds that finds any.
    private func firstFound(_ selectors: [Selector]) -> [Int] {
        selectors.lazy.map { elements([$0]) }.first { !$0.isEmpty } ?? []
    }

    /// The outermost elements that one of `selectors` means, in order.
    private func elements(_ selectors: [Selector]) -> [Int] {
        var found: [Int] = []
        var place = 0
        while place < tree.nodes.count {
            if selectors.contains(where: { $0.matches(place, in: tree) }) {
                found.append(place)
                place = tree.nodes[place].end
            } else {
                place += 1
            }
        }
        return found
    }
}

extension String {
    fileprivate func ifEmpty(_ other: @autoclosure () -> String) -> String { isEmpty ? other() : self }
}
