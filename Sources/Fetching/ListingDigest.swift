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
        for item in items {
            guard let key = item.versionKey else { return nil }
            let identity = item.identity
            let line =
                "\(identity.source)\0\(identity.name)\0\(key)\0\(identity.outlet ?? "")\0\(identity.url ?? "")\n"
            hasher.update(Data(line.utf8))
        }
        value = hasher.finalized().value
    }
}
