/// Which elements of two sequences are the same, by their keys: those that are in the same order in both, and those that have moved.
///
/// It begins with elements that each sequence has once, as patience diff does (Cohen), and fills the gaps between them. It takes
/// n log n steps, whatever the sequences are.
struct SequenceAlignment {
    struct Pair: Hashable {
        let before: Int
        let after: Int
    }

    /// The pairs in the same order in both sequences.
    private(set) var equal: [Pair] = []
    /// The pairs out of that order.
    private(set) var moved: [Pair] = []
    /// What only one of the sequences has.
    private(set) var removed: [Int] = []
    private(set) var added: [Int] = []

    init(_ before: [UInt64], _ after: [UInt64]) {
        let whole = Gap(before: before.indices, after: after.indices)
        let anchors = SequenceAlignment.ordered(SequenceAlignment.uniquePairs(before, after))
        for gap in whole.gaps(between: anchors) { equal += gap.filled(before, after) }
        equal = (equal + anchors).sorted { $0.before < $1.before }
        findMoved(before, after)
    }

    /// The pairs of elements that each sequence has once.
    private static func uniquePairs(_ before: [UInt64], _ after: [UInt64]) -> [Pair] {
        let unique = uniqueIndices(after)
        return uniqueIndices(before).compactMap { key, index in unique[key].map { Pair(before: index, after: $0) } }
    }

    private static func uniqueIndices(_ keys: [UInt64]) -> [UInt64: Int] {
        var indices: [UInt64: Int] = [:]
        for (index, key) in keys.enumerated() { indices[key] = indices[key] == nil ? index : -1 }
        return indices.filter { $0.value >= 0 }
    }

    /// Pairs what is left of either sequence by its keys, each with the next of its key.
    private mutating func findMoved(_ before: [UInt64], _ after: [UInt64]) {
        let (pairedBefore, pairedAfter) = (Set(equal.map(\.before)), Set(equal.map(\.after)))
        var rest = Queues(after.indices.filter { !pairedAfter.contains($0) }, keys: after)
        for index in before.indices where !pairedBefore.contains(index) {
            if let other = rest.next(of: before[index]) {
                moved.append(Pair(before: index, after: other))
            } else {
                removed.append(index)
            }
        }
        added = rest.remaining
    }

    /// Returns the longest list of pairs that are in the same order in both sequences: of the indices in the one, in the order of the
    /// other, the longest ascending part (Schensted, 1961).
    fileprivate static func ordered(_ pairs: [Pair]) -> [Pair] {
        let pairs = pairs.sorted { $0.before < $1.before }
        /// For each length the pair that ends the list of it with the least index.
        var ends: [Int] = []
        var previous = Array(repeating: -1, count: pairs.count)
        for (index, pair) in pairs.enumerated() {
            let length = ends.partitioningIndex { pairs[$0].after >= pair.after }
            if length > 0 { previous[index] = ends[length - 1] }
            if length == ends.count { ends.append(index) } else { ends[length] = index }
        }
        var list: [Pair] = []
        var index = ends.last ?? -1
        while index >= 0 {
            list.append(pairs[index])
            index = previous[index]
        }
        return list.reversed()
    }
}

/// A stretch of both sequences between two pairs.
private struct Gap {
    typealias Pair = SequenceAlignment.Pair

    var before: Range<Int>
    var after: Range<Int>

    func gaps(between anchors: [Pair]) -> [Gap] {
        var gaps: [Gap] = []
        var (start, otherStart) = (before.lowerBound, after.lowerBound)
        for pair in anchors + [Pair(before: before.upperBound, after: after.upperBound)] {
            if start < pair.before, otherStart < pair.after {
                gaps.append(Gap(before: start..<pair.before, after: otherStart..<pair.after))
            }
            (start, otherStart) = (pair.before + 1, pair.after + 1)
        }
        return gaps
    }

    /// Returns the pairs of the gap: at its ends, and between them each element with the next of its key.
    func filled(_ before: [UInt64], _ after: [UInt64]) -> [Pair] {
        var rest = self
        var pairs: [Pair] = []
        while let (one, other) = rest.firsts, before[one] == after[other] {
            pairs.append(Pair(before: one, after: other))
            rest = Gap(before: one + 1..<rest.before.upperBound, after: other + 1..<rest.after.upperBound)
        }
        while let (one, other) = rest.lasts, before[one] == after[other] {
            pairs.append(Pair(before: one, after: other))
            rest = Gap(before: rest.before.lowerBound..<one, after: rest.after.lowerBound..<other)
        }
        var queues = Queues(Array(rest.after), keys: after)
        let inside = rest.before.compactMap { index in
            queues.next(of: before[index]).map { Pair(before: index, after: $0) }
        }
        return pairs + SequenceAlignment.ordered(inside)
    }

    private var firsts: (Int, Int)? { before.first.flatMap { one in after.first.map { (one, $0) } } }
    private var lasts: (Int, Int)? { before.last.flatMap { one in after.last.map { (one, $0) } } }
}

/// Indices by their keys, which are taken in their order.
private struct Queues {
    private var indices: [UInt64: ArraySlice<Int>]

    init(_ indices: [Int], keys: [UInt64]) {
        self.indices = Dictionary(grouping: indices) { keys[$0] }.mapValues { $0[...] }
    }

    mutating func next(of key: UInt64) -> Int? { indices[key]?.popFirst() }

    var remaining: [Int] { indices.values.joined().sorted() }
}
