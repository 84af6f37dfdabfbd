import ArticleModel
import Foundation

/// Decides on one item after the other whether it is new or changed.
///
/// An item whose version key is the one that its bytes had when they were last hashed is not read again. That its
/// bytes are known is not enough to pass it over: an article or a rejection with them must have been committed.
struct ChangeDetector {
    enum Decision {
        case new(FetchedPage, Data)
        /// An earlier run has committed the article with these bytes.
        case unchanged
        /// The run has the item's article already, an earlier run rejected the item as it is, or it was taken down.
        case skipped
        case rejected(RejectedRecord)
    }

    /// The versions of the items that were read, to be saved.
    private(set) var versions: [ItemVersion] = []
    private let settings: FetchSettings
    private let seenItems: SeenItems
    private let forgotten: ForgottenArticles
    /// The first item of each article in this fetch.
    private var firstItems: [ArticleID: (hash: ContentHash, name: String)] = [:]

    init(_ settings: FetchSettings, _ seenItems: SeenItems, _ forgotten: ForgottenArticles) {
        self.settings = settings
        self.seenItems = seenItems
        self.forgotten = forgotten
    }

    mutating func decide(on item: any SourceItem) async throws -> Decision {
        let identity = item.identity
        if forgotten.contains(identity.id) { return .skipped }
        if let hash = try cachedHash(of: item, identity), let decision = try decision(on: identity, hash) {
            return decision
        }
        switch await item.read(limit: settings.maximumBytes) {
        case .unreadable(let problem): return try reject(identity.rejected(.unreadable, problem))
        case .tooLarge(let size):
            return try reject(
                identity.rejected(.tooLarge, "\(size) bytes, but no more than \(settings.maximumBytes) are allowed"))
        case .bytes(let bytes, let versionKey, let contentType):
            let hash = ContentHash(of: bytes)
            if let versionKey {
                versions.append(ItemVersion(source: identity.source, name: item.name, key: versionKey, hash: hash))
            }
            return try decision(on: identity, hash) ?? take(bytes, hash, contentType, identity)
        }
    }

    private func cachedHash(of item: any SourceItem, _ identity: ItemIdentity) throws -> ContentHash? {
        try item.versionKey.flatMap { try seenItems.hash(of: item.name, in: identity.source, versionKey: $0) }
    }

    /// Returns what becomes of an item by its hash alone; nil where its bytes are new.
    private mutating func decision(on identity: ItemIdentity, _ hash: ContentHash) throws -> Decision? {
        if forgotten.contains(hash) { return .skipped }
        if let first = firstItems[identity.id] {
            if first.hash == hash { return .skipped }
            return try hasRejected(identity, hash) ? .skipped : .rejected(identity.duplicate(of: first.name, hash))
        }
        if try seenItems.isCommitted(identity.id, with: hash, outlet: identity.outlet) {
            firstItems[identity.id] = (hash, identity.name)
            return .unchanged
        }
        return try hasRejected(identity, hash) ? .skipped : nil
    }

    private func hasRejected(_ identity: ItemIdentity, _ hash: ContentHash) throws -> Bool {
        try seenItems.hasRejected(identity.name, of: identity.source, with: hash)
    }

    private mutating func take(
        _ bytes: Data, _ hash: ContentHash, _ contentType: String?, _ identity: ItemIdentity
    ) throws -> Decision {
        if bytes.allSatisfy({ $0 <= 0x20 && $0 != 0 }) {
            let detail = bytes.isEmpty ? "no bytes" : "nothing but white space"
            return .rejected(identity.rejected(.empty, detail, hash: hash))
        }
        if DecodedText.isBinary(bytes) {
            return .rejected(identity.rejected(.binary, "the bytes are no text", hash: hash))
        }
        firstItems[identity.id] = (hash, identity.name)
        let contentType = contentType ?? PageType(ofFile: identity.name, bytes).contentType
        return .new(FetchedPage(identity: identity, contentType: contentType, hash: hash), bytes)
    }

    /// Rejects an item that was not read: it is tried in every run, and told again only when there is something new
    /// to tell.
    private func reject(_ record: RejectedRecord) throws -> Decision {
        try seenItems.hasRecorded(record) ? .skipped : .rejected(record)
    }
}
