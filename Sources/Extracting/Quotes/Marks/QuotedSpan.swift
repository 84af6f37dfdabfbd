import Text

/// A span between two quotation marks of one paragraph, in its scalars.
struct QuotedSpan: Hashable, Sendable {
    /// The range without the marks and the blanks next to them.
    let inner: Range<Int>
    /// The range with the marks.
    let outer: Range<Int>
    /// Whether no closing mark was found, so that it continues to the end of the paragraph or to the next opening
    /// mark.
    let isLeftOpen: Bool

    init(opening: QuotationMark, closing: QuotationMark, in scalars: PaddedArray<Unicode.Scalar>) {
        inner = QuotedSpan.trimmed((opening.position + opening.length).upTo(closing.position), in: scalars)
        outer = opening.position.upTo(closing.position + closing.length)
        isLeftOpen = false
    }

    init(opening: QuotationMark, leftOpenTo limit: Int, in scalars: PaddedArray<Unicode.Scalar>) {
        inner = QuotedSpan.trimmed((opening.position + opening.length).upTo(limit), in: scalars)
        outer = opening.position.upTo(max(inner.upperBound, opening.position + opening.length))
        isLeftOpen = true
    }

    /// Makes a span of what a transcript gives without marks.
    init(transcribed range: Range<Int>) {
        inner = range
        outer = range
        isLeftOpen = false
    }

    private static func trimmed(_ range: Range<Int>, in scalars: PaddedArray<Unicode.Scalar>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, scalars[start].isWhitespace { start += 1 }
        while end > start, scalars[end - 1].isWhitespace { end -= 1 }
        return start.upTo(end)
    }
}
