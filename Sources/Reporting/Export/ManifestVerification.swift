import ArticleModel
import Foundation

/// Holds the files of an export against its manifest: what `copydesk export --verify` does.
package struct ManifestVerification {
    /// The number of files that the manifest names.
    package let files: Int
    /// What is not as the manifest says, a line each.
    package let problems: [String]

    package init(of folder: String) throws {
        let path = "\(folder)/\(ExportManifest.name)"
        guard access(path, R_OK) == 0 else {
            guard errno == ENOENT || errno == ENOTDIR else { throw FileFailure(.read, path) }
            throw PlainFailure(.missingInput, "\(path.printable): there is no such file, so this is no whole export")
        }
        guard let manifest = ExportManifest(in: folder) else {
            throw PlainFailure(.badInput, "\(path.printable): is no manifest of an export that this version knows")
        }
        files = manifest.files.count
        problems = try manifest.files.compactMap { file in
            try file.problem(in: folder).map { "\(folder)/\(file.name): \($0)".printable }
        }
    }
}

extension ExportManifest.File {
    /// Such as `digest is 9a…, but the manifest says 3f…`.
    fileprivate func problem(in folder: String) throws -> String? {
        guard name == name.lastPathPart, ![".", "..", ""].contains(name) else { return "is no name of a file" }
        let path = "\(folder)/\(name)"
        guard [.file, .empty].contains(try TargetFile(at: path)) else { return "is missing" }
        let found = try FileDigest(of: path)
        if found.bytes != bytes { return "has \(found.bytes) bytes, but the manifest says \(bytes)" }
        if found.hash.value != sha256 { return "digest is \(found.hash), but the manifest says \(sha256)" }
        return nil
    }
}

/// The length and the hash of a file, which is read piece by piece.
struct FileDigest {
    let bytes: Int
    let hash: ContentHash

    private static let pieceSize = 1 << 20

    init(of path: String) throws {
        let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileFailure(.read, path) }
        defer { close(descriptor) }
        var hasher = ContentHasher()
        var (count, total) = (0, 0)
        var piece = [UInt8](repeating: 0, count: Self.pieceSize)
        repeat {
            count = read(descriptor, &piece, piece.count)
            guard count >= 0 else { throw FileFailure(.read, path) }
            hasher.update(piece[..<count])
            total += count
        } while count > 0
        (bytes, hash) = (total, hasher.finalized())
    }
}
