import ArticleModel
import Foundation

/// An article that a source gives the address of.
struct WebItem: SourceItem {
    let name: String
    let identity: ItemIdentity
    private let address: String
    private let client: any PageClient

    init(_ address: String, in source: String, outlet: String?, _ client: any PageClient) {
        let url = NormalizedURL(address)
        name = url?.description ?? address
        identity = ItemIdentity(source: source, name: name, outlet: outlet, url: url)
        self.address = address
        self.client = client
    }

    var versionKey: String? { nil }

    func read(limit: Int) async -> ItemReadResult { await client.page(at: address, limit: limit) }
}
