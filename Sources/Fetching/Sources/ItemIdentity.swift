import ArticleModel

/// Which article an item holds, whatever its bytes are.
package struct ItemIdentity {
    let id: ArticleID
    let source: String
    /// The item's name within the source.
    let name: String
    let outlet: String?
    let url: String?

    /// The id follows from the URL, or where there is none from the name.
    package init(source: String, name: String, outlet: String?, url: NormalizedURL?) {
        self.url = url?.description
        id = self.url.map(ArticleID.ofURL) ?? ArticleID.ofFile(source: source, path: name)
        self.source = source
        self.name = name
        self.outlet = outlet
    }

    func rejected(_ reason: Rejection.Reason, _ detail: String, hash: ContentHash? = nil) -> RejectedRecord {
        RejectedRecord(
            id: id, url: url, source: source, file: name, contentHash: hash,
            rejection: Rejection(.fetch, reason, detail))
    }

    /// The rejection of a second item with the URL of `first`.
    func duplicate(of first: String, _ hash: ContentHash) -> RejectedRecord {
        rejected(.duplicateID, "\(first) has the same URL and other bytes", hash: hash)
    }
}
