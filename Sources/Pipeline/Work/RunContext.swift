import ArticleModel

/// What every stage of a run is given.
public struct RunContext: Sendable {
    public let configuration: PipelineConfiguration
    public let workspace: Workspace
    /// The run clock: the only time that a stage knows.
    public let clock: Timestamp
    public let jobs: Int
    public let messages: Messages
    public let stop: StopSignal

    public init(
        _ configuration: PipelineConfiguration, clock: Timestamp, jobs: Int, messages: Messages = .none,
        stop: StopSignal = StopSignal()
    ) {
        self.configuration = configuration
        workspace = Workspace(path: configuration.workspace)
        self.clock = clock
        self.jobs = jobs
        self.messages = messages
        self.stop = stop
    }
}
