import ArgumentParser
import ArticleModel
import Foundation
import Pipeline

/// The options of every program that works on a workspace.
package struct CommonOptions: ParsableArguments {
    @Option(name: .long, help: "The configuration to go by.")
    package var config = "pipeline.json"

    @Option(name: .long, help: "Wait so many seconds for another run to finish.")
    package var wait = 0

    @OptionGroup package var work: WorkOptions

    package init() {}

    package func validate() throws {
        guard (0...604_800).contains(wait) else {
            throw ValidationError("--wait is \(wait), but must be between 0 and 604800")
        }
    }
}

/// The options of every program, with or without a workspace.
package struct WorkOptions: ParsableArguments {
    @Option(
        name: .long,
        help: "The run clock, such as 2026-11-21T06:00:00Z; else SOURCE_DATE_EPOCH (seconds), else the time of day.")
    package var now: String?

    @Option(name: .shortAndLong, help: "How many articles to work on at once; else one per processor.")
    package var jobs: Int?

    @Flag(name: .shortAndLong, help: "Say how things go, also where standard error is no terminal.")
    package var verbose = false

    @Flag(name: .long, help: "End with status 3 when anything was rejected.")
    package var strict = false

    package init() {}

    package func validate() throws {
        if let now, Timestamp(now) == nil {
            throw ValidationError("--now is \"\(now)\", but must be a time such as 2026-11-21T06:00:00Z")
        }
        if let jobs, jobs < 1 { throw ValidationError("--jobs is \(jobs), but must be 1 or more") }
        if now == nil, let epoch = Self.sourceDateEpoch, Int(epoch) == nil {
            throw ValidationError("SOURCE_DATE_EPOCH is \"\(epoch)\", but must be a number of seconds")
        }
    }

    /// The clock that the user gives; nil where none is given.
    package var givenClock: Timestamp? {
        now.flatMap { Timestamp($0) }
            ?? Self.sourceDateEpoch.flatMap { Int($0) }.map { Timestamp(secondsSinceEpoch: $0) }
    }

    package var clock: Timestamp { givenClock ?? Timestamp(secondsSinceEpoch: Int(Date().timeIntervalSince1970)) }

    package var jobCount: Int { jobs ?? ProcessInfo.processInfo.activeProcessorCount }

    private static var sourceDateEpoch: String? {
        ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap { $0.isEmpty ? nil : $0 }
    }
}

/// The options that select runs and articles, and say whether anything is written.
package struct SelectionOptions: ParsableArguments {
    @Option(name: .long, help: "A run's id, latest (if nothing is said), or all.")
    package var run: String?

    @Option(name: .long, help: "Only the article with this id, URL or file.")
    package var only: String?

    @Option(name: .long, help: "Only runs begun at this day or time, or later.")
    package var since: String?

    @Flag(name: .long, help: "Do the work, but write nothing.")
    package var dryRun = false

    @Flag(name: .long, help: "With --dry-run: print what would change.")
    package var diff = false

    package init() {}

    /// Whether an option is given that only makes sense in a run.
    package var isUsed: Bool { run != nil || only != nil || since != nil || dryRun }

    package func validate() throws {
        if let since, Timestamp(since) == nil {
            throw ValidationError("--since is \"\(since)\", but must be a day such as 2026-11-21, or a time")
        }
        if diff, !dryRun { throw ValidationError("--diff goes with --dry-run") }
    }
}
