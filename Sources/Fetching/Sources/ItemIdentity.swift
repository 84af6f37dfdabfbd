import ArticleModel

/// Which article an item holds, whatever its bytes are.
package struct ItemIdentity: Sendable {
    let source: String
    /// The item's name within the source.
    let name: String
    package let outlet: String?
    package private(set) var url: String? { didSet { addressID = nil } }
    /// The id that follows from `url`, where it was asked for to be kept.
    private var addressID: ArticleID?
    /// The id under which the article is known; nil where the id is the one that follows from URL or name.
    private var knownID: ArticleID?
    /// Whether the item has a URL for an article that was known without one.
    private(set) var addsURL = false

    package init(source: String, name: String, outlet: String?, url: NormalizedURL?) {
        self.url = url?.description
        self.source = source
        self.name = name
        self.outlet = outlet
    }

    /// The id under which the article is known. That of a new one follows from the URL, or where there is none from the name.
    var id: ArticleID { knownID ?? ownID }

    /// The id that follows from the URL, or where there is none from the name.
    var ownID: ArticleID {
        addressID ?? url.map(ArticleID.ofAddress) ?? ArticleID.ofFile(source: source, path: name)
    }

    /// What stands for a source that cannot be listed. No file of a source is called so.
    static let wholeSource = "."

    init(wholeSource source: String) { self.init(source: source, name: Self.wholeSource, outlet: nil, url: nil) }

    /// Returns the item with its id at hand, for one that is asked for it again and again.
    func keepingID() -> ItemIdentity {
        var identity = self
        identity.addressID = url.map(ArticleID.ofAddress)
        return identity
    }

    /// Returns the item as one of the article `id`, which keeps the URL that is known of it.
    /// It `addsURL` where the article has none yet, and the fetch has not taken it.
    func known(as id: ArticleID, url: String?, addsURL: Bool = false) -> ItemIdentity {
        var identity = self
        identity.addsURL = addsURL && self.url != nil
        identity.knownID = id
        identity.url = url ?? self.url
        return identity
    }

    /// Returns the item as one of the article `id`, which has none though the item has: another article has that URL, and
    /// two that are there cannot become one.
    func withoutURL(knownAs id: ArticleID) -> ItemIdentity {
        var identity = self
        (identity.knownID, identity.url) = (id, nil)
        return identity
    }

    /// Returns the item with the URL that its page states, where the source states none.
    func stating(_ url: NormalizedURL?) -> ItemIdentity {
        var identity = self
        identity.url = self.url ?? url?.description
        return identity
    }

    /// Returns the item as that of the address where its page was found, where another was asked for: the page is that of the
    /// address which has it, and what the other had before stays as it is.
    func found(at address: WebAddress?) -> ItemIdentity {
        guard let address, let url = NormalizedURL(address.description), self.url != nil,
            ArticleID.ofAddress(url.description) != ownID
        else { return self }
        var identity = self
        identity.url = url.description
        return identity
    }

    func rejected(_ reason: Rejection.Reason, _ detail: String, hash: ContentHash? = nil) -> RejectedRecord {
        RejectedRecord(
            id: id, url: url, source: source, file: name, contentHash: hash,
            rejection: Rejection(.fetch, reason, detail))
    }

    /// The rejection of a page that could not be had over the network.
    func rejected(_ problem: WebProblem) -> RejectedRecord {
        var record = rejected(problem.reason, problem.descriptionForSource)
        record.retryable = problem.isRetryable
        return record
    }

    /// The rejection of a second item with the URL of `first`.
    func duplicate(of first: String, _ hash: ContentHash) -> RejectedRecord {
        rejected(.duplicateID, "\(first) has the same URL and other bytes", hash: hash)
    }
}

extension ArticleID {
    /// The id of the article at `address`, whichever of its addresses that is.
    package static func ofAddress(_ address: String) -> ArticleID {
        ofURL(NormalizedURL(address)?.canonical.description ?? address)
    }
}
