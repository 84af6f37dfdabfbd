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

    /// The most items that are under way or wait for their turn.
    private static let width = 1_000

    private let limit: Int
    private let isUsed: Bool
    private let lanes: HostLanes
    private var started: Set<ArticleID> = []
    private var waiting: [ArticleID: RemoteReading] = [:]
    private let memory = HeldBytes()
    private var underWay = 0
    private var isTicking = false
    /// When pages of each source were read.
    private(set) var spans = SourceSpans()

    /// `isUsed` tells whether there may be anything on the web.
    init(_ settings: FetchSettings, isUsed: Bool) {
        limit = settings.maximumBytes
        lanes = HostLanes(width: settings.web.connectionsPerHost)
        self.isUsed = isUsed
    }

    /// Begins to read `item`, whose turn it is, and what comes after it, of that which `isWanted`.
    mutating func begin(
        _ item: any SourceItem, _ cursor: ItemCursor, atMost most: Int,
        in group: inout ThrowingTaskGroup<Event, any Error>, _ isWanted: (any SourceItem) throws -> Bool
    ) rethrows {
        guard isUsed else { return }
        if let item = item as? any RemoteItem { try begin(item, in: &group, isWanted) }
        while underWay + waiting.count < min(Self.width, most), let item = cursor.nextAhead() {
            try begin(item, in: &group, isWanted)
        }
    }

    private mutating func begin(
        _ item: any RemoteItem, in group: inout ThrowingTaskGroup<Event, any Error>,
        _ isWanted: (any SourceItem) throws -> Bool
    ) rethrows {
        let id = item.identity.ownID
        guard !started.contains(id), try isWanted(item) else { return }
        started.insert(id)
        underWay += 1
        group.addTask { [limit, memory, lanes] in
            let lane = await lanes.lane(of: item)
            await lane.enter()
            var spans = SourceSpans()
            let start = ContinuousClock.now
            let reading = await RemoteReading(of: item, limit: limit, holdingIn: memory)
            spans.note(item.identity.source, since: start)
            await lane.leave()
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
        guard let reading = waiting.removeValue(forKey: id) else { return .postponed }
        if case .page(let page, isHeld: true) = reading { await memory.give(page.bytes.count) }
        return reading.result
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
    /// A page, whose bytes may be among the `HeldBytes`.
    case page(ItemPage, isHeld: Bool)
    case tooLarge(size: Int)
    case tooLargeInside(String)
    case unreadable(String)
    case unavailable(WebProblem)
    case unchanged, postponed

    fileprivate init(of item: any RemoteItem, limit: Int, holdingIn memory: HeldBytes) async {
        switch await item.read(limit: limit) {
        case .page(var page):
            let isHeld = await memory.take(page.bytes.count)
            if !isHeld { page.bytes = SpooledBytes.spooled(page.bytes) }
            self = .page(page, isHeld: isHeld)
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
        case .page(let page, _): .page(page)
        case .tooLarge(let size): .tooLarge(size: size)
        case .tooLargeInside(let problem): .tooLargeInside(problem)
        case .unreadable(let problem): .unreadable(problem)
        case .unavailable(let problem): .unavailable(problem)
        case .unchanged: .unchanged
        case .postponed: .postponed
        }
    }
}

/// Lets as many items of a host through as its connections can serve, and one more.
///
/// They would wait for their turn anyhow, but with all that it takes to ask for a page: 12 KB each.
private actor HostLanes {
    private let width: Int
    private var lanes: [String: ConnectionGate] = [:]

    init(width: Int) { self.width = width + 1 }

    func lane(of item: any RemoteItem) -> ConnectionGate {
        let host = item.identity.url.flatMap { NormalizedURL($0)?.host } ?? ""
        if let lane = lanes[host] { return lane }
        let lane = ConnectionGate(width: width)
        lanes[host] = lane
        return lane
    }
}

/// How many bytes of pages may wait in memory for their turn; the others wait on disk.
private actor HeldBytes {
    private var left = 1_000_000

    /// Whether so many more may; if so, `give` must be called when their turn has come.
    func take(_ count: Int) -> Bool {
        guard count <= left else { return false }
        left -= count
        return true
    }

    func give(_ count: Int) { left += count }
}

/// Bytes in a file without a name, which the system may take out of memory.
enum SpooledBytes {
    /// Returns the same bytes in a file, where that can be written.
    static func spooled(_ bytes: Data) -> Data { bytes.isEmpty ? bytes : mapped(bytes) ?? bytes }

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
