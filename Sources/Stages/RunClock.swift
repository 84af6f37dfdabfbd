import ArticleModel
import Pipeline

/// The clocks of runs, which go by that of the machine and may be wrong.
enum RunClock {
    /// Returns the run clock, or the newest run's where that is later: a clock that was set back must not make what is
    /// fetched now look older than what is there.
    static func ofFetch(_ context: RunContext) throws -> Timestamp {
        let newest = try context.workspace.newestCommittedRun().flatMap { RunID.clock(of: $0.id) }
        guard let newest, newest > context.clock else { return context.clock }
        let wayOut =
            newest.isAhead(of: context.clock)
            ? "\nif the clock is right now, copydesk status says what to delete" : ""
        context.messages.warn(
            "the clock stands at \(context.clock), before the newest run; \(newest) is taken\(wayOut)")
        return newest
    }

    /// Whether the run `id` is dated so much later than `now` that one of the two clocks is wrong.
    static func isRunAhead(_ id: String, at now: Timestamp) -> Bool {
        RunID.clock(of: id)?.isAhead(of: now) ?? false
    }
}
