import ArticleModel
import Foundation

/// The articles that a feed, a sitemap or a list of addresses tells of, where they are read as they come: without the network.
///
/// An address that is given twice is one article.
final class AddressListItems: ItemSequence {
    private var items: IndexingIterator<[any SourceItem]>
    let versionKey: String?
    let passedOver: String?

    init(_ items: [any SourceItem], versionKey: String?, passedOver: String?) {
        self.items = items.makeIterator()
        self.versionKey = versionKey
        self.passedOver = passedOver
    }

    func next() -> (any SourceItem)? { items.next() }
}
