import ArticleModel
import Markup
import Rights

/// What a page says itself of its use by machines: in `meta` elements, in links to licences, in microdata and JSON-LD.
struct StatedRights {
    let statements: [RightsStatement]

    /// `address` is that of the page, where it is known.
    init(of tree: HTMLTree, _ head: HeadElements, _ linked: JSONLD, at address: String?) {
        let page = PageAddress(address)
        let links = (tree.links(ofRelation: "license") + (head.properties["license"] ?? []))
            // A licence in the caption of a picture is the picture's.
            .filter { !tree.isNode($0, within: .figure) }
            .compactMap { tree.value(.href, of: $0) }
            .map { Licence.statement(page?.target(of: $0) ?? $0, at: .link) }
        let named = head.first("license", "dctermslicense").map { [Licence.statement($0, at: .meta)] } ?? []
        statements =
            PageRights.statements(tree.metaElements(named: PageRights.isOfInterest))
            + (named + links + linked.licences.map { Licence.statement($0, at: .jsonLD) }).bounded
    }
}
