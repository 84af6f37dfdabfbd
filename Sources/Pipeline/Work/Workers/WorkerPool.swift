import ArticleModel
import Foundation

/// A few workers, each of which transforms one record after the other, while outcomes are handed on in the order of the
/// records.
///
/// A record on which a worker ends, or which it does not answer in time, is sent to a fresh one; where that fails on it too, the
/// record is rejected. So a record whose worker the system kills for another reason is not lost.
struct WorkerPool<Tag: Sendable> {
    private let command: WorkerCommand
    /// What a worker is told so that it becomes the stage.
    private let task: Data
    private let stage: Stage
    /// The number of workers; those for which there is nothing to do are not started.
    private let jobs: Int
    private let stop: StopSignal
    private let limits: WorkerPoolLimits
    private var workers: [Worker] = []
    private var outcomes = ReorderBuffer<Finished>()
    /// The number of bytes of the records that were begun and are not handed on yet.
    private var bytesInFlight = 0

    /// The number of records that a worker is given at most, so that it need not wait for the next one.
    private static var recordsPerWorker: Int { 2 }
    /// The number of workers that may end on a record before it is rejected.
    private static var maximumAttempts: Int { 2 }
    /// The time, in milliseconds, after which a request to stop is heard at the latest.
    private static var pollMilliseconds: Int32 { 200 }

    init(
        _ command: WorkerCommand, task: Data, of stage: Stage, jobs: Int, stop: StopSignal,
        limits: WorkerPoolLimits
    ) {
        self.command = command
        self.task = task
        self.stage = stage
        self.jobs = jobs
        self.stop = stop
        self.limits = limits
    }

    /// Hands to `consume` the tag of each item that `next` returns, with the outcome; nil where there was no line.
    mutating func run(
        next: () throws -> RecordMap.Item<Tag>?, consume: (Tag, RecordOutcome<EncodedRecord>?) throws -> Void
    ) throws {
        var isAtEnd = false
        while true {
            while !isAtEnd, takesMore {
                guard let item = try next() else {
                    isAtEnd = true
                    break
                }
                try begin(item)
            }
            while let finished = outcomes.popFirst() {
                bytesInFlight -= finished.size
                try consume(finished.tag, finished.outcome)
            }
            if isAtEnd, outcomes.count == 0 { return }
            try stop.check()
            if workers.contains(where: { !$0.records.isEmpty }) { try exchange() }
        }
    }
}

extension WorkerPool {
    private struct Worker {
        var process: WorkerProcess
        var records: [SentRecord] = []
        /// When it was given the first of `records`, or has answered the one before.
        var begin = SuspendingClock.now
    }

    /// A record that a worker has been sent and has not answered.
    private struct SentRecord {
        let index: Int
        let tag: Tag
        let line: Data
        /// The number of workers that have failed on it.
        var failures = 0
    }

    /// A record that was answered and waits for those before it.
    private struct Finished {
        let tag: Tag
        let outcome: RecordOutcome<EncodedRecord>?
        /// The number of bytes of its line.
        let size: Int
    }

    private var takesMore: Bool {
        outcomes.count < jobs * OrderedParallelMap.inputsPerJob && bytesInFlight < limits.maximumBytesInFlight
            && (workers.count < jobs || workers.contains { $0.records.count < Self.recordsPerWorker })
    }

    private mutating func begin(_ item: RecordMap.Item<Tag>) throws {
        let index = outcomes.begin()
        guard let line = item.line else {
            return outcomes.finish(index, Finished(tag: item.tag, outcome: nil, size: 0))
        }
        bytesInFlight += line.count
        let worker = try leastBusyWorker()
        if workers[worker].records.isEmpty { workers[worker].begin = .now }
        workers[worker].records.append(SentRecord(index: index, tag: item.tag, line: line))
        workers[worker].process.send(line)
        // `next` may wait for ever, so that the worker must have what it is given.
        workers[worker].process.flush()
    }

    /// Returns the index of the worker with the fewest records, of a new one where all have some.
    private mutating func leastBusyWorker() throws -> Int {
        let least = workers.indices.min { workers[$0].records.count < workers[$1].records.count }
        if let least, workers[least].records.isEmpty || workers.count == jobs { return least }
        workers.append(Worker(process: try WorkerProcess(command, task: task)))
        return workers.count - 1
    }

    /// Sends and receives what goes, and waits until some does.
    private mutating func exchange() throws {
        var polls = workers.map { worker in
            let events = worker.process.hasUnsent ? POLLIN | POLLOUT : POLLIN
            return pollfd(fd: worker.process.descriptor, events: Int16(events), revents: 0)
        }
        let count = poll(&polls, nfds_t(polls.count), Self.pollMilliseconds)
        defer { endSilentWorkers() }
        guard count > 0 else { return }
        for (worker, poll) in polls.enumerated() where poll.revents != 0 {
            if poll.revents & Int16(POLLOUT) != 0 { workers[worker].process.flush() }
            guard poll.revents & ~Int16(POLLOUT) != 0 else { continue }
            let isOpen = workers[worker].process.receive()
            while let reply = try workers[worker].process.nextReply() { try finish(worker, reply.outcome) }
            if !isOpen { try replace(worker) }
        }
    }

    /// Kills the workers that have not answered in time; that they have ended is found by reading.
    private func endSilentWorkers() {
        for worker in workers where !worker.records.isEmpty {
            if worker.begin.duration(to: .now) > limits.maximumSilence { worker.process.endForSilence() }
        }
    }

    /// Takes `outcome` for that of the first record that the worker was sent.
    private mutating func finish(_ worker: Int, _ outcome: RecordOutcome<EncodedRecord>) throws {
        guard !workers[worker].records.isEmpty else { throw WorkerFailure.notAWorker }
        let record = workers[worker].records.removeFirst()
        outcomes.finish(record.index, Finished(tag: record.tag, outcome: outcome, size: record.line.count))
        workers[worker].begin = .now
    }

    /// Starts a worker in the place of one that has ended, and gives it the records that are left.
    private mutating func replace(_ worker: Int) throws {
        let ending = workers[worker].process.ending()
        guard workers[worker].process.isReady else {
            try stop.check()
            throw WorkerFailure.endedEarly(ending)
        }
        if !workers[worker].records.isEmpty {
            workers[worker].records[0].failures += 1
            let record = workers[worker].records[0]
            if ending.isTimeout || record.failures == Self.maximumAttempts {
                try finish(worker, .rejected(RejectedRecord(ofLine: record.line, rejection(ending))))
            }
        }
        workers[worker].process = try WorkerProcess(command, task: task)
        workers[worker].begin = .now
        for record in workers[worker].records { workers[worker].process.send(record.line) }
    }

    private func rejection(_ ending: WorkerEnding) -> Rejection {
        if ending.isTimeout {
            let seconds = WorkerLimits.processorSecondsPerRecord
            return Rejection(stage, .timedOut, "it took more than \(seconds) seconds of processor time")
        }
        if ending == .silence {
            let time = limits.maximumSilence.formatted(.units(width: .wide))
            return Rejection(stage, .timedOut, "the program did not answer for it within \(time), twice")
        }
        return Rejection(stage, .crashed, "the program ended on it twice, the second time by \(ending)")
    }
}
