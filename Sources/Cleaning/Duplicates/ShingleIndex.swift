/// An inverted index from shingles to the paragraphs that contain them.
struct ShingleIndex {
    struct Hits {
        /// The paragraph that contains most of the shingles, the first of several.
        var best: (index: Int, count: Int)?
        /// The indices of all paragraphs that contain some, in order.
        var indices: [Int] = []
        /// The number of shingles that each paragraph contains.
        fileprivate(set) var counts: [Int: Int] = [:]

        fileprivate mutating func count(_ index: Int, unless isExcluded: Bool) {
            if !isExcluded { counts[index, default: 0] += 1 }
        }
    }

    /// The first paragraph with each shingle; most shingles have no other, so the others are apart.
    private var first: [UInt64: Int] = [:]
    private var more: [UInt64: [Int]] = [:]
    private var isRemoved: [Bool]

    /// The number of paragraphs above which a shingle tells little of any of them.
    private static let maximumParagraphs = 8

    /// Makes an empty index for `count` paragraphs with `shingles` shingles together.
    init(count: Int = 0, shingles: Int = 0) {
        isRemoved = Array(repeating: false, count: count)
        first.reserveCapacity(shingles)
    }

    mutating func add(_ shingles: [UInt64], at index: Int) {
        for shingle in shingles {
            guard let first = first[shingle] else {
                self.first[shingle] = index
                continue
            }
            guard first != index, more[shingle]?.last != index,
                more[shingle, default: []].count < ShingleIndex.maximumParagraphs
            else { continue }
            more[shingle, default: []].append(index)
        }
    }

    mutating func remove(_ index: Int) { isRemoved[index] = true }

    func hits(of shingles: [UInt64], except own: Int = -1) -> Hits {
        var hits = Hits()
        for shingle in shingles {
            guard let first = first[shingle] else { continue }
            hits.count(first, unless: isRemoved[first] || first == own)
            for index in more[shingle] ?? [] { hits.count(index, unless: isRemoved[index] || index == own) }
        }
        hits.indices = hits.counts.keys.sorted()
        hits.best = hits.indices.map { (index: $0, count: hits.counts[$0] ?? 0) }.max {
            ($0.count, -$0.index) < ($1.count, -$1.index)
        }
        return hits
    }
}
