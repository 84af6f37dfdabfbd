import ArticleModel

extension Fetcher {
    /// Returns the open rejects of what is not there any more: sources that are not `configured`, and files that were deleted.
    /// Nothing will ever be read in their place.
    ///
    /// Where a folder that should have files has none, its disk may not be mounted: then they may be back.
    func vanishedRejects(_ listings: SourceListings) throws -> [ResolvedReject] {
        var vanished = try seenItems.openRejects(notOf: configured)
        for source in sources where !source.namesAddresses && !listings.summary.unlisted.contains(source.name) {
            let rejects = try seenItems.openRejects(of: source.name).filter { $0.file != ItemIdentity.wholeSource }
            guard !rejects.isEmpty, let items = listings.local.first(where: { $0.source == source.name })?.items,
                source.whenEmpty == .allow || items.contains(where: { _ in true })
            else { continue }
            vanished += MissingFileFinder(of: rejects).rejects(notIn: items)
        }
        return vanished.sorted { ($0.source, $0.file) < ($1.source, $1.file) }
    }
}
