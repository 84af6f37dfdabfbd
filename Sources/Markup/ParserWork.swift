/// How much a page makes the parser do, counted before it starts.
///
/// libxml2 looks through the open elements at every end tag, so a page of many elements that are
/// never closed and many end tags that close none of them costs their product. Counting it here is a
/// time limit that gives the same answer on every machine.
public struct ParserWork: Hashable, Sendable {
    /// The most elements open at once.
    public private(set) var depth = 0
    /// Comparisons of an end tag with an open element, at most.
    public private(set) var steps = 0
    private var open = 0

    mutating func open(_ count: Int = 1) {
        open += count
        depth = max(depth, open)
    }

    mutating func close() {
        steps += open
        open = max(0, open - 1)
    }
}
