import ArticleModel

/// Finds the rejects of a source of files that are not there any more.
struct AbsentFiles {
    /// The rejects by each name under which they may be listed: what is in a file of several is called by the name of that, `#`
    /// and more, and a folder that cannot be listed stands for what is below it.
    private var listedAs: [String: Set<ResolvedReject>] = [:]
    private let all: Set<ResolvedReject>

    init(of rejects: [ResolvedReject]) {
        all = Set(rejects)
        for reject in rejects {
            listedAs[reject.file, default: []].insert(reject)
            for end in reject.file.indices where "#/".contains(reject.file[end]) {
                listedAs[String(reject.file[..<end]), default: []].insert(reject)
            }
        }
    }

    /// Returns those of the rejects whose files are not among the items.
    func rejects(notIn items: some Sequence<any SourceItem>) -> [ResolvedReject] {
        var absent = all
        for item in items where !absent.isEmpty {
            if let present = listedAs[item.name] { absent.subtract(present) }
        }
        return Array(absent)
    }
}

extension Fetcher {
    /// Returns the open rejects of what is not there any more: sources that are not `configured`, and files that were deleted.
    /// Nothing will ever be read in their place.
    ///
    /// Where a folder that should have files has none, its disk may not be mounted: then they may be back.
    func vanishedRejects(_ listings: SourceListings) throws -> [ResolvedReject] {
        let open = Dictionary(grouping: try seenItems.openRejects(), by: \.source)
        var vanished = open.filter { !configured.contains($0.key) }.flatMap(\.value)
        for source in sources where !source.namesAddresses && !listings.summary.unlisted.contains(source.name) {
            let rejects = open[source.name, default: []].filter { $0.file != ItemIdentity.wholeSource }
            guard !rejects.isEmpty, let items = listings.local.first(where: { $0.source == source.name })?.items,
                source.whenEmpty == .allow || items.contains(where: { _ in true })
            else { continue }
            vanished += AbsentFiles(of: rejects).rejects(notIn: items)
        }
        return vanished.sorted { ($0.source, $0.file) < ($1.source, $1.file) }
    }
}
