/// Values that are finished in any order, and handed on in the order in which they were begun.
struct ReorderBuffer<Value> {
    private var finished: [Int: Value] = [:]
    private var begun = 0
    private var handedOn = 0

    /// The number of values that were begun and not handed on yet.
    var count: Int { begun - handedOn }

    /// Returns the index of a value that is begun now.
    mutating func begin() -> Int {
        defer { begun += 1 }
        return begun
    }

    mutating func finish(_ index: Int, _ value: Value) { finished[index] = value }

    /// Returns the next value; nil while it is not finished.
    mutating func popFirst() -> Value? {
        guard let value = finished.removeValue(forKey: handedOn) else { return nil }
        handedOn += 1
        return value
    }
}
