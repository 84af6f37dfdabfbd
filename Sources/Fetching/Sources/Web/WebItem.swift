import ArticleModel
import Foundation
import Rights

/// An item that is read over the network, where several can be read at once.
protocol RemoteItem: SourceItem, Sendable {}

/// An article that a source gives the address of.
struct WebItem: RemoteItem {
    let name: String
    let identity: ItemIdentity
    private let address: String
    /// What the source says of the page's version.
    private let listedAs: String?
    private let access: WebAccess
    private let rights: RightsPolicy
    private let client: any PageClient

    init(_ address: String, listedAs: Timestamp? = nil, of source: AddressSource, outlet: String?) {
        let url = NormalizedURL(address)
        name = url?.description ?? address
        identity = ItemIdentity(source: source.name, name: name, outlet: outlet, url: url)
        self.address = address
        self.listedAs = listedAs?.description
        (access, rights) = (source.access, source.rights)
        client = source.client ?? NoPageClient()
    }

    /// A page that the source told of earlier.
    init(_ state: PageState, of source: AddressSource) {
        name = NormalizedURL(state.address)?.description ?? state.address
        let url = NormalizedURL(state.address)
        identity = ItemIdentity(source: source.name, name: name, outlet: state.outlet, url: url)
        (address, listedAs) = (state.address, state.listedAs)
        (access, rights) = (source.access, source.rights)
        client = source.client ?? NoPageClient()
    }

    var versionKey: String? { nil }

    func read(limit: Int) async -> ItemReadResult {
        var order = PageOrder(address: address, limit: limit)
        (order.identity, order.listedAs, order.access, order.rights) = (identity, listedAs, access, rights)
        return await client.page(order)
    }
}
