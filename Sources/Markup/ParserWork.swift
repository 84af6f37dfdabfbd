/// How much a page makes the parser do, counted before it starts.
///
/// libxml2 looks for the element that an end tag closes among all that are open, so a page of many
/// elements that are never closed and many end tags that close none of them costs their product.
/// Counting it here is a time limit that gives the same answer on every machine.
package struct ParserWork: Hashable, Sendable {
    /// The most elements open at once.
    package private(set) var depth = 0
    /// Comparisons of an end tag with an open element; no more are counted than `limit` and one tag's.
    package private(set) var steps = 0
    private let limit: Int
    /// Hashes of the names of the open elements.
    private var open: [UInt64] = []

    init(limit: Int) { self.limit = limit }

    mutating func open(_ name: UInt64) {
        open.append(name)
        depth = max(depth, open.count)
    }

    mutating func close(_ name: UInt64) {
        guard steps <= limit else { return }
        let place = open.lastIndex(of: name)
        steps += open.count - (place ?? 0)
        if let place { open.removeSubrange(place...) }
    }
}
