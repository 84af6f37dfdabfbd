import ArticleModel
import Foundation
import Rights

/// Gets pages over the network, for sources that name addresses.
package protocol PageClient: Sendable {
    /// Returns the page at an `http` or `https` address, or why there is none.
    func page(_ order: PageOrder) async -> ItemReadResult

    /// Returns some pages of a source that are to be looked at again, whether or not it still tells of them, those that have
    /// waited longest first: where `last` is given, what comes after it.
    func pagesToCheck(of source: String, after last: PageState?) async -> [PageState]

    /// Returns the addresses that entries of a feed had when they were first fetched, by the ids that the feed gives them.
    func firstAddresses(of entries: [String], in source: String) async -> [String: String]

    /// Has pages that are not taken in looked at in a later fetch: those that could not be had when their time has come, the
    /// others at once.
    func postpone(_ orders: [PageOrder]) async

    /// Returns the files of a page's site by which the page was asked for, each once in a fetch.
    func takeSiteFiles(of page: WebAddress) async -> [SiteFile]

    /// Begins no further request.
    func stopAsking() async

    /// Has what was learned of these pages last, before the fetch is done.
    func remember(_ pages: [ArticleID]) async

    /// Throws where the state file, with what is known of pages, can be neither read nor written: the fetch ends then, as no
    /// answer of a server's is the reason.
    func requireState() async throws
}

extension PageClient {
    package func pagesToCheck(of source: String, after last: PageState?) async -> [PageState] { [] }
    package func firstAddresses(of entries: [String], in source: String) async -> [String: String] { [:] }
    package func postpone(_ orders: [PageOrder]) async {}
    package func takeSiteFiles(of page: WebAddress) async -> [SiteFile] { [] }
    package func stopAsking() async {}
    package func remember(_ pages: [ArticleID]) async {}
    package func requireState() async throws {}
}

/// What a source wants of the network.
package struct PageOrder: Sendable {
    package let address: String
    /// The name of the source that wants it.
    package let source: String
    /// Which article the page holds; nil for a document that only names articles.
    package var identity: ItemIdentity?
    package var access = WebAccess()
    /// What is done where a use of the page is reserved.
    package var rights = RightsPolicy()
    /// The greatest size of the page in bytes.
    package let limit: Int
    /// What the source says of the page's version, such as the time of its last change.
    var listedAs: String?
    /// When the article was published, as the source says.
    var published: ArticleDate?
    /// The id that a feed gives the page's entry.
    var entryID: String?
    /// What is taken for the page where that cannot be had: the full text in a feed, as a page.
    var substitute: String?

    package init(address: String, source: String, limit: Int) {
        self.address = address
        self.source = source
        self.limit = limit
    }

    /// Returns the page that is made of the substitute; nil where there is none. `problem` is why the page cannot be had; nil
    /// where nobody asked for it.
    func substitutePage(for problem: Rejection?) -> ItemReadResult? {
        guard let bytes = substitute.map({ Data($0.utf8) }) else { return nil }
        if bytes.count > limit { return .tooLarge(size: bytes.count) }
        var page = ItemPage(bytes)
        (page.contentType, page.published) = ("text/html; charset=utf-8", published)
        page.feedText = FeedTextUse(missingPage: problem)
        return .page(page)
    }
}

/// A program without network.
struct NoPageClient: PageClient {
    func page(_ order: PageOrder) async -> ItemReadResult {
        // The address as it is written may hold a password.
        let address = NormalizedURL(order.address)?.description ?? "the page"
        return order.substitutePage(for: nil)
            ?? .unreadable("\(address) can only be had over the network, which this program does not use")
    }
}
