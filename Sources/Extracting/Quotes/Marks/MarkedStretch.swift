/// What stands between two quotation marks of one paragraph, in its scalars.
struct MarkedStretch: Hashable, Sendable {
    /// Without the marks and the blanks next to them.
    let inner: Range<Int>
    /// With the marks.
    let outer: Range<Int>
    /// No closing mark was found; it goes on to the end of the paragraph or to the next opening mark.
    let isLeftOpen: Bool

    init(from opening: Int, to closing: Int, isLeftOpen: Bool = false, in scalars: [Unicode.Scalar]) {
        var start = opening + 1
        var end = closing
        while start < end, scalars[start].properties.isWhitespace { start += 1 }
        while end > start, scalars[end - 1].properties.isWhitespace { end -= 1 }
        inner = start..<end
        outer = opening..<(isLeftOpen ? end : closing + 1)
        self.isLeftOpen = isLeftOpen
    }

    /// What a transcript gives without marks.
    init(transcribed range: Range<Int>) {
        inner = range
        outer = range
        isLeftOpen = false
    }
}
