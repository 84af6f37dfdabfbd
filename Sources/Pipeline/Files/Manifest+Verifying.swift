import ArticleModel
import Foundation

extension RunFolder {
    /// Throws where a file is not the one that `manifest` describes. Files that were pruned are passed over.
    package func verify(_ name: String, of manifest: Manifest) throws {
        guard let expected = manifest.outputs[name], exists(name) else { return }
        let found = try Manifest.Output(ofFile: file(name))
        guard found == expected else {
            throw ManifestMismatch(
                manifest: file(Self.manifestName(manifest.stage)), file: name, found: found.sha256.value,
                expected: expected.sha256.value)
        }
    }
}

extension Manifest.Output {
    /// What the file at `path` is now.
    package init(ofFile path: String) throws {
        var hasher = ContentHasher()
        var bytes = 0
        try readPieces(of: path) { piece in
            hasher.update(piece)
            bytes += piece.count
        }
        self.init(bytes: bytes, sha256: hasher.finalized())
    }
}
