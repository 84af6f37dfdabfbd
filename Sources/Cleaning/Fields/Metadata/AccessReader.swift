import ArticleModel
import Markup

/// Reads whether readers without a subscription see the article, as far as the page says so.
struct AccessReader {
    let linked: JSONLD
    let head: HeadElements
    let regions: PageRegions

    var access: CleanArticle.Access? { linkedAccess ?? tierAccess ?? labelledAccess }

    private var linkedAccess: CleanArticle.Access? { linked.isFree.map { $0 ? .open : .paywall } }

    /// The access by `article:content_tier`: free, metered or locked, as Facebook's instant articles defined it.
    private var tierAccess: CleanArticle.Access? {
        switch head.first("articlecontenttier", "ogarticlecontenttier", "contenttier")?.lowercased() {
        case "free": return .open
        case "locked": return .paywall
        case "metered": return .teaser
        default: break
        }
        return switch head.first("isaccessibleforfree")?.lowercased() {
        case "true": .open
        case "false": .paywall
        default: nil
        }
    }

    /// The access by the labels of the elements around the whole article.
    ///
    /// The box of a paywall says nothing: many pages have it hidden, for readers who have used up their free articles.
    private var labelledAccess: CleanArticle.Access? {
        let tree = regions.tree
        let outer = tree.nodes.indices.lazy.filter { [.html, .body, .main, .article].contains(tree.nodes[$0].tag) }
        return outer.prefix(6).contains { regions.isLabelled($0, with: AccessReader.paywallLabels) } ? .paywall : nil
    }

    private static let paywallLabels = LabelTable(words: [
        "paywalled", "is paywalled", "has paywall", "premium article", "premium content", "article premium",
        "is premium",
        "subscriber only", "subscribers only", "subscriber content", "members only", "paid content", "paid article",
        "locked content", "is locked",
    ])
}
