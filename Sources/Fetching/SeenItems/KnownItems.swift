import ArticleModel

/// Looks up items in the order of their names, some hundreds at a time: one question for each takes longer than all else
/// that a fetch of unchanged files does.
struct KnownItems {
    private let seenItems: SeenItems
    private var source: String?
    /// The names that the window covers: from `first` to the last row's, or to the end.
    private var first = ""
    private var last: String?
    /// The number of items of each source that were found, or are noted.
    private(set) var found: [String: Int] = [:]
    private var window: [String: KnownVersion] = [:]
    /// The versions of the items that were read, to be saved.
    private var noted: [ItemVersion] = []

    private static let size = 500
    /// The number of versions that are gathered before they are saved: to save asks the disk to keep them.
    private static let maximumNoted = 5_000

    init(_ seenItems: SeenItems) { self.seenItems = seenItems }

    mutating func version(of name: String, in source: String) throws -> KnownVersion? {
        if !covers(name, source) {
            let rows = try seenItems.versions(of: source, from: name, limit: Self.size)
            window = Dictionary(rows.map { ($0.name, $0.version) }) { first, _ in first }
            (self.source, first) = (source, name)
            last = rows.count < Self.size ? nil : rows.last?.name
        }
        let version = window[name]
        if version != nil { found[source, default: 0] += 1 }
        return version
    }

    /// Notes the version of an item that was read. It makes nothing known by itself, and may be saved before the fetch is
    /// committed.
    mutating func note(_ version: ItemVersion, at now: Timestamp) throws {
        if window[version.name] == nil || source != version.source { found[version.source, default: 0] += 1 }
        noted.append(version)
        if noted.count >= Self.maximumNoted { try save(at: now) }
    }

    /// Saves what was noted.
    mutating func save(at now: Timestamp) throws {
        try seenItems.save(noted, at: now)
        noted.removeAll(keepingCapacity: true)
    }

    private func covers(_ name: String, _ source: String) -> Bool {
        guard self.source == source, !name.utf8.lexicographicallyPrecedes(first.utf8) else { return false }
        return last.map { !$0.utf8.lexicographicallyPrecedes(name.utf8) } ?? true
    }
}
