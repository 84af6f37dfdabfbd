import Fetching
import Foundation
import Testing

@testable import Network

/// The time that a request may take in all.
@Suite struct DeadlineTests {
    private let late = WebProblem(.tooSlow, "too late")

    @Test func `work that takes too long is given up`() async throws {
        let problem = await #expect(throws: WebProblem.self) {
            try await Deadline(seconds: 1).bounding(throwing: late) { try await Task.sleep(for: .seconds(600)) }
        }
        #expect(problem == late)
    }

    @Test func `work that is done or fails in time is neither waited for nor renamed`() async throws {
        // Beside all other tests on a busy machine, work of no time can take minutes.
        let day = 86_400
        let start = ContinuousClock.now
        #expect(try await Deadline(seconds: day).bounding(throwing: late) { 5 } == 5)
        let problem = await #expect(throws: WebProblem.self) {
            try await Deadline(seconds: day).bounding(throwing: late) { throw WebProblem(.tls, "another") }
        }
        #expect(problem == WebProblem(.tls, "another"))
        #expect(ContinuousClock.now - start < .seconds(day / 2))
    }

    @Test func `who is cancelled does not wait for the deadline`() async throws {
        let late = late
        let waiting = Task {
            try await Deadline(seconds: 600).bounding(throwing: late) { try await Task.sleep(for: .seconds(600)) }
        }
        waiting.cancel()
        await #expect(throws: CancellationError.self) { try await waiting.value }
    }

    /// Sleepers of which the runtime kept half a KB each would be 5 MB. In a process of its own, since other tests take memory at
    /// the same time.
    @Test func `of work that was done in time nothing is kept until its deadline`() async throws {
        await #expect(processExitsWith: .success) {
            try await Self.work(2_000)
            let before = try Self.residentBytes()
            try await Self.work(10_000)
            let growth = try Self.residentBytes() - before
            try #require(growth < 2_500_000, "\(growth) bytes more")
        }
    }

    private static func work(_ count: Int) async throws {
        let late = WebProblem(.tooSlow, "too late")
        for _ in 0..<count { try await Deadline(seconds: 600).bounding(throwing: late) {} }
    }

    /// The memory that the process has, in bytes.
    private static func residentBytes() throws -> Int {
        let pages = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(separator: " ")
        return try #require(Int(pages[1])) * 4_096
    }
}
