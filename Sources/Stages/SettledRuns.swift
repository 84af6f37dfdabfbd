import ArticleModel
import Foundation
import Loading
import Pipeline

/// Which of the oldest runs have nothing left to do: the file `settled.json`, which may be deleted at any time.
///
/// With it a `copydesk run` looks into the newest runs alone, however many there are, and into those before them that could not
/// be done. The others are settled as long as their folders, what the database has of them, and the rules and settings are what
/// they were. A file that has changed within itself does not show in its folder: once a day, with the scan of the database,
/// every run is looked into.
struct SettledRuns: Codable, Hashable, Sendable {
    /// The number of the oldest runs that were looked into for good.
    private var count = 0
    /// The names of those among them that are not settled, since they have failed or wait for something.
    private var open: [String] = []
    /// How many of them were made by older rules or settings.
    private(set) var outdated = 0
    private var digest = ContentHash(of: "")
    /// The names of the runs that are settled. They follow from `count` and `open` where the runs are those of then: a run that
    /// is set aside later changes the place of those after it.
    private(set) var names: Set<String> = []

    private enum CodingKeys: CodingKey { case count, open, outdated, digest }

    static let none = SettledRuns()

    /// Deletes the file, so that every run is looked into, also by the next command where this one is killed.
    static func forget(in workspace: Workspace) throws { try removeFile(at: workspace.settledRunsPath) }

    /// Reads what the last run has left, and compares it with what is there now; none where anything differs.
    init(of runs: [RunFolder], _ stateReader: RunStateReader, _ context: RunContext) throws {
        guard let bytes = FileManager.default.contents(atPath: context.workspace.settledRunsPath),
            var settled = try? JSONDecoder().decode(SettledRuns.self, from: bytes),
            (0..<max(1, runs.count)).contains(settled.count)
        else { return }
        settled.names = Set(runs.prefix(settled.count).map(\.id)).subtracting(settled.open)
        if try settled.digest == settled.digest(of: runs, stateReader, context) { self = settled }
    }

    private init() {}

    /// Counts the runs that have nothing left to do by their `states`, and writes it down for the next run.
    ///
    /// The newest never counts: each `copydesk run` brings it up to date with the rules and settings of now.
    mutating func settle(
        _ runs: [RunFolder], as states: [String: RunStates], _ stateReader: RunStateReader, _ context: RunContext
    ) throws {
        let former = self
        let looked = runs.dropLast().map(\.id).filter { !names.contains($0) }
        open = looked.filter { states[$0]?.isDue ?? true }
        outdated += looked.count { states[$0]?.isOutdated ?? false }
        names.formUnion(Set(looked).subtracting(open))
        count = max(0, runs.count - 1)
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
        for run in runs where names.contains(run.id) {
            let line = "\(run.id) \(run.changeTime.map(String.init) ?? "-") \(loaded[run.id] ?? "-")\n"
            hasher.update(Data(line.utf8))
        }
        return hasher.finalized()
    }
}
