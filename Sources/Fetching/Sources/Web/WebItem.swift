import ArticleModel
import Foundation
import Rights
import Text

/// An article that a source gives the address of, or has in a feed. Several can be read at once.
struct WebItem: SourceItem, Sendable {
    let name: String
    let identity: ItemIdentity
    private var page: ListedPage
    private let source: AddressSource

    /// An entry of a feed may have had another address at first: that stays its name, by which both are found to be one article.
    init(_ page: ListedPage, of source: AddressSource) {
        (self.page, self.source) = (page, source)
        let url = page.address.flatMap(NormalizedURL.init)
        name = page.formerAddress ?? page.name ?? url?.description ?? page.address?.withoutCredentials ?? ""
        identity = ItemIdentity(source: source.name, name: name, outlet: page.outlet, url: url).keepingID()
    }

    /// Returns the article with what any source says of it: the full text that a feed has, where the source's own has none, and a
    /// more exact date of publication.
    func adding(feedText: String?, published: ArticleDate?) -> WebItem {
        var item = self
        item.page.feedText = page.feedText ?? feedText
        item.page.published = page.published?.refined(by: published) ?? published
        return item
    }

    var versionKey: String? { nil }

    /// What was named earlier is looked at again however old it is.
    var changedAt: Timestamp? {
        page.isRemembered ? nil : page.modifiedAt ?? page.published.flatMap { Timestamp($0.value) }
    }

    func read(limit: Int) async -> ItemReadResult {
        let client = page.address == nil ? nil : source.client
        return await (client ?? NoPageClient()).page(order(limit: limit))
    }

    /// What is to be asked for by a later fetch, where this one does not come to it; nil where that is nothing.
    var laterOrder: PageOrder? { page.isRemembered || page.address == nil ? nil : order(limit: 0) }

    private func order(limit: Int) -> PageOrder {
        var order = PageOrder(address: page.address ?? "", source: source.name, limit: limit)
        (order.substitute, order.published) = (page.feedText, page.published)
        guard page.address != nil else { return order }
        (order.identity, order.listedAs) = (identity, page.modifiedAt?.description)
        (order.access, order.rights, order.entryID) = (source.access, source.rights, page.entryID)
        return order
    }
}
