extension Array where Element: Comparable {
    /// How many elements two ascending lists, each without repeats, have in common.
    @inlinable package func commonCount(with other: [Element]) -> Int {
        var (common, index) = (0, 0)
        for element in self {
            while index < other.count, other[index] < element { index += 1 }
            if index < other.count, other[index] == element { common += 1 }
        }
        return common
    }
}
