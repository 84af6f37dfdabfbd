import Text

/// What became of a list of texts, such as the paragraphs of an article, in a later one.
///
/// Texts of the same words are the same; so are texts that are only divided otherwise. A text without words is none.
struct TextListDifference {
    typealias Pair = SequenceAlignment.Pair

    let before: [RevisionText]
    let after: [RevisionText]
    /// The same texts, in the same order.
    let equal: [Pair]
    /// The same texts, at another place among the others.
    let moved: [Pair]
    /// Texts that were edited.
    private(set) var changed: [Pair] = []
    private(set) var removed: [Int] = []
    private(set) var added: [Int] = []

    init(_ before: [RevisionText], _ after: [RevisionText]) {
        self.before = before
        self.after = after
        let (left, right) = (TextListDifference.withWords(before), TextListDifference.withWords(after))
        let alignment = SequenceAlignment(left.map { before[$0].key }, right.map { after[$0].key })
        let pair = { (found: Pair) in Pair(before: left[found.before], after: right[found.after]) }
        equal = alignment.equal.map(pair)
        moved = alignment.moved.map(pair)
        removed = alignment.removed.map { left[$0] }
        added = alignment.added.map { right[$0] }
        dropDividedOtherwise()
        findChanged()
    }

    private static func withWords(_ texts: [RevisionText]) -> [Int] {
        texts.indices.filter { !texts[$0].words.isEmpty }
    }

    /// Forgets texts that differ only in where the one ends and the next begins.
    private mutating func dropDividedOtherwise() {
        let starts = (equal.map(\.before), equal.map(\.after))
        let gaps = Dictionary(grouping: added) { index in starts.1.partitioningIndex { $0 > index } }
        var dropped = (before: Set<Int>(), after: Set<Int>())
        for (gap, before) in Dictionary(grouping: removed, by: { index in starts.0.partitioningIndex { $0 > index } }) {
            guard let after = gaps[gap] else { continue }
            let (left, right) = (before.map { self.before[$0].hashes }, after.map { self.after[$0].hashes })
            let first = DividedText.commonPrefix(left, right)
            let last = DividedText.commonPrefix(
                left.dropFirst(first.before).reversed().map { $0.reversed() },
                right.dropFirst(first.after).reversed().map { $0.reversed() })
            dropped.before.formUnion(before.prefix(first.before) + before.suffix(last.before))
            dropped.after.formUnion(after.prefix(first.after) + after.suffix(last.after))
        }
        removed.removeAll { dropped.before.contains($0) }
        added.removeAll { dropped.after.contains($0) }
    }

    private mutating func findChanged() {
        changed = SimilarPairs.find(removed.map { before[$0].hashes }, added.map { after[$0].hashes })
            .map { Pair(before: removed[$0.before], after: added[$0.after]) }.sorted { $0.after < $1.after }
        let (left, right) = (Set(changed.map(\.before)), Set(changed.map(\.after)))
        removed.removeAll { left.contains($0) }
        added.removeAll { right.contains($0) }
    }

    /// Forgets texts that only the one list has, where they are none of the article.
    mutating func drop(removed isDropped: (Int) -> Bool, added isAddedDropped: (Int) -> Bool) {
        removed.removeAll(where: isDropped)
        added.removeAll(where: isAddedDropped)
    }

    /// Forgets edits of texts that are none of the article.
    mutating func dropChanged(where isDropped: (Pair) -> Bool) { changed.removeAll(where: isDropped) }

    /// Whether no text has other words.
    var hasSameWords: Bool { changed.isEmpty && removed.isEmpty && added.isEmpty }
}

/// A text in parts.
private enum DividedText {
    /// Returns how many parts at the beginning of each have the same words, though they are divided otherwise.
    static func commonPrefix(_ left: [[UInt64]], _ right: [[UInt64]]) -> (before: Int, after: Int) {
        var (one, other) = (ArraySlice(left), ArraySlice(right))
        var (words, otherWords): (ArraySlice<UInt64>, ArraySlice<UInt64>) = ([], [])
        var common = (before: 0, after: 0)
        while true {
            if words.isEmpty, otherWords.isEmpty { common = (left.count - one.count, right.count - other.count) }
            if words.isEmpty {
                guard let next = one.popFirst() else { return common }
                words = next[...]
            }
            if otherWords.isEmpty {
                guard let next = other.popFirst() else { return common }
                otherWords = next[...]
            }
            let count = min(words.count, otherWords.count)
            guard words.prefix(count) == otherWords.prefix(count) else { return common }
            words = words.dropFirst(count)
            otherWords = otherWords.dropFirst(count)
        }
    }
}
