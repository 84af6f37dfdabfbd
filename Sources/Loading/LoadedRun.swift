import ArticleModel

/// What the ledger is told of a run.
package struct LoadedRun: Sendable {
    package var id: String
    /// The run clock at fetch.
    package var startedAt: Timestamp
    /// Over everything that the load reads: the same digest, the same rows.
    package var inputDigest: String
    package var settingsDigest: String
    package var toolVersion: String
    /// Fetch, clean and extract, as their manifests say.
    package var stages: [StageLedger]
    /// Checks of severity error that may fail this time.
    package var accepted: Set<String>
    /// Failed checks of earlier tries of this run (`load.failed.json`), for the ledger.
    package var earlierFailures: [CheckResult]

    package init(
        id: String, startedAt: Timestamp, inputDigest: String, settingsDigest: String, toolVersion: String,
        stages: [StageLedger], accepted: Set<String> = [], earlierFailures: [CheckResult] = []
    ) {
        self.id = id
        self.startedAt = startedAt
        self.inputDigest = inputDigest
        self.settingsDigest = settingsDigest
        self.toolVersion = toolVersion
        self.stages = stages
        self.accepted = accepted
        self.earlierFailures = earlierFailures
    }
}

/// What one stage did in a run: `input = output + unchanged + skipped + rejected`.
package struct StageLedger: Sendable, Hashable {
    package var stage: Stage
    package var version: String
    package var outputDigest: String
    package var input = 0
    package var output = 0
    package var unchanged = 0
    package var skipped = 0
    package var rejected = 0
    package var bytesIn = 0
    /// Absent where the stage's timing file is.
    package var wallMilliseconds: Int?
    package var peakResidentKilobytes: Int?

    package init(stage: Stage, version: String, outputDigest: String) {
        self.stage = stage
        self.version = version
        self.outputDigest = outputDigest
    }
}

/// One data check: what was seen and what should have been.
package struct CheckResult: Codable, Hashable, Sendable {
    package enum Severity: String, Codable, Sendable { case warn, error }

    package var name: String
    package var severity: Severity
    package var passed: Bool
    package var observed: String
    package var expected: String

    package init(name: String, severity: Severity, passed: Bool, observed: String, expected: String) {
        self.name = name
        self.severity = severity
        self.passed = passed
        self.observed = observed
        self.expected = expected
    }
}

/// What a load did.
package struct LoadSummary: Codable, Hashable, Sendable {
    /// Articles written anew or changed.
    package var written = 0
    /// Articles whose rows were already so.
    package var unchanged = 0
    /// Articles that a later fetch has overtaken.
    package var overtaken = 0
    /// Articles that this run loaded before and no longer holds: fell back to a former revision, or went.
    package var fellBack = 0
    package var removed = 0
    package var quotes = 0
    package var entities = 0
    package var checks: [CheckResult] = []

    package init() {}
}

/// A load that a check of severity error has undone.
package struct ChecksFailed: Failure {
    package let checks: [CheckResult]

    package init(checks: [CheckResult]) { self.checks = checks }

    package var kind: FailureKind { .checkFailed }

    /// Such as `check offsetsInBody failed: observed 3, expected 0`.
    package var description: String {
        checks.map { "check \($0.name) failed: observed \($0.observed), expected \($0.expected)" }
            .joined(separator: "\n")
    }
}
