/// Which page is to be begun next, so that each host has as many under way or waiting as it may.
struct HostQueues {
    private let turns: PageTurns
    private let width: Int
    /// The first turn that was not looked at.
    private var next = 0
    /// The number of pages of each host that are under way or wait for their turn.
    private var counts: [Int]
    /// The turns of each host that were looked at when it had as many as it may.
    private var delayed: [Queue]
    /// The host that has room for a delayed one.
    private var freed: Int?

    init(_ turns: PageTurns, width: Int) {
        self.turns = turns
        self.width = width
        counts = Array(repeating: 0, count: turns.hostCount)
        delayed = Array(repeating: Queue(), count: turns.hostCount)
    }

    /// Returns the next page to begin, no more than `most` turns after `turn`; that of `turn` itself also where it `isFull`.
    mutating func next(at turn: Int, within most: Int, isFull: Bool) throws -> Int? {
        let host = try turns.host(at: turn)
        if delayed[host].first == turn { return delayed[host].removeFirst() }
        if turn >= next {
            next = turn + 1
            return turn
        }
        if isFull { return nil }
        if let host = freed {
            freed = nil
            if counts[host] < width, let first = delayed[host].removeFirst() { return first }
        }
        let (sum, isTooLarge) = turn.addingReportingOverflow(most)
        let end = isTooLarge ? turns.indices.upperBound : min(sum, turns.indices.upperBound)
        while next < end {
            defer { next += 1 }
            let host = try turns.host(at: next)
            if counts[host] < width { return next }
            delayed[host].append(next)
        }
        return nil
    }

    /// Counts a page that was begun.
    mutating func enter(_ turn: Int) throws { counts[try turns.host(at: turn)] += 1 }

    /// Counts a page whose turn was taken.
    mutating func leave(_ turn: Int) throws {
        let host = try turns.host(at: turn)
        counts[host] -= 1
        freed = host
    }

    /// Turns in their order.
    private struct Queue {
        private var turns: [Int32] = []
        private var taken = 0

        var first: Int? { taken < turns.count ? Int(turns[taken]) : nil }

        mutating func append(_ turn: Int) { turns.append(Int32(turn)) }

        @discardableResult mutating func removeFirst() -> Int? {
            guard let first else { return nil }
            taken += 1
            if taken == turns.count { (turns, taken) = ([], 0) }
            return first
        }
    }
}
