import ArticleModel

/// Whether a stage of a run has been done with the input, settings and rules of now.
package enum StageState: Hashable, Sendable {
    case fresh
    case stale(Cause)
    /// The stage has not happened, or its files are not those that its manifest describes.
    case missing

    package enum Cause: String, Sendable {
        /// An earlier stage was done again and gave something else.
        case input
        case settings
        /// A rule or a model has changed since.
        case version
        /// An earlier run remembers other recurring blocks than it did then.
        case blockMemory = "memory"
        /// An earlier stage is stale: when that is done again, this one follows.
        case earlierStage
    }

    package var name: String {
        switch self {
        case .fresh: "fresh"
        case .stale: "stale"
        case .missing: "missing"
        }
    }

    /// Whether the next `copydesk run` does the stage: it has not happened, or its input is another now.
    ///
    /// A run that was loaded once is only redone in whole when somebody asks: a new rule does not make yesterday's
    /// `copydesk run` take all night.
    package var isDue: Bool { self == .missing || self == .stale(.input) }
}

extension RunFolder {
    /// Returns the state of fetch, clean or extract; that of load is the database's to tell.
    ///
    /// Newer rules do not make a pruned run stale: what they would be applied to is gone.
    package func state(of stage: Stage, _ configuration: PipelineConfiguration) throws -> StageState {
        guard let manifest = try validManifest(of: stage) else { return .missing }
        guard let upstream = stage.upstream else { return .fresh }
        guard let input = try validManifest(of: upstream), manifest.ownRunInputs == input.downstreamDigests else {
            return .stale(.input)
        }
        if isPruned { return .fresh }
        let fingerprint = try StageFingerprint(stage, configuration, sources: input.sourceNames)
        if manifest.version != fingerprint.version { return .stale(.version) }
        if manifest.settings != fingerprint.settings { return .stale(.settings) }
        guard try stage != .clean || manifest.earlierRunInputs == blockMemoryInputs() else {
            return .stale(.blockMemory)
        }
        return .fresh
    }
}

extension Stage {
    /// The stage whose output this one reads.
    package var upstream: Stage? {
        switch self {
        case .fetch: nil
        case .clean: .fetch
        case .extract: .clean
        case .load: .extract
        }
    }
}
