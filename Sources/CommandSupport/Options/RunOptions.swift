import ArgumentParser
import ArticleModel

/// The options that select runs.
package struct RunOptions: ParsableArguments {
    @Option(name: .long, help: "A run's id, latest (if nothing is said), or all.")
    package var run: String?

    @Option(name: .long, help: "Only runs begun at this day or time, or later.")
    package var since: String?

    package init() {}

    /// The time of `since`, which `validate` has read.
    package var sinceTime: Timestamp? { since.flatMap { Timestamp($0) } }

    package func validate() throws {
        if let since, Timestamp(since) == nil {
            throw ValidationError("--since is \"\(since)\", but must be a day such as 2026-11-21, or a time")
        }
    }
}
