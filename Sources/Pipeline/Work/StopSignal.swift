import ArticleModel
import Synchronization

/// Whether somebody has asked the program to stop; which is checked between two articles.
package final class StopSignal: Sendable {
    private let signal = Atomic<Int32>(0)

    package init() {}

    package func raise(_ signal: Int32) { self.signal.store(signal, ordering: .relaxed) }

    package var isRaised: Bool { signal.load(ordering: .relaxed) != 0 }

    /// Throws when a stop was asked for.
    package func check() throws {
        switch signal.load(ordering: .relaxed) {
        case 0: return
        case 2: throw PlainFailure(.interrupted, "interrupted; run the same command again to go on")
        default: throw PlainFailure(.terminated, "terminated; run the same command again to go on")
        }
    }
}
