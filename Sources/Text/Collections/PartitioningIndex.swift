extension RandomAccessCollection where Index == Int {
    /// Returns the first index for whose element the predicate holds, where it holds for all later ones too.
    package func partitioningIndex(where belongsInSecondPartition: (Element) -> Bool) -> Int {
        var low = startIndex
        var high = endIndex
        while low < high {
            let middle = (low + high) / 2
            if belongsInSecondPartition(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
