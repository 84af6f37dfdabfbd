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

    package func verdict(on counts: RecordCounts) -> Verdict {
        guard counts.input >= minimumInputs else { return .allowed }
        let share = Double(counts.rejected) / Double(counts.input)
        return share > failRejects ? .fail : share > warnRejects ? .warn : .allowed
    }
}
