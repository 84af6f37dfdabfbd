import ArticleModel
import Foundation

extension RunFolder {
    /// Throws where a file is not the one that `manifest` describes. Files that were pruned are passed over.
    public func verify(_ name: String, of manifest: Manifest) throws {
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
    public init(ofFile path: String) throws {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileFailure(.read, path) }
        defer { close(descriptor) }
        var hasher = ContentHasher()
        var bytes = 0
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptor, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw FileFailure(.read, path) }
            if count == 0 { break }
            hasher.update(chunk[..<count])
            bytes += count
        }
        self.init(bytes: bytes, sha256: hasher.finalized())
    }
}
