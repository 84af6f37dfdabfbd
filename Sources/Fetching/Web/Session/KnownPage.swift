import ArticleModel

/// What earlier runs know of a page.
struct KnownPage: Sendable {
    /// How it was when it was last looked at; nil where it never was.
    var state: PageState?
    /// Whether its article is committed with the bytes that it had then.
    var isCommitted = false
    /// Whether it is rejected with them, as one that is a picture.
    var isRejected = false
}

extension SeenItems {
    func knownPage(_ identity: ItemIdentity) throws -> KnownPage {
        guard let state = try page(identity.ownID) else { return KnownPage() }
        guard let hash = state.hash else { return KnownPage(state: state) }
        let article = try article(atAddress: state.leadsTo ?? identity.ownID)
        let known = article.map { identity.known(as: $0.id, url: $0.url) } ?? identity
        return KnownPage(
            state: state, isCommitted: try isCommitted(known, with: hash),
            isRejected: try hasRejected(identity, with: hash))
    }
}
