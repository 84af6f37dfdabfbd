import Markup

/// Tells which parts of a page are about its article, and which about other things: comments, cards, menus.
struct PageRegions {
    let tree: HTMLTree
    /// The element that shows the headline, once it is known: what holds it is no part beside the article.
    private(set) var headline: Int?
    /// Whether the article is a newsletter, so that what is called so is none that is offered.
    private var isNewsletter = false

    init(tree: HTMLTree) { self.tree = tree }

    /// Returns the regions around the headline that `element` shows.
    func around(_ element: Int?) -> PageRegions {
        var regions = self
        regions.headline = element
        var ancestor = element.map { tree.nodes[$0].parent } ?? -1
        while ancestor >= 0, !regions.isNewsletter {
            regions.isNewsletter = isLabelled(ancestor, with: PageRegions.newsletter)
            ancestor = tree.nodes[ancestor].parent
        }
        return regions
    }

    /// Whether `node` is in a part of the page with authors and dates of its own.
    func isOutsideArticle(_ node: Int) -> Bool {
        var ancestor = tree.nodes[node].parent
        var isAddress = false
        while ancestor >= 0 {
            if let headline, tree.isNode(headline, within: ancestor) { return false }
            switch tree.nodes[ancestor].tag {
            case .body, .html: return false
            // An address names the contact for the article around it, wherever the page's design puts it.
            case .address: isAddress = true
            case .nav, .form, .blockquote, .figure: return true
            case .footer: if !isWithinArticle(ancestor) { return true }
            case .aside: if !isAboutArticle(ancestor, holdsAddress: isAddress) { return true }
            default: if isOther(ancestor) { return true }
            }
            ancestor = tree.nodes[ancestor].parent
        }
        return false
    }

    /// Whether an `aside` is about the article: it is labelled as author or date, or holds the author's address. One
    /// with most of the page was never closed.
    private func isAboutArticle(_ aside: Int, holdsAddress: Bool) -> Bool {
        isMostOfPage(aside) || isLabelled(aside, with: LabelHints.authorOrDate)
            || holdsAddress && isWithinArticle(aside)
    }

    private func isWithinArticle(_ node: Int) -> Bool {
        var ancestor = tree.nodes[node].parent
        while ancestor >= 0 {
            if tree.nodes[ancestor].tag == .article || tree.nodes[ancestor].tag == .main { return true }
            ancestor = tree.nodes[ancestor].parent
        }
        return false
    }

    /// Returns those of `nodes` that are about the article, the nearest to its headline first; distances before the
    /// headline count twice.
    func sorted(_ nodes: [Int], around headline: Int?) -> [Int] {
        let distance = { (node: Int) in
            headline.map { node >= $0 ? node - $0 : ($0 - node) * 2 } ?? node
        }
        return nodes.filter { !isOutsideArticle($0) }.sorted { (distance($0), $0) < (distance($1), $1) }
    }

    /// Whether the `class` or `id` of the element has one of `words`.
    func isLabelled(_ node: Int, with words: LabelTable) -> Bool {
        var isFound = false
        for attribute in tree.attributes(of: node) where attribute.name == .class || attribute.name == .id {
            for name in tree.bytes(of: attribute).split(separator: 32) where !PageRegions.isOfDesign(name) {
                LabelScan.meanings(in: name, words) { _ in isFound = true }
            }
        }
        return isFound
    }

    /// Whether a class name is about design: `md:[grid-area:sidebar]` says where the element is shown, `has-sidebar`
    /// what is beside it.
    private static func isOfDesign(_ name: ArraySlice<UInt8>) -> Bool {
        name.contains(UInt8(ascii: "[")) || name.starts(with: "has".utf8)
    }

    private func isMostOfPage(_ node: Int) -> Bool { (tree.nodes[node].end - node) * 2 >= tree.nodes.count }

    /// Whether an element is labelled as something other than the article; an element of half the page or more does not
    /// count, as pages label their whole body "comments-open".
    private func isOther(_ node: Int) -> Bool {
        !isMostOfPage(node) && isNamedOther(node) && !isLabelled(node, with: LabelHints.author)
            && !isLabelled(node, with: PageRegions.articleFooters)
    }

    private func isNamedOther(_ node: Int) -> Bool {
        isLabelled(node, with: PageRegions.otherParts)
            || !isNewsletter && isLabelled(node, with: PageRegions.newsletter)
            || isLabelled(node, with: PageRegions.cards) && holdsTitle(node)
    }

    /// Whether an element has a heading or a link, as the card of another story has; a larger one has.
    private func holdsTitle(_ node: Int) -> Bool {
        if tree.nodes[node].end - node > PageRegions.maximumNodesOfLabel { return true }
        return node.upTo(tree.nodes[node].end).contains {
            tree.nodes[$0].tag == .a || tree.nodes[$0].tag.headingLevel != nil
        }
    }

    /// The number of nodes above which an element is more than a few labels.
    private static let maximumNodesOfLabel = 200

    private static let newsletter = LabelTable(words: ["newsletter"])
    private static let cards = LabelTable(words: ["card", "cards", "teaser", "teasers", "promo"])

    /// The labels of what stands under an article and is about it.
    private static let articleFooters = LabelTable(words: ["post footer", "entry footer"])

    private static let otherParts = LabelTable(words: [
        "comment", "comments", "commentlist", "respond", "reply", "related", "recommended", "recommendations",
        "sidebar", "popular", "trending", "more stories", "read more", "footer", "navigation", "menu", "carousel",
        "slider", "latest", "most read",
    ])

    /// Whether a node is in a part of the page that belongs to its site, not its article: menus, logos, breadcrumbs.
    func isSiteChrome(_ node: Int) -> Bool {
        var ancestor = node
        while ancestor >= 0, tree.nodes[ancestor].tag != .body {
            if tree.nodes[ancestor].tag == .nav || tree.nodes[ancestor].tag == .footer { return true }
            let size = tree.nodes[ancestor].end - ancestor
            if size < 400, isLabelled(ancestor, with: PageRegions.siteChrome) { return true }
            ancestor = tree.nodes[ancestor].parent
        }
        return false
    }

    private static let siteChrome = LabelTable(words: [
        "breadcrumb", "breadcrumbs", "crumb", "crumbs", "logo", "brand", "site title", "site name", "sitename",
        "masthead",
        "breadcrumb item", "screen reader text", "menu toggle", "navbar",
    ])
}
