import ArgumentParser
import Stages

/// The options that select runs and articles, and say whether anything is written.
package struct SelectionOptions: ParsableArguments {
    @OptionGroup package var runs: RunOptions

    @Option(name: .long, help: "Only the article with this id, URL or file.")
    package var only: String?

    @Flag(name: .long, help: "Do the work, but write nothing.")
    package var dryRun = false

    @Flag(name: .long, help: "With --dry-run: print what would change.")
    package var diff = false

    package init() {}

    /// Whether an option is given that only makes sense in a run.
    package var isUsed: Bool { runs.run != nil || only != nil || runs.since != nil || dryRun }

    var selection: RunSelection { RunSelection(run: runs.run, since: runs.sinceTime, only: only) }

    package func validate() throws {
        if diff, !dryRun { throw ValidationError("--diff goes with --dry-run") }
    }
}
