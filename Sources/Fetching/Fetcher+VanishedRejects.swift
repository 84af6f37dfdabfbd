import ArticleModel

extension Fetcher {
    /// Returns the open rejects of what is not there any more: sources that are not `configured`, files that were deleted, and
    /// addresses that were taken out of a list. Nothing will ever be read in their place.
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
        for listing in listings.web where listing.source.kind == .urls && listing.isWhole {
            vanished += try unlistedRejects(listing, listings.pages)
        }
        return vanished.sorted { ($0.source, $0.file) < ($1.source, $1.file) }
    }

    /// Returns the open rejects of pages that a list does not name any more. That the page of an article is gone stays true.
    private func unlistedRejects(_ listing: RemoteListing, _ pages: ListedPages) throws -> [ResolvedReject] {
        let documents = Set(listing.read.map(\.name))
        let candidates = try seenItems.openRejects(of: listing.source.name).filter { reject in
            try reject.file != ItemIdentity.wholeSource && !documents.contains(reject.file)
                && !seenItems.isKnown(reject.id)
        }
        if candidates.isEmpty { return [] }
        var (ids, names) = (Set(candidates.map(\.id)), Set(candidates.map(\.file)))
        try pages.forEach(of: listing.number) { page in
            let item = WebItem(page, of: listing.source)
            ids.remove(item.identity.ownID)
            names.remove(item.name)
        }
        return candidates.filter { ids.contains($0.id) && names.contains($0.file) }
    }
}
