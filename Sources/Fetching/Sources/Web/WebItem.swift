import ArticleModel
import Foundation
import Rights
import Text

/// An item that is read over the network, where several can be read at once.
protocol RemoteItem: SourceItem, Sendable {
    /// What is to be asked for by a later fetch, where this one does not come to it; nil where that is nothing.
    var laterOrder: PageOrder? { get }
}

/// An article that a source gives the address of.
struct WebItem: RemoteItem {
    let name: String
    let identity: ItemIdentity
    private let address: String
    /// What the source says of the page's version.
    private let listedAs: String?
    let changedAt: Timestamp?
    private let access: WebAccess
    private let rights: RightsPolicy
    private let client: any PageClient
    private let entryID: String?
    /// Whether it is remembered already that the page is to be asked for.
    private var isRemembered = false

    /// `listedAs` and `publishedAt` are what the source says of the page's last change and of its first appearance. An `entry` of
    /// a feed may have had another address at first: that stays its name, by which both are found to be one article.
    init(
        _ address: String, listedAs: Timestamp? = nil, publishedAt: Timestamp? = nil, of source: AddressSource,
        outlet: String?, entry: (id: String?, formerAddress: String?) = (nil, nil)
    ) {
        let url = NormalizedURL(address)
        entryID = entry.id
        name = entry.formerAddress ?? url?.description ?? address.withoutCredentials
        identity = ItemIdentity(source: source.name, name: name, outlet: outlet, url: url).keepingID()
        self.address = address
        self.listedAs = listedAs?.description
        changedAt = listedAs ?? publishedAt
        (access, rights) = (source.access, source.rights)
        client = source.client ?? NoPageClient()
    }

    /// A page that the source told of earlier.
    init(_ state: PageState, of source: AddressSource) {
        let url = NormalizedURL(state.address)
        name = url?.description ?? state.address.withoutCredentials
        identity = ItemIdentity(source: source.name, name: name, outlet: state.outlet, url: url).keepingID()
        (address, listedAs, changedAt, entryID) = (state.address, state.listedAs, nil, state.entryID)
        isRemembered = true
        (access, rights) = (source.access, source.rights)
        client = source.client ?? NoPageClient()
    }

    var versionKey: String? { nil }

    func read(limit: Int) async -> ItemReadResult { await client.page(order(limit: limit)) }

    var laterOrder: PageOrder? { isRemembered ? nil : order(limit: 0) }

    private func order(limit: Int) -> PageOrder {
        var order = PageOrder(address: address, source: identity.source, limit: limit)
        (order.identity, order.listedAs, order.access, order.rights) = (identity, listedAs, access, rights)
        order.entryID = entryID
        return order
    }
}
