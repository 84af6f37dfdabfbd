import ArticleModel
import Loading
import Pipeline

/// The result of a command over one or several runs, which decides between the exit statuses 0 and 3.
package struct RunResult: Sendable {
    /// The number of stages that were done, over all runs.
    private var stages = 0
    package private(set) var rejected = 0
    /// The stages that rejected something, each with how much and why.
    private var rejections: [String] = []
    /// Whether a stage rejected more than `limits.warnRejects` allows.
    package private(set) var isAboveWarning = false
    /// The first failure of a run that did not stop the others.
    package private(set) var failure: (any Failure)?

    package init() {}

    /// Whether nothing was there to do.
    package var isEmpty: Bool { stages == 0 && failure == nil }

    package mutating func add(_ manifest: Manifest, _ context: RunContext) {
        stages += 1
        let counts = manifest.counts
        add(rejectsOf: manifest)
        let text =
            "\(manifest.stage.rawValue) \(manifest.run): \(counts.output) out, \(counts.rejected) rejected"
            + (counts.unchanged + counts.skipped > 0
                ? ", \(counts.unchanged) unchanged, \(counts.skipped) skipped" : "")
        if context.configuration.limits.verdict(on: counts, manifest.reasons) != .allowed {
            isAboveWarning = true
            context.messages.warn("\(text): more rejected than limits.warnRejects allows")
        } else {
            context.messages.info(text)
        }
        warnOfCrashes(manifest, context)
    }

    private mutating func add(rejectsOf manifest: Manifest) {
        guard manifest.counts.rejected > 0 else { return }
        rejected += manifest.counts.rejected
        rejections.append("\(manifest.stage.rawValue) \(manifest.run): \(manifest.reasons.textOfReasons)")
    }

    /// Such as `2 records were rejected`, with a line for each stage of each run that did so.
    package var textOfRejects: String {
        ([rejected == 1 ? "1 record was rejected" : "\(rejected) records were rejected"] + rejections)
            .joined(separator: "\n")
    }

    /// An article on which the program crashes is left out like any other that is rejected, but the fault is the program's.
    private func warnOfCrashes(_ manifest: Manifest, _ context: RunContext) {
        let crashes = [Rejection.Reason.crashed, .timedOut].reduce(0) { $0 + manifest.reasons[$1.rawValue, default: 0] }
        guard crashes > 0 else { return }
        let (articles, pronoun) = crashes == 1 ? ("article was", "it") : ("articles were", "them")
        context.messages.warn(
            "\(manifest.stage.rawValue) \(manifest.run): \(crashes) \(articles) left out because the program crashed on "
                + "\(pronoun) or did not end\nit is the program's fault: please report what stands in "
                + RunFolder.rejectedName(of: manifest.stage))
    }

    /// Records a failure that keeps nothing from going on.
    package mutating func note(_ failure: any Failure) { self.failure = self.failure ?? failure }

    /// Takes back the failure, where all is tried again.
    package mutating func clearFailure() { failure = nil }

    /// Records a failure of `run` and warns of it, where other runs may still go well; else throws it.
    package mutating func record(_ failure: any Failure, of run: String, _ context: RunContext) throws {
        guard failure.concernsOneRun else { throw failure }
        context.messages.warn("\(run): \(failure.description)")
        self.failure = self.failure ?? failure
    }
}

extension Failure {
    /// Whether the next run would not meet the failure as well: too many rejects, damaged or missing records, a failed
    /// check.
    fileprivate var concernsOneRun: Bool {
        switch kind {
        case .badInput, .missingInput, .checkFailed: true
        default: false
        }
    }
}
