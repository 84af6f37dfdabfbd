import ArticleModel
import Foundation
import Rights
import Text

/// An article that a feed has the full text of.
///
/// The page is preferred, which has more than the feed; where it cannot be had, the feed's text is the article.
struct FeedItem: RemoteItem {
    private(set) var name: String
    private(set) var identity: ItemIdentity
    private let entry: FeedEntry
    private let outlet: String?
    private let access: WebAccess
    private let rights: RightsPolicy
    private let client: any PageClient

    init(_ entry: FeedEntry, named name: String, of source: AddressSource, outlet: String?) {
        self.name = name
        self.entry = entry
        self.outlet = outlet
        (access, rights) = (source.access, source.rights)
        client = source.client ?? NoPageClient()
        identity = ItemIdentity(source: source.name, name: name, outlet: outlet, url: entry.url).keepingID()
    }

    var entryID: String? { entry.id?.withoutCredentials }

    /// Returns the article with the address as its name that the feed gave it at first.
    func formerly(at address: String) -> FeedItem {
        var item = self
        item.name = address
        item.identity = ItemIdentity(source: identity.source, name: address, outlet: outlet, url: entry.url).keepingID()
        return item
    }

    var versionKey: String? { nil }

    var changedAt: Timestamp? { entry.updatedAt ?? entry.publishedAt }

    func read(limit: Int) async -> ItemReadResult {
        let order = order(limit: limit)
        return await entry.address == nil ? NoPageClient().page(order) : client.page(order)
    }

    var laterOrder: PageOrder? { entry.address == nil ? nil : order(limit: 0) }

    private func order(limit: Int) -> PageOrder {
        var order = PageOrder(address: entry.address ?? "", source: identity.source, limit: limit)
        order.substitute = FeedPage(entry, outlet: outlet).html
        guard entry.address != nil else { return order }
        (order.identity, order.listedAs, order.access) = (identity, entry.updatedAt?.description, access)
        (order.rights, order.entryID) = (rights, entryID)
        return order
    }
}
