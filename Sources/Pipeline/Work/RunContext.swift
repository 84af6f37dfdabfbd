import ArticleModel

/// The configuration, clock and messages that every stage of a run is given.
package struct RunContext: Sendable {
    package let configuration: PipelineConfiguration
    package let workspace: Workspace
    /// The run clock: the only time that a stage knows.
    package let clock: Timestamp
    package let jobs: Int
    package let messages: Messages
    package let stop: StopSignal

    package init(
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
