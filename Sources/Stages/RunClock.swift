import ArticleModel
import Pipeline

/// Whether the clocks of runs can be right.
enum RunClock {
    /// The seconds by which two clocks that are right may differ.
    static let tolerance = 86_400

    /// Whether the run `id` is dated so much later than `now` that one of the two clocks is wrong.
    static func isAhead(ofRun id: String, at now: Timestamp) -> Bool {
        RunID.clock(of: id).map { $0 > now.adding(seconds: tolerance) } ?? false
    }
}
