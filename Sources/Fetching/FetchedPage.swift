import ArticleModel
import Foundation

/// A page that was read: which article it holds, and in which bytes.
struct FetchedPage {
    let identity: ItemIdentity
    let contentType: String
    let hash: ContentHash
    let content: ItemPage
    /// Whether an earlier run has the article, as it was then.
    let isRevision: Bool

    /// The address of the page: its URL, or where it has none a name of our own, such as
    /// `urn:copydesk:samples/harbour/strike.html`.
    var address: String {
        if let url = identity.url { return url }
        let path = PercentEncoding.normalized(
            Array("\(identity.source)/\(identity.name)".utf8)[...], keeping: "/!$'()*,;:@&=+")
        return "urn:copydesk:\(path)"
    }

    /// The page as later stages see it.
    func article(at now: Timestamp, in location: ArchiveLocation) -> RawArticle {
        RawArticle(
            id: identity.id, source: identity.source, file: identity.name, outlet: identity.outlet, url: identity.url,
            fetchedAt: content.fetchedAt ?? now, contentType: contentType, charset: content.charset, contentHash: hash,
            publishedAt: content.published, isCut: content.isCut, missingPage: content.feedText?.missingPage,
            rights: content.rights, content: .archived(location))
    }
}
