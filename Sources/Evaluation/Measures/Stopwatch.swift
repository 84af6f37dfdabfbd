import Foundation

/// Measures for how long a core was at work.
///
/// Time in which other programs had the core does not count, so figures can be compared between busy machines.
struct Stopwatch {
    private(set) var seconds = 0.0

    /// Does `work`, adds its time to `seconds`, and returns its result.
    mutating func time<Value, Trouble: Error>(_ work: () throws(Trouble) -> Value) throws(Trouble) -> Value {
        let start = Stopwatch.now
        defer { seconds += Stopwatch.now - start }
        return try work()
    }

    /// Returns how many of `items` were done in a second.
    func rate(of items: Int) -> Double { Double(items) / max(seconds, 1e-9) }

    /// The seconds that this thread has run.
    private static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
