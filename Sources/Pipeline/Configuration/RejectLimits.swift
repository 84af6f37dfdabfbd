import ArticleModel

/// The `limits` section of `pipeline.json`: how many rejected articles are too many.
package struct RejectLimits: Codable, Hashable, Sendable {
    /// The share of a stage's input above which, if it is rejected, the program ends with status 3.
    package var warnRejects = 0.2
    /// The share above which the stage is not committed, and the program ends with status 65.
    package var failRejects = 0.5
    /// The number of inputs from which on shares count (`limits.from`): of two articles one may well be bad.
    package var minimumInputs = 20

    package init() {}

    init(from reader: inout SettingsReader) {
        warnRejects = reader.number("warnRejects", default: warnRejects, in: 0...1)
        failRejects = reader.number("failRejects", default: failRejects, in: 0...1)
        minimumInputs = reader.integer("from", default: minimumInputs, in: 1...1_000_000)
        if warnRejects > failRejects {
            reader.note("warnRejects", "is \(warnRejects), more than failRejects, which is \(failRejects)")
        }
    }

    package enum Verdict: Sendable { case allowed, warn, fail }

    /// Judges the counts of a stage, of whose rejected records `reasons` gives the numbers by reason.
    ///
    /// What a site reserves is left out of all that is counted: that it is not taken is no fault. That sites cannot be reached
    /// must not keep the articles of others from being taken in, but is worth a warning.
    package func verdict(on counts: RecordCounts, _ reasons: [String: Int]) -> Verdict {
        let judged = counts.withoutRejected(reasons[Rejection.Reason.reserved.rawValue, default: 0])
        let missed = Rejection.Reason.allCases.filter(\.isOfWeb).reduce(0) { $0 + reasons[$1.rawValue, default: 0] }
        let reached = judged.withoutRejected(missed)
        if share(of: reached) > failRejects { return .fail }
        return share(of: judged) > warnRejects ? .warn : .allowed
    }

    private func share(of counts: RecordCounts) -> Double {
        counts.input < minimumInputs ? 0 : Double(counts.rejected) / Double(counts.input)
    }
}

extension RecordCounts {
    /// The counts without so many of the rejected records.
    fileprivate func withoutRejected(_ count: Int) -> RecordCounts {
        var counts = self
        counts.rejected -= count
        counts.input -= count
        return counts
    }
}
