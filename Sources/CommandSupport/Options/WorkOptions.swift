import ArgumentParser
import ArticleModel
import Foundation

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
        if now == nil, let epoch = Self.sourceDateEpoch, !(Int(epoch).map(Self.seconds.contains) ?? false) {
            throw ValidationError(
                "SOURCE_DATE_EPOCH is \"\(epoch)\", but must be a number of seconds up to the year 9999")
        }
    }

    /// The clock that the user gives; nil where none is given.
    package var givenClock: Timestamp? {
        now.flatMap { Timestamp($0) }
            ?? Self.sourceDateEpoch.flatMap { Int($0) }.map { Timestamp(secondsSinceEpoch: $0) }
    }

    /// From 1970 to the end of 9999: the name of a run has four digits for its year.
    private static let seconds = 0...253_402_300_799

    package var clock: Timestamp { givenClock ?? .now }

    package var jobCount: Int { jobs ?? ProcessInfo.processInfo.activeProcessorCount }

    private static var sourceDateEpoch: String? {
        ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap { $0.isEmpty ? nil : $0 }
    }
}
