import ArticleModel

/// A run that is to be loaded, with what the stages before have done.
package struct LoadedRun: Sendable {
    package var id: String
    /// The clock of the run at fetch.
    package var startedAt: Timestamp
    /// The digest of everything that the load reads: the same digest means the same rows.
    package var inputDigest: String
    package var settingsDigest: String
    package var toolVersion: String
    /// What fetch, clean and extract have done, as their manifests say.
    package var stages: [StageSummary]
    /// The names of checks of severity error that may fail this time.
    package var accepted: Set<String>
    /// The checks that have undone earlier loads of this run (`load.failed.json`).
    package var earlierFailures: [CheckResult]

    package init(
        id: String, startedAt: Timestamp, inputDigest: String, settingsDigest: String, toolVersion: String,
        stages: [StageSummary], accepted: Set<String> = [], earlierFailures: [CheckResult] = []
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

/// What one stage has done in a run, counted in records: `input = output + unchanged + skipped + rejected`.
package struct StageSummary: Sendable, Hashable {
    package var stage: Stage
    package var version: String
    package var outputDigest: String
    package var input = 0
    package var output = 0
    package var unchanged = 0
    package var skipped = 0
    package var rejected = 0
    package var bytesIn = 0
    /// The time that the stage took; nil where its timing file is missing.
    package var wallMilliseconds: Int?
    package var peakResidentKilobytes: Int?

    package init(stage: Stage, version: String, outputDigest: String) {
        self.stage = stage
        self.version = version
        self.outputDigest = outputDigest
    }
}

/// The result of one check: what was observed and what was expected.
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

/// What a load has done.
package struct LoadSummary: Codable, Hashable, Sendable {
    /// The number of articles that were new or have changed.
    package var written = 0
    /// The number of articles whose rows were the same already.
    package var unchanged = 0
    /// The number of articles of which a later fetch is in the database.
    package var overtaken = 0
    /// The number of articles that the run no longer holds and that have their rows from an earlier run again.
    package var fellBack = 0
    /// The number of articles that no run holds any more.
    package var removed = 0
    package var quotes = 0
    package var entities = 0
    package var checks: [CheckResult] = []

    package init() {}
}

/// The failure of a load that checks of severity error have undone.
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
