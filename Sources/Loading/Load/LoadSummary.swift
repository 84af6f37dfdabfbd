/// What a load has done.
package struct LoadSummary: Codable, Hashable, Sendable {
    /// The number of articles that were new or have changed.
    package var written = 0
    /// The number of articles whose rows were the same already.
    package var unchanged = 0
    /// The number of articles that were left as they are, because a later fetch of them is in the database.
    package var superseded = 0
    /// The number of articles that the run no longer holds and that have their rows from an earlier run again.
    package var reverted = 0
    /// The number of articles that no run holds any more.
    package var removed = 0
    package var quotes = 0
    package var entities = 0
    package var checks: [CheckResult] = []

    package init() {}
}
