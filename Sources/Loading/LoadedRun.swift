import ArticleModel

/// What the ledger is told of a run.
public struct LoadedRun: Sendable {
    public var id: String
    /// The run clock at fetch.
    public var startedAt: Timestamp
    /// Over everything that the load reads: the same digest, the same rows.
    public var inputDigest: String
    public var settingsDigest: String
    public var toolVersion: String
    /// Fetch, clean and extract, as their manifests say.
    public var stages: [StageLedger]
    /// Checks of severity error that may fail this time.
    public var accepted: Set<String>
    /// Failed checks of earlier tries of this run (`load.failed.json`), for the ledger.
    public var earlierFailures: [CheckResult]

    public init(
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
public struct StageLedger: Sendable, Hashable {
    public var stage: Stage
    public var version: String
    public var outputDigest: String
    public var input = 0
    public var output = 0
    public var unchanged = 0
    public var skipped = 0
    public var rejected = 0
    public var bytesIn = 0
    /// Absent where the stage's timing file is.
    public var wallMilliseconds: Int?
    public var peakResidentKilobytes: Int?

    public init(stage: Stage, version: String, outputDigest: String) {
        self.stage = stage
        self.version = version
        self.outputDigest = outputDigest
    }
}

/// One data check: what was seen and what should have been.
public struct CheckResult: Codable, Hashable, Sendable {
    public enum Severity: String, Codable, Sendable { case warn, error }

    public var name: String
    public var severity: Severity
    public var passed: Bool
    public var observed: String
    public var expected: String

    public init(name: String, severity: Severity, passed: Bool, observed: String, expected: String) {
        self.name = name
        self.severity = severity
        self.passed = passed
        self.observed = observed
        self.expected = expected
    }
}

/// What a load did.
public struct LoadSummary: Codable, Hashable, Sendable {
    /// Articles written anew or changed.
    public var written = 0
    /// Articles whose rows were already so.
    public var unchanged = 0
    /// Articles that a later fetch has overtaken.
    public var overtaken = 0
    /// Articles that this run loaded before and no longer holds: fell back to a former revision, or went.
    public var fellBack = 0
    public var removed = 0
    public var quotes = 0
    public var entities = 0
    public var checks: [CheckResult] = []

    public init() {}
}

/// A load that a check of severity error has undone.
public struct ChecksFailed: Failure {
    public let checks: [CheckResult]

    public init(checks: [CheckResult]) { self.checks = checks }

    public var kind: FailureKind { .checkFailed }

    /// Such as `check offsetsInBody failed: observed 3, expected 0`.
    public var description: String {
        checks.map { "check \($0.name) failed: observed \($0.observed), expected \($0.expected)" }
            .joined(separator: "\n")
    }
}
