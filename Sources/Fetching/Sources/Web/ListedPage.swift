import ArticleModel

/// A page that a source names, with what the source says of it.
struct ListedPage: Hashable, Sendable {
    /// The address as the source gives it; nil for an entry of a feed that has its text in the feed alone.
    var address: String?
    /// What the page is called within its source, where that is not its address.
    var name: String?
    var modifiedAt: Timestamp?
    /// When the article was published.
    var published: ArticleDate?
    var outlet: String?
    /// Whether the source will soon not name the page any more, as feeds and news sitemaps do; other sitemaps and lists name all
    /// that a site has.
    var isPassing = false
    /// The id that a feed gives its entry, and the address that it had there at first, where it has another now.
    var entryID: String?
    var formerAddress: String?
    /// Whether the source named the page in an earlier fetch, and it is time to look at it again.
    var isRemembered = false
    /// The full text of the article in a feed, as a page; it is taken where the page cannot be had.
    var feedText: String?

    init(address: String? = nil) { self.address = address }

    /// A page that the source told of earlier.
    init(_ state: PageState) {
        (address, outlet, entryID) = (state.address, state.outlet, state.entryID)
        modifiedAt = state.listedAs.flatMap { Timestamp($0) }
        published = state.published
        isRemembered = true
    }

    /// The host that is asked for the page, as the address has it; empty where none is. Pages are put into an order by it, and
    /// nothing more.
    var host: Substring {
        guard let address else { return "" }
        let rest = address.firstRange(of: "://").map { address[$0.upperBound...] } ?? address[...]
        let authority = rest.prefix { !"/?#".contains($0) }
        let site = authority.lastIndex(of: "@").map { authority[authority.index(after: $0)...] } ?? authority
        return site.first == "[" ? site.prefix { $0 != "]" } : site.prefix { $0 != ":" }
    }
}
