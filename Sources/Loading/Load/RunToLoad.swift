import ArticleModel

/// A run that is to be loaded, with what its earlier stages have done.
package struct RunToLoad: Sendable {
    package var id: String
    /// The clock of the run at fetch.
    package var startedAt: Timestamp
    /// The digest of everything that the load reads: the same digest means the same rows.
    package var inputDigest: String
    package var settingsDigest: String
    package var toolVersion: String
    /// What fetch, clean and extract have done, as their manifests say.
    package var stages: [StageSummary]
    /// What each source has brought, and what it took to ask it.
    package var sources: [LoadedSource] = []
    /// What earlier runs have rejected, and this one has read as a whole or found no more.
    package var resolved: [ResolvedReject] = []
    /// Returns the id of the article at an address; nil where the text is none.
    package var idAtAddress: @Sendable (String) -> ArticleID? = { $0.contains("://") ? .ofURL($0) : nil }
    /// The checks of the user's own.
    package var checks = OwnChecks.none
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

/// What one source has brought in a run.
package struct LoadedSource: Sendable, Hashable {
    package var name: String
    package var isPolite: Bool
    package var summary: SourceSummary
    /// Nil where the timing file is missing.
    package var effort: SourceEffort?

    package init(_ name: String, isPolite: Bool, _ summary: SourceSummary, _ effort: SourceEffort?) {
        self.name = name
        self.isPolite = isPolite
        self.summary = summary
        self.effort = effort
    }
}
