import ArticleModel
import Foundation

/// Reads pages on the web ahead of their turns, many at once, so that slow hosts hold nobody up; their outcomes still come in
/// the order of the turns.
struct ReadAhead {
    /// What a task of the group has done.
    enum Event: Sendable {
        case read(turn: Int, RemoteReading, SourceSpans)
        /// Some time has passed.
        case tick
    }

    /// The most pages that are under way or wait for their turn, in all.
    private static let width = 2_000
    /// The same of one host, so that no host takes the places of all others.
    private static let hostWidth = 250
    /// The most bytes of pages that wait for their turn.
    private static let maximumBytes = 500_000_000
    /// How long requests that are under way are waited for once a stop was asked for. Who stops a program often kills it ten
    /// seconds later.
    private static let stopPatience = Duration.seconds(4)

    private let limit: Int
    private let turns: PageTurns
    private let pages: ListedPages
    /// Of each host as many pages as its connections can serve, and one more: those that wait for a connection have taken all that
    /// it takes to ask for a page, 12 KB each.
    private let hostSemaphores: [AsyncSemaphore]
    private let memory = MemoryBudget()
    /// The pages that are under way or wait for their turn.
    private var begun: [Int: WebItem] = [:]
    private var waiting: [Int: RemoteReading] = [:]
    private var waitingBytes = 0
    private var queues: HostQueues
    private var underWay = 0
    private var isTicking = false
    /// When pages of each source were read.
    private(set) var spans = SourceSpans()

    init(_ turns: PageTurns, of pages: ListedPages, _ settings: FetchSettings) {
        (self.turns, self.pages) = (turns, pages)
        limit = settings.maximumBytes
        hostSemaphores = (0..<turns.hostCount).map { _ in
            AsyncSemaphore(count: settings.web.connectionsPerHost + 1)
        }
        queues = HostQueues(turns, width: Self.hostWidth)
    }

    /// Begins to read the page whose turn it is, and what comes within `most` turns, of that which `isWanted`.
    mutating func begin(
        at turn: Int, atMost most: Int, in group: inout ThrowingTaskGroup<Event, any Error>,
        _ isWanted: (WebItem) throws -> Bool
    ) throws {
        while let next = try queues.next(at: turn, within: most, isFull: isFull) {
            let item = try turns.item(at: next)
            guard try isWanted(item), try pages.begin(item.identity.ownID) else { continue }
            begun[next] = item
            try queues.enter(next)
            underWay += 1
            try read(item, at: next, in: &group)
        }
    }

    private var isFull: Bool { begun.count >= Self.width || waitingBytes >= Self.maximumBytes }

    private func read(_ item: WebItem, at turn: Int, in group: inout ThrowingTaskGroup<Event, any Error>) throws {
        let semaphore = hostSemaphores[try turns.host(at: turn)]
        group.addTask { [limit, memory] in
            await semaphore.wait()
            var spans = SourceSpans()
            let start = ContinuousClock.now
            let reading = await RemoteReading.reading(item, limit: limit, holdingIn: memory)
            spans.note(item.identity.source, since: start)
            await semaphore.signal()
            return .read(turn: turn, reading, spans)
        }
    }

    /// Returns the page whose turn it is, and what it gave: nothing where it was not wanted, or is the second item of the same
    /// page. Returns nil where `isStopped` before it gave anything.
    mutating func result(
        at turn: Int, in group: inout ThrowingTaskGroup<Event, any Error>, isStopped: () -> Bool
    ) async throws -> (item: WebItem, result: ItemReadResult)? {
        guard let item = begun[turn] else { return (try turns.item(at: turn), .postponed) }
        while waiting[turn] == nil {
            if isStopped() { return nil }
            try await takeEvent(from: &group)
        }
        return try await finished(at: turn).map { (item, $0) }
    }

    /// Returns what the page gave, where it has given anything.
    mutating func finished(at turn: Int) async throws -> ItemReadResult? {
        guard let reading = waiting.removeValue(forKey: turn) else { return nil }
        begun[turn] = nil
        try queues.leave(turn)
        waitingBytes -= reading.size
        if reading.isHeld { await memory.release(reading.size) }
        return reading.take()
    }

    /// Begins no further request; waits a while for those that are under way, and gives up those that are not answered then.
    mutating func stop(
        _ client: (any PageClient)?, in group: inout ThrowingTaskGroup<Event, any Error>
    ) async throws {
        await client?.stopAsking()
        let end = ContinuousClock.now + Self.stopPatience
        while underWay > 0, ContinuousClock.now < end { try await takeEvent(from: &group) }
        group.cancelAll()
        while underWay > 0 { try await takeEvent(from: &group) }
    }

    private mutating func takeEvent(from group: inout ThrowingTaskGroup<Event, any Error>) async throws {
        if !isTicking, !group.isCancelled { tick(&group) }
        switch try await group.next() {
        case .read(let turn, let reading, let spans):
            underWay -= 1
            self.spans.merge(spans)
            waiting[turn] = reading
            waitingBytes += reading.size
        case .tick, nil: isTicking = false
        }
    }

    private mutating func tick(_ group: inout ThrowingTaskGroup<Event, any Error>) {
        isTicking = true
        group.addTask {
            await Fetcher.waitForStopCheck()
            return .tick
        }
    }
}
