import ArticleModel

extension RecordCounts {
    /// Counts what became of one item, but for one that is left; a file of several that is known counts as what is in it.
    mutating func count(_ decision: ChangeDetector.Decision) {
        switch decision {
        case .items, .laterCapture: return
        case .settled(let counts):
            self = adding(counts)
            return
        case .new: output += 1
        case .unchanged: unchanged += 1
        case .skipped, .rejectedBefore: skipped += 1
        case .rejected: rejected += 1
        }
        input += 1
    }

    func adding(_ counts: RecordCounts) -> RecordCounts {
        var sum = self
        sum.input += counts.input
        sum.output += counts.output
        sum.unchanged += counts.unchanged
        sum.skipped += counts.skipped
        sum.rejected += counts.rejected
        return sum
    }
}
