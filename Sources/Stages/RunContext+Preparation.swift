import Pipeline

extension RunContext {
    /// Finishes what killed commands have left among the runs, and sets aside those whose fetched bytes are no longer whole,
    /// which it warns of. The runs named in `settled` are not looked into.
    ///
    /// Returns what became of a takedown that was killed, if there was one.
    @discardableResult package func prepareRuns(settled: Set<String> = []) throws -> Takedown.Summary? {
        try RunRedaction.finishAll(in: workspace)
        for name in try workspace.clearUncommittedRuns(settled: settled) {
            messages.warn("\(name): its fetched pages are damaged; set aside, and fetched again where they can be")
        }
        return try Takedown(self).finishUnfinished()
    }
}
