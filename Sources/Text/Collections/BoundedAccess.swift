extension Comparable {
    /// Returns the range up to `end`, which is empty where `end` comes before: the operator traps there.
    @inlinable package func upTo(_ end: Self) -> Range<Self> { self..<Swift.max(self, end) }
}

extension Collection {
    /// The elements of `range`, as far as it lies within the collection.
    @inlinable package subscript(within range: Range<Index>) -> SubSequence {
        self[range.clamped(to: startIndex..<endIndex)]
    }
}

extension RandomAccessCollection where Index == Int {
    /// The element at `index`, or nil outside the collection.
    @inlinable package subscript(at index: Int) -> Element? {
        index >= startIndex && index < endIndex ? self[index] : nil
    }
}
