import ArticleModel
import Foundation

/// The folder with the files of one run. Each stage writes only those that bear its name.
package struct RunFolder: Codable, Hashable, Sendable {
    package let id: String
    package let path: String

    package init(id: String, path: String) {
        self.id = id
        self.path = path
    }

    package static let archiveName = "fetch.warc.gz"
    package static let failedLoadName = "load.failed.json"

    package static func recordsName(of stage: Stage) -> String { "\(stage.rawValue).jsonl" }
    package static func rejectedName(of stage: Stage) -> String { "\(stage.rawValue).rejected.jsonl" }
    package static func manifestName(of stage: Stage) -> String { "\(stage.rawValue).manifest.json" }
    package static func timingName(of stage: Stage) -> String { "\(stage.rawValue).timing.json" }

    package func path(of name: String) -> String { "\(path)/\(name)" }
    package func recordsPath(of stage: Stage) -> String { path(of: Self.recordsName(of: stage)) }
    package func rejectedPath(of stage: Stage) -> String { path(of: Self.rejectedName(of: stage)) }

    /// Returns the stage's manifest; nil where it is missing, cut short, or of files that are no longer whole.
    ///
    /// Only sizes are compared here: digests are verified by whoever reads the files, and by `copydesk check`.
    package func validManifest(of stage: Stage) throws -> Manifest? {
        guard let manifest = try readManifest(stage) else { return nil }
        let isWhole = manifest.outputs.allSatisfy { name, output in
            size(of: name).map { $0 == output.bytes } ?? (Self.namesThatPruningDeletes.contains(name) && isPruned)
        }
        return isWhole ? manifest : nil
    }

    private func readManifest(_ stage: Stage) throws -> Manifest? {
        let name = Self.manifestName(of: stage)
        guard exists(name) else { return nil }
        let bytes = try Data(reading: path(of: name))
        guard let manifest = Manifest(fileContents: bytes) else { return nil }
        guard manifest.format == Manifest.format else {
            throw PlainFailure(
                .configuration, "\(path(of: name)): expected format \(Manifest.format), found \(manifest.format)")
        }
        return manifest
    }

    /// Writes the manifest, which comes last and makes everything before it count.
    package func write(_ manifest: Manifest) throws {
        try OutputFile.syncFolder(of: path(of: "x"))
        try OutputFile.writeAtomically(manifest.fileContents, to: path(of: Self.manifestName(of: manifest.stage)))
    }

    /// Takes back that the stage has happened, so that it is done again.
    package func removeManifest(of stage: Stage) throws {
        try delete(Self.manifestName(of: stage))
    }

    /// Deletes the file of that name, where there is one, and returns the bytes that this freed.
    @discardableResult private func delete(_ name: String) throws -> Int {
        let freed = size(of: name) ?? 0
        try removeFile(at: path(of: name))
        return freed
    }

    package func exists(_ name: String) -> Bool { size(of: name) != nil }

    package func size(of name: String) -> Int? {
        var status = stat()
        return stat(path(of: name), &status) == 0 ? Int(status.st_size) : nil
    }

    /// When a file of the folder was last made, renamed or deleted, or the folder itself put back, in nanoseconds since
    /// 1970; nil where there is no folder. What changes within a file does not show here.
    package var changeTime: Int? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return status.st_ctim.tv_sec * 1_000_000_000 + status.st_ctim.tv_nsec
    }
}

extension RunFolder {
    /// The file that lists what `copydesk prune` has deleted, so that it is not taken for lost.
    static let prunedName = "pruned.json"

    private static let prunableNames = [archiveName, recordsName(of: .clean)]

    /// With what is deleted once the next run is pruned too.
    private static let namesThatPruningDeletes = prunableNames + [blocksName]

    /// The number of bytes that pruning would free.
    package var prunableBytes: Int { Self.prunableNames.reduce(0) { $0 + (size(of: $1) ?? 0) } }

    /// Whether the run was pruned; also where only the list of what was deleted is lost, since nothing else deletes just
    /// these files.
    package var isPruned: Bool {
        exists(Self.prunedName)
            || (!Self.prunableNames.contains(where: exists) && exists(Self.manifestName(of: .extract)))
    }

    /// Deletes what a pruned run remembers of recurring blocks, for which the next run must be pruned too: nobody can clean
    /// that again, and so nobody reads it.
    ///
    /// Returns the bytes that this freed.
    package func pruneBlockMemory() throws -> Int {
        precondition(isPruned, "the run is not pruned")
        return try delete(Self.blocksName)
    }

    /// Deletes the pages as they came and the clean records; what the database is rebuilt from stays.
    ///
    /// Returns the bytes that this freed.
    package func prune() throws -> Int {
        let names = Self.prunableNames
        try OutputFile.writeAtomically(JSONLine().encode(names), to: path(of: Self.prunedName))
        return try names.reduce(0) { try $0 + delete($1) }
    }
}
