import ArticleModel
import Foundation

/// The folder with the files of one run. Each stage writes only those that bear its name.
package struct RunFolder: Hashable, Sendable {
    package let id: String
    package let path: String

    package init(id: String, path: String) {
        self.id = id
        self.path = path
    }

    package static let archiveName = "fetch.warc.gz"
    package static let failedLoadName = "load.failed.json"

    package static func recordsName(_ stage: Stage) -> String { "\(stage.rawValue).jsonl" }
    package static func rejectedName(_ stage: Stage) -> String { "\(stage.rawValue).rejected.jsonl" }
    package static func manifestName(_ stage: Stage) -> String { "\(stage.rawValue).manifest.json" }
    package static func timingName(_ stage: Stage) -> String { "\(stage.rawValue).timing.json" }

    package func file(_ name: String) -> String { "\(path)/\(name)" }
    package func records(_ stage: Stage) -> String { file(Self.recordsName(stage)) }
    package func rejected(_ stage: Stage) -> String { file(Self.rejectedName(stage)) }

    /// Returns the stage's manifest; nil where it is missing, cut short, or of files that are no longer whole.
    ///
    /// Only sizes are compared here: digests are verified by whoever reads the files, and by `copydesk check`.
    package func manifest(_ stage: Stage) throws -> Manifest? {
        guard let manifest = try readManifest(stage) else { return nil }
        let prunedNames = prunedFiles()
        let isWhole = manifest.outputs.allSatisfy { name, output in
            size(of: name) == output.bytes || (prunedNames.contains(name) && size(of: name) == nil)
        }
        return isWhole ? manifest : nil
    }

    private func readManifest(_ stage: Stage) throws -> Manifest? {
        let name = Self.manifestName(stage)
        guard exists(name) else { return nil }
        let bytes = try Data(reading: file(name))
        guard let manifest = try? JSONDecoder().decode(Manifest.self, from: bytes) else { return nil }
        guard manifest.format == Manifest.format else {
            throw PlainFailure(
                .configuration, "\(file(name)): expected format \(Manifest.format), found \(manifest.format)")
        }
        return manifest
    }

    /// Writes the manifest, which comes last and makes everything before it count.
    package func write(_ manifest: Manifest) throws {
        try OutputFile.syncFolder(of: file("x"))
        try OutputFile.write(JSONLine().encode(manifest) + [10], to: file(Self.manifestName(manifest.stage)))
    }

    package func exists(_ name: String) -> Bool { size(of: name) != nil }

    func size(of name: String) -> Int? {
        var status = stat()
        return stat(file(name), &status) == 0 ? Int(status.st_size) : nil
    }
}

extension RunFolder {
    /// The file that lists what `copydesk prune` has deleted, so that it is not taken for lost.
    static let prunedName = "pruned.json"

    private static let prunableNames = [archiveName, recordsName(.clean)]

    /// The number of bytes that pruning would free.
    package var prunableBytes: Int { Self.prunableNames.reduce(0) { $0 + (size(of: $1) ?? 0) } }

    package var isPruned: Bool { exists(Self.prunedName) }

    private func prunedFiles() -> Set<String> {
        guard let bytes = FileManager.default.contents(atPath: file(Self.prunedName)) else { return [] }
        return (try? JSONDecoder().decode(Set<String>.self, from: bytes)) ?? []
    }

    /// Deletes the pages as they came and the clean records; what the database is rebuilt from stays.
    ///
    /// Returns the bytes that this freed.
    package func prune() throws -> Int {
        let names = Self.prunableNames
        try OutputFile.write(JSONLine().encode(names), to: file(Self.prunedName))
        var freed = 0
        for name in names {
            freed += size(of: name) ?? 0
            guard unlink(file(name)) == 0 || errno == ENOENT else { throw FileFailure(.write, file(name)) }
        }
        return freed
    }
}
