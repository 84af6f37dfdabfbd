import ArticleModel
import Foundation

/// What all sources list, in one digest: where it is that of a fetch that had nothing to read, nothing is new.
///
/// To compare a hundred thousand files one by one takes longer than to list them. The digest is good for one day, so that
/// once a day each is looked up, and may be found to be due for reading.
struct ListingDigest {
    let value: String

    /// Returns nil where an item can only be known by reading it.
    init?(_ items: some Sequence<any SourceItem>, _ settings: FetchSettings, forgotten: Int, at now: Timestamp) {
        var hasher = ContentHasher()
        let day = now.secondsSinceEpoch / 86_400
        hasher.update(Data("\(Fetcher.version) \(settings.maximumBytes) \(forgotten) \(day)\n".utf8))
        // Many lines at once, as there may be a million of items.
        var lines: [UInt8] = []
        for item in items {
            guard let key = item.versionKey else { return nil }
            let identity = item.identity
            for part in [identity.source, identity.name, key, identity.outlet ?? "", identity.url ?? ""] {
                lines += part.utf8
                lines.append(0)
            }
            if lines.count > ListingDigest.bufferSize {
                hasher.update(Data(lines))
                lines.removeAll(keepingCapacity: true)
            }
        }
        hasher.update(Data(lines))
        value = hasher.finalized().value
    }

    private static let bufferSize = 1 << 16
}
