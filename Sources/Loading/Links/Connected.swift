/// All that hang together with `start` by pairs, itself included.
func connected(with start: Int64, by neighbours: (Int64) throws -> [Int64]) rethrows -> Set<Int64> {
    var members: Set<Int64> = [start]
    var frontier = [start]
    while let next = frontier.popLast() {
        for neighbour in try neighbours(next) where members.insert(neighbour).inserted {
            frontier.append(neighbour)
        }
    }
    return members
}
