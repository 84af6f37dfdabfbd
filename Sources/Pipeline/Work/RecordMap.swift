import ArticleModel
import Foundation

/// Hands each record to a stage, a few at once, and the outcomes on in the order of the records.
///
/// Where there is a command to start workers, each record is transformed in one of `jobs` processes, so that one on which
/// the transform crashes or does not end is rejected, and nothing else is lost. Otherwise it is done in this process.
package struct RecordMap: Sendable {
    let jobs: Int
    let workers: WorkerCommand?
    let stop: StopSignal
    let limits: WorkerPoolLimits

    package init(
        jobs: Int, workers: WorkerCommand?, stop: StopSignal = StopSignal(), limits: WorkerPoolLimits = .standard
    ) {
        self.jobs = max(1, jobs)
        self.workers = workers
        self.stop = stop
        self.limits = limits
    }

    /// A record on its way: the line to transform, nil where the stage is not to see it, and what is to be known of it.
    package struct Item<Tag: Sendable>: Sendable {
        package let tag: Tag
        package let line: Data?

        package init(_ tag: Tag, line: Data?) {
            self.tag = tag
            self.line = line
        }
    }

    /// Hands to `consume` the tag of each item that `next` returns, with the outcome; nil where there was no line.
    package func run<Tag: Sendable>(
        _ stage: some RecordStage, next: () throws -> Item<Tag>?,
        consume: (Tag, RecordOutcome<EncodedRecord>?) throws -> Void
    ) async throws {
        if let workers, let task = try stage.workerTask {
            var pool = WorkerPool<Tag>(workers, task: task, of: stage.stage, jobs: jobs, stop: stop, limits: limits)
            return try pool.run(next: next, consume: consume)
        }
        try await OrderedParallelMap(jobs: jobs).run(
            next: next, transform: { item in (item.tag, item.line.map(stage.encodedOutcome)) },
            consume: { outcome in
                try stop.check()
                try consume(outcome.0, outcome.1)
            })
    }
}
