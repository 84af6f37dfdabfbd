import ArticleModel

/// The files of a source, and what its index says of them.
struct IndexedListing {
    let source: SourceSettings
    let files: [SourceFile]
    private let index: SourceIndex

    init(_ source: SourceSettings, _ notes: (String) -> Void) throws(PlainFailure) {
        self.source = source
        files = try SourceListing(source, notes).files
        index =
            try source.index.map { path throws(PlainFailure) in try SourceIndex(path: path, source: source.name) }
            ?? .empty
        index.noteStrangers(Set(files.map(\.path.text)), source: source.name, notes)
    }

    /// Each file with this listing.
    var pairs: [(IndexedListing, SourceFile)] { files.map { (self, $0) } }

    func identity(of file: SourceFile) -> FileIdentity {
        let name = file.path.text
        let row = index[name]
        let url = row?.url?.description
        return FileIdentity(
            id: url.map(ArticleID.ofURL) ?? ArticleID.ofFile(source: source.name, path: name), source: source.name,
            file: name, outlet: row?.outlet ?? source.outlet, url: url)
    }
}

/// Which article a file holds, whatever its bytes are.
struct FileIdentity {
    let id: ArticleID
    let source: String
    let file: String
    let outlet: String?
    let url: String?

    func rejected(_ reason: Rejection.Reason, _ detail: String, hash: ContentHash? = nil) -> RejectedRecord {
        RejectedRecord(
            id: id, url: url, source: source, file: file, contentHash: hash,
            rejection: Rejection(.fetch, reason, detail))
    }

    func duplicate(of first: String, _ hash: ContentHash) -> RejectedRecord {
        rejected(.duplicateID, "\(first) has the same URL and other bytes", hash: hash)
    }
}
