/// What a page costs the parser, counted before it starts.
///
/// libxml2 looks for the element that an end tag closes among all that are open, so a page of many
/// elements that are never closed and many end tags that close none of them costs their product.
/// Counting it here is a time limit that gives the same answer on every machine.
package struct ParsingCost: Hashable, Sendable {
    /// The maximum of elements that are open at once.
    package private(set) var depth = 0
    /// How many times an end tag is compared with an open element; counting stops after `limit`.
    package private(set) var steps = 0
    private let limit: Int
    /// The hashes of the names of the open elements.
    private var open: [UInt64] = []

    init(limit: Int) { self.limit = limit }

    mutating func open(_ name: UInt64) {
        open.append(name)
        depth = max(depth, open.count)
    }

    mutating func close(_ name: UInt64) {
        guard steps <= limit else { return }
        let match = open.lastIndex(of: name)
        steps += open.count - (match ?? 0)
        if let match { open.removeSubrange(match...) }
    }
}
