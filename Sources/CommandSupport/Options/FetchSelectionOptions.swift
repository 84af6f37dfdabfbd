import ArgumentParser
import ArticleModel
import Fetching

/// The options that say what of the sources is taken in.
package struct FetchSelectionOptions: ParsableArguments {
    @Option(
        name: .long,
        help: "Only what was changed at this day or time, or later, or within a time such as 90m, 12h, 3d or 2w.")
    package var since: String?

    @Option(name: .long, help: "Take in so many articles at most, and leave the others for the next run.")
    package var limit: Int?

    package init() {}

    package func validate() throws {
        if let since, Timestamp(since) == nil, TimeSpan(since) == nil {
            throw ValidationError(
                "--since is \"\(since)\", but must be a day such as 2026-11-21, a time, or a time back from now such as 12h or 3d"
            )
        }
        if let limit, limit < 1 { throw ValidationError("--limit is \(limit), but must be 1 or more") }
    }

    /// What is selected in a run whose clock stands at `clock`.
    package func selection(at clock: Timestamp) -> FetchSelection {
        var selection = FetchSelection()
        selection.since = since.flatMap { since in
            Timestamp(since) ?? TimeSpan(since).map { clock.adding(seconds: -$0.seconds) }
        }
        selection.limit = limit
        return selection
    }
}

/// A span of time as it is written on a command line, such as `90m`.
struct TimeSpan {
    let seconds: Int

    /// Reads a whole number with `m` for minutes, `h`, `d` or `w`; nil for anything else.
    init?(_ text: String) {
        guard let unit = text.last.flatMap({ TimeSpan.units[$0] }), let number = UInt32(text.dropLast()) else {
            return nil
        }
        seconds = Int(number) * unit
    }

    private static let units: [Character: Int] = ["m": 60, "h": 3_600, "d": 86_400, "w": 7 * 86_400]
}
