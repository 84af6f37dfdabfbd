import ArticleModel
import Foundation
import Loading
import Pipeline

/// Which of the oldest runs have nothing left to do: the file `settled.json`, which may be deleted at any time.
///
/// With it a `copydesk run` looks into the newest runs alone, however many there are, and into those before them that could not
/// be done. The others are settled as long as their folders, what the database has of them, and the rules and settings are what they were. A file that has
/// changed within itself does not show in its folder: once a day, with the scan of the database, every run is looked into.
struct SettledRuns: Codable, Hashable, Sendable {
    /// The number of the oldest runs that were looked into for good.
    private var count = 0
    /// The names of those among them that are not settled, since they have failed or wait for something.
    private var open: [String] = []
    /// How many of them were made by older rules or settings.
    private(set) var outdated = 0
    private var digest = ContentHash(of: "")

    static let none = SettledRuns()

    /// Deletes the file, so that every run is looked into, also by the next command where this one is killed.
    static func forget(in workspace: Workspace) throws { try removeFile(at: workspace.settledRunsPath) }

    /// Reads what the last run has left, and compares it with what is there now; none where anything differs.
    init(of runs: [RunFolder], _ stateReader: RunStateReader, _ context: RunContext) throws {
        guard let bytes = FileManager.default.contents(atPath: context.workspace.settledRunsPath),
            let settled = try? JSONDecoder().decode(SettledRuns.self, from: bytes),
            (0..<max(1, runs.count)).contains(settled.count),
            try settled.digest == settled.digest(of: runs, stateReader, context)
        else { return }
        self = settled
    }

    private init() {}

    /// Returns the names of those of `runs`, which are all, that need not be looked into.
    func names(among runs: [RunFolder]) -> Set<String> { Set(runs.prefix(count).map(\.id)).subtracting(open) }

    /// Counts the runs that have nothing left to do by their `states`, and writes it down for the next run.
    ///
    /// The newest never counts: each `copydesk run` brings it up to date with the rules and settings of now.
    mutating func settle(
        _ runs: [RunFolder], as states: [String: RunStates], _ stateReader: RunStateReader, _ context: RunContext
    ) throws {
        let former = self
        let looked = open + runs.dropFirst(count).dropLast().map(\.id)
        open = looked.filter { states[$0]?.isDue ?? true }
        outdated += looked.count { states[$0]?.isOutdated ?? false }
        count = max(count, runs.count - 1)
        guard self != former else { return }
        digest = try digest(of: runs, stateReader, context)
        try OutputFile.writeAtomically(JSONLine().encode(self) + [10], to: context.workspace.settledRunsPath)
    }

    private func digest(
        of runs: [RunFolder], _ stateReader: RunStateReader, _ context: RunContext
    ) throws -> ContentHash {
        var hasher = ContentHasher()
        for stage in [Stage.clean, .extract, .load] {
            let fingerprint = try StageFingerprint(stage, context.configuration)
            hasher.update(Data("\(stage.rawValue) \(fingerprint.version) \(fingerprint.settings)\n".utf8))
        }
        let loaded = try stateReader.database()?.loadedRuns() ?? [:]
        let settled = names(among: runs)
        for run in runs where settled.contains(run.id) {
            let line = "\(run.id) \(run.changeTime.map(String.init) ?? "-") \(loaded[run.id] ?? "-")\n"
            hasher.update(Data(line.utf8))
        }
        return hasher.finalized()
    }
}
