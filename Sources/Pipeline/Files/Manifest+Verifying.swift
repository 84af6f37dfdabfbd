import ArticleModel
import Foundation

extension RunFolder {
    /// Throws where a file is not the one that `manifest` describes. Files that were pruned are passed over.
    package func verify(_ name: String, of manifest: Manifest) throws {
        guard let expected = manifest.outputs[name], exists(name) else { return }
        let found = try Manifest.Output(ofFile: path(of: name))
        if found != expected { try verify(found.sha256, of: name, in: manifest) }
    }

    /// Throws where `digest`, taken while the file was read, is not the one in `manifest`.
    package func verify(_ digest: ContentHash, of name: String, in manifest: Manifest) throws {
        let expected = manifest.outputs[name]?.sha256
        guard digest == expected else {
            throw ManifestMismatch(
                name, of: manifest.stage, in: self, found: digest.value, expected: expected?.value ?? "nothing")
        }
    }
}

extension Manifest.Output {
    /// The size and digest of the file at `path` as it is now.
    package init(ofFile path: String) throws {
        let reader = try ChunkReader(path: path)
        var hasher = ContentHasher()
        var bytes = 0
        while case let chunk = try reader.next(), !chunk.isEmpty {
            hasher.update(chunk)
            bytes += chunk.count
        }
        self.init(bytes: bytes, sha256: hasher.finalized())
    }
}
