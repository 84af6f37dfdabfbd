import ArticleModel
import Foundation

/// How far an unfinished fetch has come for good: a fetch that is killed is committed up to there by the next command, so that
/// what came from the web is not asked for again.
///
/// It is the manifest that the run would have if it ended there, and the size of its archive.
package struct FetchCheckpoint: Codable, Hashable, Sendable {
    package var manifest: Manifest
    /// The number of bytes of the archive; nil where there is none.
    package var archiveBytes: Int?
    package var timing: StageTiming

    package init(_ manifest: Manifest, archiveBytes: Int?, _ timing: StageTiming) {
        self.manifest = manifest
        self.archiveBytes = archiveBytes
        self.timing = timing
    }
}

extension RunFolder {
    private static let checkpointName = "fetch.checkpoint.json"

    package func write(_ checkpoint: FetchCheckpoint) throws {
        try OutputFile.writeAtomically(JSONLine().encode(checkpoint) + [10], to: path(of: Self.checkpointName))
    }

    package func removeCheckpoint() throws { try removeFile(at: path(of: Self.checkpointName)) }

    /// Commits an unfinished fetch up to its checkpoint; what was written after that is cut off. Does nothing where there is no
    /// checkpoint, or its files are not what they were.
    func commitCheckpoint() throws {
        guard let bytes = FileManager.default.contents(atPath: path(of: Self.checkpointName)),
            let checkpoint = try? JSONDecoder().decode(FetchCheckpoint.self, from: bytes)
        else { return }
        var manifest = checkpoint.manifest
        for (name, output) in manifest.outputs {
            guard try cut(name, to: output.bytes) == output else { return }
        }
        if let size = checkpoint.archiveBytes {
            guard let archive = try cut(Self.archiveName, to: size), archive.bytes == size else { return }
            manifest.outputs[Self.archiveName] = archive
        }
        for name in manifest.outputs.keys where exists(name + ".partial") {
            guard rename(path(of: name + ".partial"), path(of: name)) == 0 else {
                throw FileFailure(.write, path(of: name))
            }
        }
        try checkpoint.timing.write(to: path(of: Self.timingName(of: .fetch)))
        try write(manifest)
        try removeCheckpoint()
    }

    /// Cuts off what a file has beyond `size`, and returns what it is then; nil where there is none. A fetch that was killed while
    /// it was committed has given some files their names already.
    private func cut(_ name: String, to size: Int) throws -> Manifest.Output? {
        guard let name = [name + ".partial", name].first(where: exists) else { return nil }
        let path = path(of: name)
        if let found = self.size(of: name), found > size {
            let descriptor = open(path, O_WRONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw FileFailure(.write, path) }
            defer { close(descriptor) }
            guard ftruncate(descriptor, off_t(size)) == 0, fsync(descriptor) == 0 else {
                throw FileFailure(.write, path)
            }
        }
        return try Manifest.Output(ofFile: path)
    }
}
