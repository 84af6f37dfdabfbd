import ArticleModel
import Foundation

/// Reads items on the web ahead of their turn, many at once, so that slow hosts hold nobody up; their outcomes still come in
/// the order of the items.
struct ReadAhead {
    /// What a task of the group has done.
    enum Event: Sendable {
        case read(ArticleID, RemoteReading, SourceSpans)
        /// Some time has passed.
        case tick
    }

    /// The most items that are under way or wait for their turn. A page of more than 64 KB waits on disk.
    private static let width = 1_000

    private let limit: Int
    private let isUsed: Bool
    private var started: Set<ArticleID> = []
    private var waiting: [ArticleID: RemoteReading] = [:]
    private var underWay = 0
    private var isTicking = false
    /// When pages of each source were read.
    private(set) var spans = SourceSpans()

    /// `isUsed` tells whether there may be anything on the web.
    init(limit: Int, isUsed: Bool) {
        self.limit = limit
        self.isUsed = isUsed
    }

    /// Begins to read `item`, whose turn it is, and what comes after it, of that which `isWanted`.
    mutating func begin(
        _ item: any SourceItem, _ cursor: ItemCursor, atMost most: Int,
        in group: inout ThrowingTaskGroup<Event, any Error>, _ isWanted: (any SourceItem) -> Bool
    ) {
        guard isUsed else { return }
        if let item = item as? any RemoteItem { begin(item, in: &group, isWanted) }
        while underWay + waiting.count < min(Self.width, most), let item = cursor.nextAhead() {
            begin(item, in: &group, isWanted)
        }
    }

    private mutating func begin(
        _ item: any RemoteItem, in group: inout ThrowingTaskGroup<Event, any Error>,
        _ isWanted: (any SourceItem) -> Bool
    ) {
        let id = item.identity.ownID
        guard !started.contains(id), isWanted(item) else { return }
        started.insert(id)
        underWay += 1
        group.addTask { [limit] in
            var spans = SourceSpans()
            let start = ContinuousClock.now
            let reading = await RemoteReading(of: item, limit: limit)
            spans.note(item.identity.source, since: start)
            return .read(id, reading, spans)
        }
    }

    /// Returns what `item` gave; nil where it is to be read now. A second item of the same page gives nothing.
    mutating func result(
        of item: any SourceItem, in group: inout ThrowingTaskGroup<Event, any Error>, checkStop: () throws -> Void
    ) async throws -> ItemReadResult? {
        let id = item.identity.ownID
        guard isUsed, item is any RemoteItem else { return nil }
        guard started.contains(id) else { return .postponed }
        while underWay > 0, waiting[id] == nil {
            if !isTicking { tick(&group) }
            switch try await group.next() {
            case .read(let other, let reading, let spans):
                underWay -= 1
                self.spans.merge(spans)
                waiting[other] = reading
            case .tick, nil:
                isTicking = false
                try checkStop()
            }
        }
        return waiting.removeValue(forKey: id)?.result ?? .postponed
    }

    private mutating func tick(_ group: inout ThrowingTaskGroup<Event, any Error>) {
        isTicking = true
        group.addTask {
            try? await Task.sleep(for: .milliseconds(200))
            return .tick
        }
    }
}

/// What a page on the web gave, to be handed from task to task.
enum RemoteReading: Sendable {
    case page(ItemPage)
    case tooLarge(size: Int)
    case tooLargeInside(String)
    case unreadable(String)
    case unavailable(WebProblem)
    case unchanged, postponed

    fileprivate init(of item: any RemoteItem, limit: Int) async {
        switch await item.read(limit: limit) {
        case .page(var page):
            page.bytes = SpooledBytes.spooled(page.bytes)
            self = .page(page)
        case .tooLarge(let size): self = .tooLarge(size: size)
        case .tooLargeInside(let problem): self = .tooLargeInside(problem)
        case .unreadable(let problem), .unsupported(let problem): self = .unreadable(problem)
        case .unavailable(let problem): self = .unavailable(problem)
        case .unchanged: self = .unchanged
        case .postponed: self = .postponed
        case .items: preconditionFailure("a page on the web holds no further items")
        }
    }

    fileprivate var result: ItemReadResult {
        switch self {
        case .page(let page): .page(page)
        case .tooLarge(let size): .tooLarge(size: size)
        case .tooLargeInside(let problem): .tooLargeInside(problem)
        case .unreadable(let problem): .unreadable(problem)
        case .unavailable(let problem): .unavailable(problem)
        case .unchanged: .unchanged
        case .postponed: .postponed
        }
    }
}

/// Bytes in a file without a name, which the system may take out of memory.
enum SpooledBytes {
    /// Pages of this size and below are kept in memory: most pages, compressed or not.
    private static let smallest = 1 << 16

    /// Returns the same bytes; those of a large page in a file, where that can be written.
    static func spooled(_ bytes: Data) -> Data {
        guard bytes.count > smallest, let mapped = mapped(bytes) else { return bytes }
        return mapped
    }

    private static func mapped(_ bytes: Data) -> Data? {
        var name = Array("\(FileManager.default.temporaryDirectory.path)/copydesk-page-XXXXXX".utf8CString)
        let descriptor = mkstemp(&name)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        unlink(name)
        let isWritten = bytes.withUnsafeBytes { buffer in
            var offset = 0
            while offset < buffer.count {
                let count = write(descriptor, buffer.baseAddress?.advanced(by: offset), buffer.count - offset)
                if count <= 0 { return false }
                offset += count
            }
            return true
        }
        guard isWritten, let start = mmap(nil, bytes.count, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED
        else { return nil }
        return Data(bytesNoCopy: start, count: bytes.count, deallocator: .custom { munmap($0, $1) })
    }
}
