import ArticleModel
import Foundation

/// One page of a source, or a file of several, not yet read.
package protocol SourceItem {
    /// The item's name within its source, such as the path of a file.
    var name: String { get }

    /// Which article the item holds.
    var identity: ItemIdentity { get }

    /// A key that changes whenever the item's bytes do, and costs less than reading them; nil where there is none, so
    /// that the item is always read.
    var versionKey: String? { get }

    /// When the item was last changed, as far as that is known before it is read; nil where it is not.
    var changedAt: Timestamp? { get }

    /// Whether the item is no article, but a feed, sitemap or list that names articles.
    var isDocument: Bool { get }

    /// What reading the item gives, where it was read together with the file that it is in; nil where it was not.
    var held: ItemReadResult? { get }

    /// Reads the item's bytes, unless there are more than `limit`.
    func read(limit: Int) async -> ItemReadResult
}

extension SourceItem {
    package var changedAt: Timestamp? { nil }
    package var held: ItemReadResult? { nil }
    package var isDocument: Bool { false }
}

/// The bytes of an item, or why there are none.
package enum ItemReadResult {
    case page(ItemPage)
    /// The items in a file of several.
    case items(any ItemSequence)
    case tooLarge(size: Int)
    /// What is in it is larger than it may be, in these words.
    case tooLargeInside(String)
    /// The reason, for a person to read.
    case unreadable(String)
    /// A file that no reader takes, for the reason.
    case unsupported(String)
    /// What an archive refers to as a page that another file of the source has.
    case revisit(ArchivedRevisit)
    /// A page on the web that could not be had.
    case unavailable(WebProblem)
    /// A page on the web that was asked for, and is as an earlier run has committed it.
    case unchanged
    /// A page on the web that need not be looked at yet; whether it counts as unchanged: an earlier run has committed it, and it
    /// could be had the last time.
    case notDue(isUnchanged: Bool)
    /// A page on the web that is left for a later run.
    case postponed

    /// A page of these bytes. `versionKey` is the one that they have; nil where there is none, or a further change might not
    /// alter it. `contentType` is what the source declares; nil where it declares nothing.
    package static func bytes(_ bytes: Data, versionKey: String?, contentType: String?) -> ItemReadResult {
        var page = ItemPage(bytes)
        page.versionKey = versionKey
        page.contentType = contentType
        return .page(page)
    }

    /// The result with what the site says of the use of its pages.
    func saying(_ rights: [RightsStatement]) -> ItemReadResult {
        guard case .page(var page) = self else { return self }
        page.rights += rights
        return .page(page)
    }
}

/// The bytes of a page, with what is only known once they are read.
package struct ItemPage {
    package var bytes: Data
    package var versionKey: String?
    /// What the source declares; nil where it declares nothing.
    package var contentType: String?
    package var charset: String?
    /// When the page was fetched, where that was before it came to the source.
    package var fetchedAt: Timestamp?
    /// When the article was published, as the source says that names the page.
    package var published: ArticleDate?
    /// Where the bytes are, where they need not be archived again.
    package var location: ArchiveLocation?
    /// How the page was had over the network.
    var exchange: WebExchange?
    /// What the site, and the answer that brought the page, say of its use by machines.
    package var rights: [RightsStatement] = []
    /// Set where the bytes are no page, but the full text in a feed.
    package var feedText: FeedTextUse?
    /// What the page says of itself, where the source says nothing.
    package var url: NormalizedURL?
    /// Whether the end of them is missing: the connection was closed before it came, or an archive does not have it.
    package var isCut = false

    package init(_ bytes: Data) { self.bytes = bytes }
}

/// How the full text in a feed came to be taken for a page.
package struct FeedTextUse: Hashable, Sendable {
    /// Why the page cannot be had; nil where nobody asked for it.
    package let missingPage: Rejection?

    package init(missingPage: Rejection?) { self.missingPage = missingPage }
}

/// The items in a file of several, in their order, such as the records of an archive.
///
/// They are read one by one, and only once.
package protocol ItemSequence: AnyObject {
    func next() -> (any SourceItem)?

    /// The version key of the file; nil where a further change might not alter it.
    var versionKey: String? { get }

    /// What was passed over so far, such as `3 records are no pages: status 404 2, image/png 1`; nil where nothing was.
    var passedOver: String? { get }
}

extension ItemSequence {
    package var passedOver: String? { nil }
}
