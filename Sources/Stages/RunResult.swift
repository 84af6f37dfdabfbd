import ArticleModel
import Loading
import Pipeline

/// How a command went over one or several runs: what decides between the exit statuses 0 and 3.
package struct RunResult: Sendable {
    /// How many stages of how many runs were done.
    private var stages = 0
    package private(set) var rejected = 0
    /// A stage rejected more than `limits.warnRejects` allows.
    package private(set) var isAboveWarning = false
    /// The first failure of a run that did not stop the others.
    package private(set) var failure: (any Failure)?

    package init() {}

    /// Nothing was there to do.
    package var isEmpty: Bool { stages == 0 && failure == nil }

    package mutating func note(_ manifest: Manifest, _ context: RunContext) {
        stages += 1
        rejected += manifest.counts.rejected
        let counts = manifest.counts
        let text =
            "\(manifest.stage.rawValue) \(manifest.run): \(counts.output) out, \(counts.rejected) rejected"
            + (counts.unchanged + counts.skipped > 0
                ? ", \(counts.unchanged) unchanged, \(counts.skipped) skipped" : "")
        if context.configuration.limits.verdict(on: counts) != .allowed {
            isAboveWarning = true
            context.messages.warn("\(text): more rejected than limits.warnRejects allows")
        } else {
            context.messages.note(text)
        }
    }

    /// Tells of a failure of `run` and keeps it, where other runs may still go well; else throws it again.
    package mutating func goOn(past failure: any Failure, of run: String, _ context: RunContext) throws {
        guard failure.concernsOneRun else { throw failure }
        context.messages.warn("\(run): \(failure.description)")
        self.failure = self.failure ?? failure
    }
}

extension Failure {
    /// Too many rejects, damaged or missing records, a failed check: nothing that the next run would meet as well.
    fileprivate var concernsOneRun: Bool {
        switch kind {
        case .badInput, .missingInput, .checkFailed: true
        default: false
        }
    }
}
