import ArticleModel
import Foundation

/// An article that a feed has the full text of.
///
/// The page is preferred, which has more than the feed; where it cannot be had, the feed's text is the article.
struct FeedItem: SourceItem {
    let name: String
    let identity: ItemIdentity
    private let entry: FeedEntry
    private let outlet: String?
    private let client: (any PageClient)?

    init(_ entry: FeedEntry, named name: String, in source: String, outlet: String?, _ client: (any PageClient)?) {
        self.name = name
        self.entry = entry
        self.outlet = outlet
        self.client = client
        identity = ItemIdentity(source: source, name: name, outlet: outlet, url: entry.url)
    }

    var versionKey: String? { nil }

    func read(limit: Int) async -> ItemReadResult {
        if let client, let address = entry.address, case .page(let page) = await client.page(at: address, limit: limit)
        {
            return .page(page)
        }
        let bytes = Data(FeedPage(entry, outlet: outlet).html.utf8)
        return bytes.count > limit
            ? .tooLarge(size: bytes.count)
            : .bytes(bytes, versionKey: nil, contentType: "text/html; charset=utf-8")
    }
}
