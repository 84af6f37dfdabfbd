import ArticleModel

/// Goes through the items of all sources in order, and through those inside of files of several.
struct ItemCursor {
    enum Step {
        case item(any SourceItem)
        /// All items in a file have been given.
        case end(of: OpenContainer)
    }

    /// A file of several items that is being read.
    struct OpenContainer {
        let file: any SourceItem
        let items: any ItemSequence
        fileprivate let rest: Lookahead
    }

    private let rest: Lookahead
    private var open: [OpenContainer] = []

    /// How deep files may lie in one another: a sitemap in an index, in which pages lie.
    private static let maximumDepth = 3

    init(_ items: AnyIterator<any SourceItem>) { rest = Lookahead { items.next() } }

    mutating func next() -> Step? {
        guard let container = open.last else { return rest.next().map { .item($0) } }
        if let item = container.rest.next() { return .item(item) }
        open.removeLast()
        return .end(of: container)
    }

    /// Returns an item further on that can be read ahead of its turn, each once; nil where none is near.
    ///
    /// Within a file of several only items on the web are looked for, as others may be large.
    func nextAhead() -> (any RemoteItem)? { open.last?.rest.nextRemote(past: 0) ?? rest.nextRemote(past: 10_000) }

    /// Returns the items on the web whose turn has not come, but for those inside of files. The cursor must not be used any more.
    func remainingRemoteItems() -> [any RemoteItem] {
        var items: [any RemoteItem] = []
        while let item = rest.next() { if let item = item as? any RemoteItem { items.append(item) } }
        return items
    }

    /// Goes on with what is in `file`; false where it lies too deep, as in an index that names itself.
    mutating func enter(_ file: any SourceItem, _ items: any ItemSequence) -> Bool {
        guard open.count < Self.maximumDepth else { return false }
        open.append(OpenContainer(file: file, items: items, rest: Lookahead { items.next() }))
        return true
    }
}

/// Items that can be looked at before they are taken.
private final class Lookahead {
    private let pull: () -> (any SourceItem)?
    private var buffer: [any SourceItem] = []
    private var taken = 0
    private var seen = 0
    private var isAtEnd = false

    init(_ pull: @escaping () -> (any SourceItem)?) { self.pull = pull }

    func next() -> (any SourceItem)? {
        guard taken < buffer.count else { return pull() }
        defer { forgetTaken() }
        taken += 1
        return buffer[taken - 1]
    }

    /// Returns the next item on the web that was not returned before, unless more than `limit` others come before it.
    func nextRemote(past limit: Int) -> (any RemoteItem)? {
        seen = max(seen, taken)
        while !isAtEnd {
            if seen > taken, seen - taken > limit, !(buffer[seen - 1] is any RemoteItem) { return nil }
            if seen == buffer.count {
                guard let item = pull() else {
                    isAtEnd = true
                    return nil
                }
                buffer.append(item)
            }
            seen += 1
            if let item = buffer[seen - 1] as? any RemoteItem { return item }
        }
        return nil
    }

    private func forgetTaken() {
        guard taken > 1_000 else { return }
        buffer.removeFirst(taken)
        seen = max(0, seen - taken)
        taken = 0
    }
}
