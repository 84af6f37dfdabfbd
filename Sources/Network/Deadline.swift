import Fetching
import NIOCore
import NIOPosix

/// The time that work may take.
struct Deadline {
    let seconds: Int

    /// Does `work`, unless it takes longer: then it is cancelled, and `problem` thrown.
    func bounding<Value: Sendable>(
        throwing problem: WebProblem, _ work: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        try await withThrowingTaskGroup(of: Value.self) { group in
            defer { group.cancelAll() }
            group.addTask { try await work() }
            group.addTask { try await pass(throwing: problem) }
            guard let value = try await group.next() else { preconditionFailure("two tasks were added") }
            return value
        }
    }

    /// Waits for the time to pass, and throws the problem then.
    ///
    /// A task of an event loop that is cancelled is gone at once. Of one that sleeps, the runtime keeps more than half a KB until
    /// its time is over, also where it is cancelled (swiftlang/swift#60441): of 3,000 requests as many sleepers.
    private func pass<Value: Sendable>(throwing problem: WebProblem) async throws -> Value {
        let alarm: Scheduled<Value> = MultiThreadedEventLoopGroup.singleton.any().scheduleTask(
            in: .seconds(Int64(seconds))
        ) {
            throw problem
        }
        do {
            return try await withTaskCancellationHandler {
                try await alarm.futureResult.get()
            } onCancel: {
                alarm.cancel()
            }
        } catch is EventLoopError {
            // No trouble of the server's.
            throw CancellationError()
        }
    }
}
