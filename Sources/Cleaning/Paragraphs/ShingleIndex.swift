/// Where each run of words was first said.
struct ShingleIndex {
    struct Hits {
        /// The place that holds most of the runs, the first of several.
        var best: (place: Int, count: Int)?
        /// Every place that holds some, in order.
        var places: [Int] = []
        /// How many runs each holds.
        fileprivate(set) var counts: [Int: Int] = [:]

        fileprivate mutating func count(_ place: Int, unless isOut: Bool) {
            if !isOut { counts[place, default: 0] += 1 }
        }
    }

    /// Most runs stand in one place: the others are apart.
    private var first: [UInt64: Int] = [:]
    private var more: [UInt64: [Int]] = [:]
    private var isDropped: [Bool]

    /// A run that stands in more places than these tells little of any.
    private static let mostPlaces = 8

    /// For `count` places with so many runs of words together.
    init(count: Int = 0, runs: Int = 0) {
        isDropped = Array(repeating: false, count: count)
        first.reserveCapacity(runs)
    }

    mutating func add(_ prints: [UInt64], at place: Int) {
        for print in prints {
            guard let first = first[print] else {
                self.first[print] = place
                continue
            }
            guard first != place, more[print]?.last != place, more[print, default: []].count < ShingleIndex.mostPlaces
            else { continue }
            more[print, default: []].append(place)
        }
    }

    mutating func drop(_ place: Int) { isDropped[place] = true }

    func hits(of prints: [UInt64], except own: Int = -1) -> Hits {
        var hits = Hits()
        for print in prints {
            guard let first = first[print] else { continue }
            hits.count(first, unless: isDropped[first] || first == own)
            for place in more[print] ?? [] { hits.count(place, unless: isDropped[place] || place == own) }
        }
        hits.places = hits.counts.keys.sorted()
        hits.best = hits.places.map { (place: $0, count: hits.counts[$0] ?? 0) }.max {
            ($0.count, -$0.place) < ($1.count, -$1.place)
        }
        return hits
    }
}
