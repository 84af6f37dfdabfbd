import ArticleModel
import Foundation

/// Decides on one item after the other whether it is new or changed.
///
/// An item whose version key is the one that its bytes had when they were last hashed is not read again. That its
/// bytes are known is not enough to pass it over: an article or a rejection with them must have been committed.
struct ChangeDetector {
    /// The files of several items in which nothing was new, to be saved.
    private(set) var containers: [ContainerVersion] = []
    /// The files of several items that an earlier run has rejected, and that were read.
    private(set) var resolved: [ResolvedReject] = []
    /// The number of items of each source of which a version is saved.
    var found: [String: Int] { known.found }
    /// Whether every item so far was known without reading it.
    private(set) var hasReadNothing = true
    let now: Timestamp
    private let settings: FetchSettings
    let forgotten: ForgottenArticles
    private var known: KnownItems
    private let identities: IdentityResolver
    let seenItems: SeenItems
    var firstItems: FirstItems
    private var open = OpenFiles()

    init(
        _ settings: FetchSettings, _ seenItems: SeenItems, _ forgotten: ForgottenArticles, at now: Timestamp
    ) throws {
        self.settings = settings
        self.seenItems = seenItems
        self.forgotten = forgotten
        self.now = now
        known = KnownItems(seenItems)
        identities = IdentityResolver(seenItems: seenItems)
        firstItems = try FirstItems(seenItems)
    }

    /// Whether the item is to be read at all, as far as that is known before it is.
    func wants(_ item: any SourceItem) throws -> Bool {
        let id = item.identity.ownID
        return try !forgotten.contains(id) && firstItems.item(of: id) == nil
    }

    /// `read` is what the item gave where it was read ahead of its turn.
    mutating func decide(on item: any SourceItem, read: ItemReadResult? = nil) async throws -> Decision {
        let decision = try await decideUncounted(on: item, read)
        if decision.isFileOfSeveral, let reject = try seenItems.openReject(of: item.identity) {
            resolved.append(reject)
        }
        open.count(decision)
        return decision
    }

    /// Begins to count what is in a file of several items.
    mutating func enter() { open.enter() }

    /// Notes that an item was left for a later fetch, so that its file is not known as a whole.
    mutating func passOver() { open.passOver() }

    /// Ends a file of several items: where nothing in it was new, it need not be read again as long as it stays as it is.
    mutating func leave(_ container: ItemCursor.OpenContainer, _ log: (String) -> Void) {
        let (identity, file) = (container.file.identity, open.leave())
        for note in [container.items.passedOver, file.missing.text, file.textOfFutureTimes].compactMap(\.self) {
            log("source \(identity.source): \(identity.name.printable): \(note)")
        }
        guard !file.isPartial, file.counts.output + file.counts.rejected == 0, let key = container.items.versionKey
        else { return }
        containers.append(
            ContainerVersion(
                source: identity.source, name: identity.name, key: containerKey(key, identity), counts: file.counts))
    }

    /// What is known of the items in a file also follows from the outlet that they are given.
    private func containerKey(_ key: String, _ file: ItemIdentity) -> String { "\(key) \(file.outlet ?? "")" }

    private mutating func decideUncounted(on item: any SourceItem, _ read: ItemReadResult?) async throws -> Decision {
        let identity = item.identity
        if let decision = try decideUnread(item, identity) { return decision }
        if item.held == nil { hasReadNothing = false }
        let result: ItemReadResult
        if let read { result = read } else { result = await item.read(limit: settings.maximumBytes) }
        switch result {
        case .unreadable(let problem): return try reject(identity.rejected(.unreadable, problem))
        case .unsupported(let problem): return try reject(identity.rejected(.unsupportedType, problem))
        case .tooLarge(let size):
            return try reject(
                identity.rejected(.tooLarge, "\(size) bytes, but no more than \(settings.maximumBytes) are allowed"))
        case .tooLargeInside(let problem): return try reject(identity.rejected(.tooLarge, problem))
        case .items(let items): return .items(items)
        case .unavailable(let problem): return try reject(identity.rejected(problem))
        case .unchanged, .notDue(isUnchanged: true):
            return try firstItems.item(of: identity.ownID) == nil ? .unchanged : .skipped
        case .notDue(isUnchanged: false), .postponed: return .skipped
        case .page(let page): return try decide(on: withoutFutureTime(page), of: identity)
        case .revisit(let revisit):
            if let page = try page(of: revisit, in: identity.source) {
                return try decide(on: withoutFutureTime(page), of: identity)
            }
            open.note(missing: revisit)
            return .skipped
        }
    }

    /// Returns the page without a time at which it cannot have been fetched yet: no later one would replace it. Clocks may be
    /// some hours apart.
    private mutating func withoutFutureTime(_ page: ItemPage) -> ItemPage {
        guard page.fetchedAt?.isAhead(of: now) == true else { return page }
        var page = page
        page.fetchedAt = nil
        open.noteFutureTime()
        return page
    }

    private mutating func decide(on page: ItemPage, of item: ItemIdentity) throws -> Decision {
        let hash = ContentHash(of: page.bytes)
        if let versionKey = page.versionKey {
            try known.note(ItemVersion(source: item.source, name: item.name, key: versionKey, hash: hash), at: now)
        }
        let identity = try resolved(item.stating(page.url).found(at: page.exchange?.address), hash)
        return try decision(on: identity, hash, capturedAt: page.fetchedAt) ?? take(page, hash, identity)
    }

    /// Returns the page that an archive refers to, from the record by which this fetch or an earlier run has taken it; nil where
    /// neither has.
    private func page(of revisit: ArchivedRevisit, in source: String) throws -> ItemPage? {
        let own = ArticleID.ofAddress(revisit.originalAddress)
        let id = try seenItems.id(atAddress: own)
        let taken = try [own, id].compactMap { try firstItems.item(of: $0)?.name }
        for name in try taken + seenItems.names(of: id, in: source) {
            if let page = revisit.page(inRecord: name, limit: settings.maximumBytes) { return page }
        }
        return nil
    }

    /// Returns what becomes of an item that need not be read to know it.
    private mutating func decideUnread(_ item: any SourceItem, _ identity: ItemIdentity) throws -> Decision? {
        if !forgotten.isEmpty, forgotten.contains(identity.ownID) { return .skipped }
        guard let key = item.versionKey else { return nil }
        guard let version = try known.version(of: item.name, in: identity.source) else {
            return try seenItems.container(
                identity.name, in: identity.source, versionKey: containerKey(key, identity)
            ).map { .settled($0) }
        }
        guard version.key == key, !version.isDueForReading(at: now) else { return nil }
        if let article = version.article, article.isOf(identity), !forgotten.contains(article.id),
            !forgotten.contains(version.hash), try firstItems.note(identity, as: article.id, version.hash)
        {
            return .unchanged
        }
        return try decision(on: resolved(identity, version.hash), version.hash)
    }

    /// Returns the item as one of the article that it is known to be.
    ///
    /// Where another item of the fetch is that article already, by other bytes, as when files change their names in turn, the
    /// item is an article of its own.
    private func resolved(_ item: ItemIdentity, _ hash: ContentHash) throws -> ItemIdentity {
        let resolved = try identities.resolved(item, hash, firstItems)
        guard item.url == nil, let first = try firstItems.item(of: resolved.id), first.hash != hash else {
            return resolved
        }
        return item.known(as: ArticleID.ofFile(source: item.source, path: "\(item.name)\n\(hash)"), url: nil)
    }

    /// Saves what was found out of the items, but for the files of several.
    mutating func saveVersions() throws { try known.save(at: now) }

    /// Rejects an item that was not read: it is tried in every run, and recorded again only when there is something new
    /// to tell.
    private func reject(_ record: RejectedRecord) throws -> Decision {
        try seenItems.hasRecorded(record) ? .rejectedBefore(record) : .rejected(record)
    }
}
