import ArticleModel
import Foundation

/// The folder with everything that Copydesk writes.
package struct Workspace: Hashable, Sendable {
    package let path: String

    package init(path: String) { self.path = path }

    package var databasePath: String { "\(path)/articles.sqlite" }
    /// The path of the items that fetch has seen.
    package var seenItemsPath: String { "\(path)/state.sqlite" }
    package var lockPath: String { "\(path)/lock" }
    package var runsPath: String { "\(path)/runs" }
    package var lastSuccessPath: String { "\(path)/last-success" }
    /// The path of the clock of the run that last compared the whole database with its checksums.
    package var lastScanPath: String { "\(path)/last-scan" }
    /// The path of what the last `copydesk run` found nothing left to do for.
    package var settledRunsPath: String { "\(path)/settled.json" }
    /// The path of the numbers of files that the sources have had.
    package var sourcesPath: String { "\(path)/sources.json" }
    /// The folder of the report, unless another is named.
    package var reportPath: String { "\(path)/report" }

    /// The names of what only Copydesk writes, with what SQLite puts beside them under names that begin so.
    package var ownNames: [String] {
        [
            databasePath, seenItemsPath, lockPath, lastSuccessPath, lastScanPath, settledRunsPath, sourcesPath,
            forgottenPath, unfinishedTakedownPath, runsPath,
        ].map(\.lastPathPart) + ["log"]
    }

    /// Creates the folders that do not exist yet.
    package func create() throws {
        do {
            try FileManager.default.createDirectory(atPath: runsPath, withIntermediateDirectories: true)
        } catch {
            throw PlainFailure(.cannotCreateOutput, "\(runsPath): cannot create the folder: \(reason(error))")
        }
    }

    private func reason(_ error: any Error) -> String {
        guard let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? any Error else { return "\(error)" }
        return String(cString: strerror(Int32((cause as NSError).code)))
    }

    /// Returns the runs, oldest first. What is not named as a run is left alone; names of runs are of ASCII alone, which
    /// sorts by its bytes.
    package func runs() throws -> [RunFolder] {
        guard access(runsPath, F_OK) == 0 else { return [] }
        guard access(runsPath, R_OK | X_OK) == 0 else { throw FileFailure(.read, runsPath) }
        return try FileManager.default.contentsOfDirectory(atPath: runsPath)
            .filter { RunID.clock(of: $0) != nil }
            .sorted()
            .map(folder)
    }

    /// Returns the folder that a run of that name has, or would have.
    package func folder(ofRun id: String) -> RunFolder { RunFolder(id: id, path: "\(runsPath)/\(id)") }

    /// Returns the runs whose fetch is committed, oldest first.
    package func committedRuns() throws -> [RunFolder] { try runs().filter { try $0.validManifest(of: .fetch) != nil } }

    /// Returns the newest of them.
    package func newestCommittedRun() throws -> RunFolder? {
        try runs().last { try $0.validManifest(of: .fetch) != nil }
    }

    /// Creates the folder of a run that begins now; its name sorts after those of all runs with the same clock or an
    /// earlier one.
    package func newRun(at clock: Timestamp, settings: ContentHash) throws -> RunFolder {
        let twin = try runs().last { RunID.clock(of: $0.id) == clock }
        let first = twin.map { RunID.base(of: $0.id) } ?? RunID.at(clock, settings: settings)
        var id = first
        var ordinal = 2
        while FileManager.default.fileExists(atPath: "\(runsPath)/\(id)") {
            id = RunID.numbered(first, ordinal)
            ordinal += 1
        }
        guard mkdir("\(runsPath)/\(id)", 0o777) == 0 else { throw FileFailure(.write, "\(runsPath)/\(id)") }
        for name in ["\(runsPath)/\(id)", runsPath] { try OutputFile.syncFolder(of: name) }
        return folder(ofRun: id)
    }

    private static let damagedSuffix = ".damaged"

    /// Commits what killed fetches had made last, deletes what else they left, and sets aside a run whose fetched bytes are no
    /// longer whole. The runs named in `settled` are not looked into.
    ///
    /// Returns the names of those set aside; their pages will be fetched again.
    package func clearUncommittedRuns(settled: Set<String> = []) throws -> [String] {
        var damaged: [String] = []
        for run in try runs() where try !settled.contains(run.id) && run.validManifest(of: .fetch) == nil {
            guard access(run.path, R_OK | X_OK) == 0 else { throw FileFailure(.read, run.path) }
            let names = try FileManager.default.contentsOfDirectory(atPath: run.path)
            if Stage.allCases.contains(where: { names.contains(RunFolder.manifestName(of: $0)) }) {
                damaged.append(try setAside(run))
                continue
            }
            try run.commitCheckpoint()
            if try run.validManifest(of: .fetch) == nil { try delete(run) }
        }
        return damaged
    }

    private func delete(_ run: RunFolder) throws {
        do {
            try FileManager.default.removeItem(atPath: run.path)
        } catch {
            throw PlainFailure(.cannotCreateOutput, "\(run.path): cannot delete the folder: \(reason(error))")
        }
    }

    /// Returns the names of what was set aside because it was damaged, for somebody to look at and delete.
    package func setAsideNames() throws -> [String] {
        guard access(runsPath, F_OK) == 0 else { return [] }
        let runs = try FileManager.default.contentsOfDirectory(atPath: runsPath).filter {
            RunID.clock(of: RunID.base(of: $0)) != nil && $0.contains(Self.damagedSuffix)
        }
        let database = databasePath + Self.damagedSuffix
        return runs.sorted().map { "\(runsPath)/\($0)" } + (access(database, F_OK) == 0 ? [database] : [])
    }

    /// Renames a run whose fetched bytes are damaged, so that its pages are fetched again; nothing of it is deleted.
    ///
    /// Returns its new name, such as `20261121T060000Z-7f3a.damaged`, which is numbered where there is one already.
    package func setAside(_ run: RunFolder) throws -> String {
        var name = run.id + Self.damagedSuffix
        var ordinal = 2
        while FileManager.default.fileExists(atPath: "\(runsPath)/\(name)") {
            name = "\(run.id)\(Self.damagedSuffix).\(ordinal)"
            ordinal += 1
        }
        guard rename(run.path, "\(runsPath)/\(name)") == 0 else { throw FileFailure(.write, run.path) }
        return name
    }
}
