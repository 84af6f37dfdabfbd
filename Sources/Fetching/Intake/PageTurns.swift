/// The pages on the web that all sources name, in the order of their turns.
///
/// The sources take turns, a page each, and so do the hosts of one source: neither a source nor a host with very many pages
/// makes the others wait for its end. The pages of one host keep the order that their source gives them.
struct PageTurns {
    private struct Turn {
        let listing: Int32
        let page: Int32
        let host: Int32
    }

    private let listings: [RemoteListing]
    private var turns: [Turn] = []
    private(set) var hostCount = 0

    var indices: Range<Int> { turns.indices }
    var isEmpty: Bool { turns.isEmpty }

    init(_ listings: [RemoteListing]) {
        self.listings = listings
        var hosts: [String: Int32] = [:]
        let queues = listings.enumerated().map { number, listing in
            PageTurns.turns(in: listing, Int32(number), &hosts)
        }
        hostCount = hosts.count
        turns.reserveCapacity(queues.reduce(0) { $0 + $1.count })
        var open = queues.filter { !$0.isEmpty }
        var round = 0
        while !open.isEmpty {
            for queue in open { turns.append(queue[round]) }
            round += 1
            open.removeAll { $0.count == round }
        }
    }

    /// Returns the turns of one source: first the first page of each host, then the second of each.
    private static func turns(
        in listing: RemoteListing, _ number: Int32, _ hosts: inout [String: Int32]
    ) -> [Turn] {
        var counts: [Int32: Int] = [:]
        var sizes: [Int] = []
        let pages = listing.pages.indices.map { index -> (turn: Turn, round: Int) in
            let name = listing.pages[index].host.lowercased()
            let host = hosts[name] ?? Int32(hosts.count)
            hosts[name] = host
            let round = counts[host, default: 0]
            counts[host] = round + 1
            if round == sizes.count { sizes.append(1) } else { sizes[round] += 1 }
            return (Turn(listing: number, page: Int32(index), host: host), round)
        }
        guard counts.count > 1, let first = pages.first else { return pages.map(\.turn) }
        var places = sizes.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
        var turns = Array(repeating: first.turn, count: pages.count)
        for (turn, round) in pages {
            turns[places[round]] = turn
            places[round] += 1
        }
        return turns
    }

    func item(at turn: Int) -> any RemoteItem {
        let listing = listings[Int(turns[turn].listing)]
        return listing.pages[Int(turns[turn].page)].item(of: listing.source)
    }

    /// Whether the next fetch may find that the source does not name the page any more.
    func isPassing(_ turn: Int) -> Bool {
        let listing = listings[Int(turns[turn].listing)]
        guard listing.source.isAddress else { return false }
        if case .address(let page) = listing.pages[Int(turns[turn].page)] { return page.isPassing }
        return true
    }

    /// The number of the host that is asked in this turn, from 0 to less than `hostCount`.
    func host(at turn: Int) -> Int { Int(turns[turn].host) }
}
