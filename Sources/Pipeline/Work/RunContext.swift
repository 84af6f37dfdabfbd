import ArticleModel

/// The configuration, clock and messages that every stage of a run is given.
package struct RunContext: Sendable {
    package let configuration: PipelineConfiguration
    package let workspace: Workspace
    /// The run clock: the only time that a stage knows.
    package let clock: Timestamp
    package let jobs: Int
    /// What starts the workers that transform records; nil where that is done in this process.
    package let workers: WorkerCommand?
    package let messages: Messages
    package let stop: StopSignal

    package init(
        _ configuration: PipelineConfiguration, clock: Timestamp, jobs: Int, workers: WorkerCommand? = nil,
        messages: Messages = .none, stop: StopSignal = StopSignal()
    ) {
        self.configuration = configuration
        workspace = Workspace(path: configuration.workspace)
        self.clock = clock
        self.jobs = jobs
        self.workers = workers
        self.messages = messages
        self.stop = stop
    }
}
