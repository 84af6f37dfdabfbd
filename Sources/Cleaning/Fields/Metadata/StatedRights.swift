import ArticleModel
import Markup
import Rights

/// What a page says itself of its use by machines: in `meta` elements, in links to licences, in microdata and JSON-LD.
struct StatedRights {
    let statements: [RightsStatement]

    init(of tree: HTMLTree, _ head: HeadElements, _ linked: JSONLD) {
        let microdata = (head.properties["license"] ?? []).compactMap { tree.value(.href, of: $0) }
        let links = (tree.targets(ofRelation: "license") + microdata).map { Licence.statement($0, at: .link) }
        let named = head.first("license", "dctermslicense").map { [Licence.statement($0, at: .meta)] } ?? []
        statements =
            PageRights.statements(tree.metaElements(named: PageRights.isOfInterest))
            + (named + links + linked.licences.map { Licence.statement($0, at: .jsonLD) }).bounded
    }
}
