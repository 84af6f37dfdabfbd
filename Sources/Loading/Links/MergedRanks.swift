/// Merges ascending lists into one ascending sequence of ranks, each with the number of lists that have it, as far as it
/// is asked for.
struct MergedRanks: Sequence, IteratorProtocol {
    private let lists: [[Int32]]
    /// The index of the next element of each list.
    private var positions: [Int]
    private let end: Int32

    /// Merges the ranks from `start` on that are less than `end`.
    init(_ lists: [[Int32]], from start: Int32, to end: Int32) {
        self.lists = lists
        self.end = end
        positions = lists.map { $0.firstIndexInOrder(notBelow: start) }
    }

    mutating func next() -> (rank: Int, count: Int)? {
        var minimum = end
        for (list, index) in zip(lists, positions) where index < list.count {
            minimum = Swift.min(minimum, list[index])
        }
        guard minimum < end else { return nil }
        var count = 0
        for index in lists.indices
        where positions[index] < lists[index].count && lists[index][positions[index]] == minimum {
            positions[index] += 1
            count += 1
        }
        return (rank: Int(minimum), count: count)
    }
}

extension [Int32] {
    /// Returns the index of the first element of an ascending list that is `bound` or more, by binary search.
    fileprivate func firstIndexInOrder(notBelow bound: Int32) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] >= bound { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
