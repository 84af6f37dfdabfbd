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
        case memory
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

    /// Whether the next `copydesk run` does the stage.
    ///
    /// A run that was loaded once is only redone in whole when somebody asks: a new rule does not make yesterday's
    /// `copydesk run` take all night.
    package var isUnfinished: Bool { self == .missing || self == .stale(.input) }
}

extension RunFolder {
    /// Returns the state of fetch, clean or extract; that of load is the database's to tell.
    ///
    /// Newer rules do not make a pruned run stale: what they would be applied to is gone.
    package func state(of stage: Stage, _ configuration: PipelineConfiguration) throws -> StageState {
        guard let manifest = try manifest(stage) else { return .missing }
        guard let before = stage.before else { return .fresh }
        guard let input = try self.manifest(before), manifest.runInputs == input.outputDigests else {
            return .stale(.input)
        }
        if isPruned { return .fresh }
        let key = try StageKey(stage, configuration)
        if manifest.version != key.version { return .stale(.version) }
        if manifest.settings != key.settings { return .stale(.settings) }
        return try stage != .clean || manifest.memoryInputs == memoryInputs() ? .fresh : .stale(.memory)
    }
}

extension Stage {
    /// The stage whose output this one reads.
    package var before: Stage? {
        switch self {
        case .fetch: nil
        case .clean: .fetch
        case .extract: .clean
        case .load: .extract
        }
    }
}
